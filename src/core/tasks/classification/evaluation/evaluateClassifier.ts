import { NlpError } from '../../../errors';
import type { Classification } from '../classification';
import type { ClassifierReport } from '../classifierReport';
import type { CleanExamples } from '../examples/exampleSet';
import { labelKey } from '../examples/exampleSet';
import { ConfusionMatrix } from './confusionMatrix';

/**
 * How well a classifier does on examples, none of which it should know.
 * @param known its labels; those of the examples must be among them, in whatever spelling (see {@link labelKey}).
 * @param classify judges a text.
 * @param onProgress hears of each example.
 * @throws NlpError `input-malformed` for an example with another label.
 */
export async function evaluateClassifier(
	{ labels, texts, targets, notes }: CleanExamples,
	known: readonly string[],
	classify: (text: string) => Promise<Classification | undefined>,
	onProgress: (judged: number, of: number) => void = () => undefined,
): Promise<ClassifierReport> {
	const numbers = new Map(known.map((label, number) => [labelKey(label), number]));
	const golds = labels.map(label => goldOf(label, known, numbers));
	// One more row and column for texts that it says nothing about, or neutral.
	const none = known.length;
	const matrix = new ConfusionMatrix(none + 1);
	for (const [index, text] of texts.entries()) {
		const gold = golds[targets[index]];
		const decision = (await classify(text))?.decision;
		matrix.add(gold, (decision === undefined ? undefined : numbers.get(labelKey(decision))) ?? none);
		onProgress(index + 1, texts.length);
	}
	const { accuracy, total: heldOut, rows } = matrix;
	const isComplete = rows.every(row => row[none] === 0);
	const size = isComplete ? none : none + 1;
	return {
		labels: [...known, NO_ANSWER].slice(0, size),
		counts: rows.slice(0, size).map(row => row.reduce((sum, count) => sum + count, 0)),
		heldOut,
		folds: 1,
		accuracy,
		macroF1: matrix.macroF1(none),
		confusion: rows.slice(0, size).map(row => row.slice(0, size)),
		notes,
	};
}

/** What texts without an answer are taken for. */
const NO_ANSWER = '—';

function goldOf(label: string, known: readonly string[], numbers: ReadonlyMap<string, number>): number {
	const number = numbers.get(labelKey(label));
	if (number !== undefined) return number;
	const shown = known.slice(0, 20).join(', ') + (known.length > 20 ? ', …' : '');
	throw new NlpError(
		'input-malformed',
		`The classifier has no label "${label.slice(0, 40)}"; its labels are ${shown}. Give examples with these labels.`,
	);
}
