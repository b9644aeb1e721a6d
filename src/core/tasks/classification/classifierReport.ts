/** Something about the examples that a person should know. */
export interface ExampleNote {
	readonly kind: ExampleNoteKind;
	/** How many examples, or labels, it is about. */
	readonly count: number;
	/** The labels that it is about, the first few; empty where it is about examples. */
	readonly labels: readonly string[];
}

/**
 * - `emptyTexts`, `emptyLabels`: left out for want of a text or a label
 * - `repeated`: left out because the same text with the same label is there already
 * - `contradictory`: left out because the same text has different labels
 * - `spellings`: labels that differ in case, width of signs and white space alone, taken for one
 * - `fewExamples`: labels with so few examples that little can be learned about them
 */
export type ExampleNoteKind = 'emptyTexts' | 'emptyLabels' | 'repeated' | 'contradictory' | 'spellings' | 'fewExamples';

/** How well a classifier does on examples that it did not learn from. */
export interface ClassifierReport {
	/** In the order of the matrix. */
	readonly labels: readonly string[];
	/** Examples that were used in the end, by label; the classifier itself learned from all of them. */
	readonly counts: readonly number[];
	/** How many examples were held out; 0 where there were too few to hold any out. */
	readonly heldOut: number;
	/** In how many turns: 1, or more where each example was held out once because there are few. */
	readonly folds: number;
	/** The share of held-out examples that got their label; 0 without any. */
	readonly accuracy: number;
	/** The mean of the labels' F1, over the labels that held-out examples have or were taken for; 0 without any. */
	readonly macroF1: number;
	/** `confusion[gold][predicted]`, counts of held-out examples. */
	readonly confusion: readonly (readonly number[])[];
	readonly notes: readonly ExampleNote[];
}
