import type { DictionaryProblemKind } from './userDictionaryReading';

/** Words of more code units are left out. */
export const LONGEST_USER_WORD = 64;

/** The weight of a word that says none, and the least and the greatest. */
export const USUAL_WEIGHT = 1;
const LEAST_WEIGHT = 0.01;
const GREATEST_WEIGHT = 1_000_000;

/** What each character of a word adds to the score of a cut that keeps it together: with the usual weight, and for ten times it. */
const USUAL_STRENGTH = 10;
const TENFOLD_STRENGTH = 5;

/** A word of the user, weighed against the words around it. */
export interface WordEntry {
	readonly kind: 'word';
	readonly word: string;
	/** Its part of speech as a universal tag, where one is given. */
	readonly upos?: string;
	/** How much it counts: 1 is usual, a count of other programs' dictionaries will do. */
	readonly weight: number;
}

/** A stretch that is one word wherever it stands, or one that is cut between its parts wherever it stands. */
export type RuleEntry =
	{ readonly kind: 'join'; readonly word: string } | { readonly kind: 'split'; readonly parts: readonly string[] };

/** What a line of a user's dictionary says. */
export type DictionaryEntry = WordEntry | RuleEntry;

/** Why a line says nothing. */
export interface LineProblem {
	readonly kind: DictionaryProblemKind;
	readonly what: string;
}

/** What a line says, or why it says nothing; neither of an empty line and of a comment. */
export interface ReadLine {
	readonly entry?: DictionaryEntry;
	readonly problem?: LineProblem;
}

/** The keywords that begin a rule, also with the colon of a Chinese keyboard; U+2028 is white space like other in a line. */
const RULE = /^(join|split)\s*[:：](.*)$/isu;

/** Universal tags, and those of the dictionaries of other programs by how they begin, longer beginnings first. */
const UPOS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ');
const FOREIGN_TAGS: readonly (readonly [prefixes: string, upos: string])[] = [
	['eng', 'X'],
	['nr ns nt nz', 'PROPN'],
	['vn an', 'NOUN'],
	['ad', 'ADV'],
	['jj', 'ADJ'],
	['n s f t q', 'NOUN'],
	['v', 'VERB'],
	['a b z', 'ADJ'],
	['d', 'ADV'],
	['m', 'NUM'],
	['r', 'PRON'],
	['p', 'ADP'],
	['c', 'CCONJ'],
	['u y', 'PART'],
	['e o', 'INTJ'],
	['j', 'PROPN'],
];

/**
 * Reads a line of a user's dictionary: `word [tag] [weight]`, `join: word` or `split: part part …`. Nothing of an empty line and
 * of a comment, which begins with `#`.
 */
export function readDictionaryLine(line: string): ReadLine {
	const text = line.trim();
	if (text === '' || text.startsWith('#')) return {};
	const rule = RULE.exec(text);
	if (rule === null) return readWord(text.split(/\s+/u));
	const parts = fieldsOf(rule[2]);
	return rule[1].toLowerCase() === 'join' ? readJoin(parts) : readSplit(parts);
}

/** The line that says this, as short as it can be. */
export function writeDictionaryEntry(entry: DictionaryEntry): string {
	switch (entry.kind) {
		case 'word': {
			const weight = entry.weight === USUAL_WEIGHT ? [] : [String(entry.weight)];
			return [entry.word, ...(entry.upos === undefined ? [] : [entry.upos]), ...weight].join(' ');
		}
		case 'join':
			return `join: ${entry.word}`;
		case 'split':
			return `split: ${entry.parts.join(' ')}`;
	}
}

/** What each character of a word of this weight adds to the score of a cut that keeps the word together. */
export function strengthOf(weight: number): number {
	return USUAL_STRENGTH + TENFOLD_STRENGTH * Math.log10(weight);
}

/** What stands before a comment, by white space. */
function fieldsOf(text: string): string[] {
	const fields = text.trim().split(/\s+/u);
	const comment = fields.findIndex(field => field.startsWith('#'));
	return (comment < 0 ? fields : fields.slice(0, comment)).filter(field => field !== '');
}

function readWord([word, ...fields]: readonly string[]): ReadLine {
	if (word.length > LONGEST_USER_WORD) return tooLong(word);
	let upos: string | undefined;
	let weight = USUAL_WEIGHT;
	for (const field of fieldsOf(fields.join(' '))) {
		if (/^\d+(?:\.\d+)?$/u.test(field)) weight = clamped(Number(field));
		else if (isTag(field)) upos = uposOf(field) ?? upos;
		else return { problem: { kind: 'unknownField', what: field } };
	}
	return { entry: { kind: 'word', word, weight, ...(upos !== undefined && { upos }) } };
}

function readJoin(parts: readonly string[]): ReadLine {
	const word = parts.join('');
	if (word.length > LONGEST_USER_WORD) return tooLong(word);
	return word === '' ? { problem: { kind: 'nothingToJoin', what: 'join:' } } : { entry: { kind: 'join', word } };
}

function readSplit(parts: readonly string[]): ReadLine {
	const word = parts.join('');
	if (word.length > LONGEST_USER_WORD) return tooLong(word);
	return parts.length < 2 ? { problem: { kind: 'nothingToSplit', what: word } } : { entry: { kind: 'split', parts } };
}

function clamped(weight: number): number {
	return Math.min(GREATEST_WEIGHT, Math.max(LEAST_WEIGHT, weight));
}

function tooLong(word: string): ReadLine {
	return { problem: { kind: 'tooLong', what: word } };
}

/** Tags of other programs are Latin letters; those that nobody knows say nothing. */
function isTag(field: string): boolean {
	return /^[a-z][a-z0-9_-]*$/iu.test(field);
}

function uposOf(tag: string): string | undefined {
	const universal = UPOS.find(upos => upos === tag);
	if (universal !== undefined) return universal;
	const lower = tag.toLowerCase();
	return FOREIGN_TAGS.find(([prefixes]) => prefixes.split(' ').some(prefix => lower.startsWith(prefix)))?.[1];
}
