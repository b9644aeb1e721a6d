import type { Json, ModelFile } from '../../../model/modelFile';
import type { ClassifierReport, ExampleNote, ExampleNoteKind } from '../classifierReport';

/** The name of a report in the metadata of a classifier's file. */
export const REPORT_METADATA = 'report';

const NOTE_KINDS: readonly ExampleNoteKind[] = [
	'emptyTexts',
	'emptyLabels',
	'repeated',
	'contradictory',
	'spellings',
	'fewExamples',
];

/** The report that a classifier's file has; undefined where it has none, or one that does not hold together. */
export function reportOfModel({ metadata }: ModelFile): ClassifierReport | undefined {
	const report: Json | undefined = metadata[REPORT_METADATA];
	if (!isObject(report)) return undefined;
	const { labels, counts, confusion, heldOut, folds, accuracy, macroF1, notes } = report;
	if (!isListOf(labels, isString) || !isNumbers(counts, labels.length)) return undefined;
	if (!isListOf(confusion, row => isNumbers(row, labels.length)) || confusion.length !== labels.length)
		return undefined;
	if (!isNumber(heldOut) || !isNumber(folds) || !isNumber(accuracy) || !isNumber(macroF1)) return undefined;
	if (!isListOf(notes, isNote)) return undefined;
	return { labels, counts, confusion: confusion, heldOut, folds, accuracy, macroF1, notes };
}

function isNote(value: unknown): value is ExampleNote {
	if (!isObject(value)) return false;
	return NOTE_KINDS.some(kind => kind === value.kind) && isNumber(value.count) && isListOf(value.labels, isString);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[] {
	return Array.isArray(value) && value.every(isItem);
}

function isNumbers(value: unknown, length: number): value is readonly number[] {
	return isListOf(value, isNumber) && value.length === length;
}

function isString(value: unknown): value is string {
	return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
	return typeof value === 'number';
}
