/** The number of fields of a line of CoNLL-U. */
export const FIELD_COUNT = 10;

/** The fields of a line of CoNLL-U, by their place. */
export enum Field {
	Id,
	Form,
	Lemma,
	Upos,
	Xpos,
	Feats,
	Head,
	Deprel,
	Deps,
	Misc,
}

/** A field without a value. */
export const EMPTY = '_';

/**
 * A sentence of CoNLL-U as it is written: comment lines, then lines of ten fields, of words (`1`), multiword tokens
 * (`1-2`) and empty nodes (`1.1`). https://universaldependencies.org/format.html
 */
export interface ConlluSentence {
	/** Comment lines with their `#`. */
	readonly comments: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** Whether a line of fields is a word's, not a multiword token's or an empty node's. */
export function isWord(row: readonly string[]): boolean {
	return /^\d+$/u.test(row[Field.Id]);
}

/** The first and last word of a multiword token's line; undefined for other lines. */
export function multiwordRange(row: readonly string[]): { first: number; last: number } | undefined {
	const match = /^(\d+)-(\d+)$/u.exec(row[Field.Id]);
	return match === null ? undefined : { first: Number(match[1]), last: Number(match[2]) };
}

/** The sentence as text, with the blank line that ends it. */
export function formatConllu(sentence: ConlluSentence): string {
	return [...sentence.comments, ...sentence.rows.map(row => row.join('\t')), '', ''].join('\n');
}

/** A MISC field with one attribute set, or taken away, and the attributes sorted by name. */
export function withMisc(misc: string, name: string, value: string | undefined): string {
	const others = misc === EMPTY ? [] : misc.split('|').filter(each => !each.startsWith(`${name}=`));
	const all = value === undefined ? others : [...others, `${name}=${value}`].sort();
	return all.length === 0 ? EMPTY : all.join('|');
}

/** Whether a line says that no space follows. */
export function hasNoSpaceAfter(row: readonly string[]): boolean {
	return row[Field.Misc].split('|').includes('SpaceAfter=No');
}
