import { l10n } from 'vscode';
import type { ClassifierInfo, ClassifierReport, ExampleNote, ExampleNoteKind } from '../../protocol/classification';
import { escaped, table } from '../markdown';

/** More labels than these have no table of their own: the picture shows all. */
const MAX_TABLE_LABELS = 20;

/**
 * A report as a Markdown document.
 * @param picture the name of the picture's file beside it; empty for none.
 */
export function reportDocument(info: ClassifierInfo, report: ClassifierReport, picture: string): string {
	const parts = [`# ${escaped(info.title)}`, scoresText(report), ...report.notes.map(noteText)];
	if (picture !== '') parts.push(`![${l10n.t('Confusion matrix')}](${encodeURI(picture)})`);
	parts.push(labelTable(report));
	if (report.heldOut > 0 && report.labels.length <= MAX_TABLE_LABELS) parts.push(matrixTable(report));
	return `${parts.join('\n\n')}\n`;
}

/** How well a classifier does, in a sentence. */
export function scoresText({ heldOut, folds, accuracy, macroF1 }: ClassifierReport): string {
	if (heldOut === 0)
		return l10n.t('There were too few examples to hold any out: nothing is known about how well it does.');
	const [right, f1] = [percent(accuracy), percent(macroF1)];
	const count = heldOut.toLocaleString();
	return folds > 1
		? l10n.t(
				'Accuracy {0}, macro-F1 {1} on {2} examples, each held out once in {3} turns.',
				right,
				f1,
				count,
				String(folds),
			)
		: l10n.t('Accuracy {0}, macro-F1 {1} on {2} examples that were held out.', right, f1, count);
}

function noteText({ kind, count, labels }: ExampleNote): string {
	const texts: Readonly<Record<ExampleNoteKind, string>> = {
		emptyTexts: l10n.t('Examples left out because they have no text'),
		emptyLabels: l10n.t('Examples left out because they have no label'),
		repeated: l10n.t('Examples left out because they were there already'),
		contradictory: l10n.t('Examples left out because the same text has different labels'),
		spellings: l10n.t('Labels that differ in case and white space alone and were taken for one'),
		fewExamples: l10n.t('Labels with so few examples that little can be learned about them'),
	};
	const named = labels.length === 0 ? '' : ` (${labels.map(escaped).join(', ')}${labels.length < count ? ', …' : ''})`;
	return `- ${texts[kind]}: ${count.toLocaleString()}${named}`;
}

function labelTable({ labels, counts, confusion }: ClassifierReport): string {
	const head = [l10n.t('Label'), l10n.t('Examples'), l10n.t('Held out'), l10n.t('Right')];
	const rows = labels.map((label, gold) => {
		const all = confusion[gold].reduce((sum, count) => sum + count, 0);
		const numbers = [counts[gold], all, confusion[gold][gold]].map(count => count.toLocaleString());
		return [escaped(label), ...numbers];
	});
	return numberTable(head, rows);
}

/** The matrix in numbers, for those who do not see the picture. */
function matrixTable({ labels, confusion }: ClassifierReport): string {
	const names = labels.map(escaped);
	const head = [`${l10n.t('Label')} ↓ ${l10n.t('Taken for')} →`, ...names];
	return numberTable(
		head,
		confusion.map((counts, gold) => [names[gold], ...counts.map(count => count.toLocaleString())]),
	);
}

/** A table of numbers, each row with its name first. */
function numberTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	return table(
		head,
		head.map((_, column) => (column === 0 ? 'left' : 'right')),
		rows,
	);
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`;
}
