import type { ClassifierReport, ExampleNote, ExampleNoteKind } from '../../core/tasks/classification/classifierReport';
import { alignedTable } from '../alignedTable';
import type { ReportFormat } from './learningCommandLine';

const NOTES: Readonly<Record<ExampleNoteKind, string>> = {
	emptyTexts: 'left out for want of a text',
	emptyLabels: 'left out for want of a label',
	repeated: 'left out because they are there already',
	contradictory: 'left out because the same text has different labels',
	spellings: 'labels that differ in case and white space alone, taken for one',
	fewExamples: 'labels with fewer than 5 examples',
};

/** A report with the counts of each label, in a format. */
export function reportText(report: ClassifierReport, format: ReportFormat): string {
	if (format === 'json') return `${JSON.stringify(report, undefined, 2)}\n`;
	return [...report.notes.map(noteText), scoresText(report), ...tablesOf(report)].join('\n');
}

function noteText({ kind, count, labels }: ExampleNote): string {
	return `${count} ${NOTES[kind]}${labels.length === 0 ? '' : `: ${labels.join(', ')}`}`;
}

function scoresText({ heldOut, folds, accuracy, macroF1 }: ClassifierReport): string {
	if (heldOut === 0) return 'too few examples to hold some out: nobody knows how well it does\n';
	const how = folds > 1 ? `each held out once, in ${folds} turns` : 'held out';
	return `accuracy ${percent(accuracy)}, macro-F1 ${percent(macroF1)} on ${heldOut} examples, ${how}\n`;
}

/** A line a label: its examples, how many were held out and found, and what the others were mostly taken for. */
function tablesOf({ labels, counts, confusion, heldOut }: ClassifierReport): string[] {
	if (heldOut === 0)
		return [alignedTable([['label', 'examples'], ...labels.map((label, at) => [label, String(counts[at])])])];
	const rows = labels.map((label, gold) => {
		const all = confusion[gold].reduce((sum, count) => sum + count, 0);
		const others = [...confusion[gold].keys()].filter(other => other !== gold && confusion[gold][other] > 0);
		const most = others.sort((a, b) => confusion[gold][b] - confusion[gold][a]).slice(0, 2);
		const taken = most.map(other => `${labels[other]} ${confusion[gold][other]}`).join(', ');
		return [label, String(counts[gold]), String(all), String(confusion[gold][gold]), taken];
	});
	return [alignedTable([['label', 'examples', 'held out', 'right', 'taken for'], ...rows])];
}

function percent(share: number): string {
	return `${(share * 100).toFixed(2)} %`;
}
