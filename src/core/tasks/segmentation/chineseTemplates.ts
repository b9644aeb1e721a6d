import { featureKey, hashStep, hashTemplate } from '../../linear/featureHash';
import type { FeatureSequence } from '../../linear/featureSequence';
import type { ChineseAtoms } from './chineseAtoms';
import type { WordLattice } from './wordLattice';
import { PADDING, WORD_VALUES } from './wordLattice';

/** The labels of atoms: begin, middle, end of a word, or a word alone (Xue 2003). */
export const BMES = ['B', 'M', 'E', 'S'] as const;

/** Whether one label may follow another; `null` is the edge of the text. */
export function bmesRule(from: string | null, to: string | null): boolean {
	const open = from === 'B' || from === 'M';
	return open === (to === 'M' || to === 'E');
}

/** The kinds of n-grams that templates look at, each with its own table in a model. */
export const GRAM_KINDS = ['unigram', 'bigram', 'trigram'] as const;

/** One kind of n-gram. */
export type GramKind = (typeof GRAM_KINDS)[number];

/** A feature that an n-gram gives. */
export interface GramPlace {
	/** Where the n-gram begins, counted from the atom that it helps to label. */
	readonly offset: number;
	/** Only where the cheapest path through the dictionary's words gives the atom this label; -1 everywhere. */
	readonly label: number;
}

/** The features of n-grams: at most twelve a kind, a bit each in a row of a `GramTable`. */
export const GRAM_PLACES: Readonly<Record<GramKind, readonly GramPlace[]>> = {
	unigram: [...places(-2, -1, 0, 1, 2), ...labelled(0)],
	bigram: [...places(-2, -1, 0, 1), ...labelled(0), ...labelled(-1)],
	trigram: [...places(-2, -1, 0), ...labelled(-1)],
};

function places(...offsets: readonly number[]): GramPlace[] {
	return offsets.map(offset => ({ offset, label: -1 }));
}

function labelled(offset: number): GramPlace[] {
	return BMES.map((_, label) => ({ offset, label }));
}

/** What stands for the places beyond an end of the text. */
export const EDGE = 0xe0ff;

/** The key of the n-gram of a kind that begins at atom j, exact for single codes and pairs. */
export function gramKey(kind: GramKind, atoms: ChineseAtoms, j: number): number {
	switch (kind) {
		case 'unigram':
			return codeAt(atoms, j);
		case 'bigram':
			return pairKey(codeAt(atoms, j), codeAt(atoms, j + 1));
		case 'trigram':
			return trigramKey(pairKey(codeAt(atoms, j), codeAt(atoms, j + 1)), codeAt(atoms, j + 2));
	}
}

/** The key of a pair of codes. */
export function pairKey(first: number, second: number): number {
	return (first << 16) | second;
}

/** The key of three codes, from that of the first two. */
export function trigramKey(pair: number, third: number): number {
	return featureKey(Math.imul(pair, 0x2c1b3c6d) + third);
}

function codeAt(atoms: ChineseAtoms, j: number): number {
	return j < 0 || j >= atoms.length ? EDGE : atoms.codes[j];
}

/** Features with few values, kept as dense tables in a model: how many values each has. */
export const DENSE_SIZES = {
	/** The dictionary at the atom before, at it, after it. */
	wordBefore: WORD_VALUES,
	word: WORD_VALUES,
	wordAfter: WORD_VALUES,
	/** The dictionary at the atom and at the one before it, together. */
	wordPair: WORD_VALUES * WORD_VALUES,
	/** The labels of the cheapest path at the atom before, the atom and the atom after, five each. */
	path: 5 ** 3,
	/** The types of the atom before, the atom and the atom after, nine each. */
	types: 9 ** 3,
	/** Whether the atom equals the one before, the second before, the one after. */
	repeats: 8,
} as const;

/** The name of a dense table. */
export type DenseTable = keyof typeof DENSE_SIZES;

/** The names of the dense tables, in the order of their templates. */
export const DENSE_TABLES = Object.keys(DENSE_SIZES) as readonly DenseTable[];

/** The value of a dense feature at atom i. */
export function denseValue(table: DenseTable, atoms: ChineseAtoms, { values, labels }: WordLattice, i: number): number {
	const before = i === 0 ? 0 : values[i - 1];
	switch (table) {
		case 'wordBefore':
			return before;
		case 'word':
			return values[i];
		case 'wordAfter':
			return i + 1 < atoms.length ? values[i + 1] : 0;
		case 'wordPair':
			return before * WORD_VALUES + values[i];
		case 'path':
			return pathValue(labels, i);
		case 'types':
			return typesValue(atoms, i);
		case 'repeats':
			return repeatsValue(atoms, i);
	}
}

/** A copy at hand, for speed. */
const BEYOND = PADDING;

/** The labels of the cheapest path around atom i as one number. */
export function pathValue(labels: Uint8Array, i: number): number {
	const at = i + BEYOND;
	return (labels[at - 1] * 5 + labels[at]) * 5 + labels[at + 1];
}

/** The types of the atoms around atom i as one number. */
export function typesValue({ types, length }: ChineseAtoms, i: number): number {
	const before = i === 0 ? 0 : types[i - 1];
	const after = i + 1 < length ? types[i + 1] : 0;
	return (before * 9 + types[i]) * 9 + after;
}

/** Which neighbours atom i equals: 1 the one before, 2 the second before, 4 the one after. */
export function repeatsValue({ codes, length }: ChineseAtoms, i: number): number {
	const code = codes[i];
	return (
		(i > 0 && code === codes[i - 1] ? 1 : 0) +
		(i > 1 && code === codes[i - 2] ? 2 : 0) +
		(i + 1 < length && code === codes[i + 1] ? 4 : 0)
	);
}

/** The feature key under which a learner knows a gram at one of its places. */
export function gramFeature(kind: GramKind, place: number, gram: number): number {
	return featureKey(hashStep(hashTemplate(GRAM_KINDS.indexOf(kind) * 16 + place), gram));
}

/** The feature key under which a learner knows a value of a dense feature. */
export function denseFeature(table: DenseTable, value: number): number {
	return featureKey(hashStep(hashTemplate(64 + DENSE_TABLES.indexOf(table)), value));
}

/** Writes the features of all atoms, as a learner takes them; `lattice` has been read from the same atoms. */
export function writeFeatures(atoms: ChineseAtoms, lattice: WordLattice, features: FeatureSequence): void {
	features.clear();
	for (let i = 0; i < atoms.length; i++) {
		const onPath = lattice.labels[i + BEYOND];
		for (const kind of GRAM_KINDS) {
			GRAM_PLACES[kind].forEach(({ offset, label }, place) => {
				if (label < 0 || label === onPath) {
					features.add(gramFeature(kind, place, gramKey(kind, atoms, i + offset)));
				}
			});
		}
		for (const table of DENSE_TABLES) {
			features.add(denseFeature(table, denseValue(table, atoms, lattice, i)));
		}
		features.endPosition();
	}
}
