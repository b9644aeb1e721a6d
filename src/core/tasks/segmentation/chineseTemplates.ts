import { featureKey, hashStep, hashTemplate } from '../../linear/featureHash';
import type { FeatureSequence } from '../../linear/featureSequence';
import type { PackedTrie } from '../../collections/packedTrie';
import type { ChineseAtoms } from './chineseAtoms';

/** The labels of atoms: begin, middle, end of a word, or a word alone (Xue 2003). */
export const BMES = ['B', 'M', 'E', 'S'] as const;

/** Whether one label may follow another; `null` is the edge of the text. */
export function bmesRule(from: string | null, to: string | null): boolean {
	const open = from === 'B' || from === 'M';
	return open === (to === 'M' || to === 'E');
}

/** The kinds of n-grams that templates look at, each with its own table in a model. */
export const GRAM_KINDS = ['unigram', 'bigram', 'skip', 'trigram'] as const;

/** One kind of n-gram. */
export type GramKind = (typeof GRAM_KINDS)[number];

/**
 * Where an n-gram may begin relative to the atom that it helps to label. An n-gram that begins at j is a feature of the
 * atoms j - offset.
 */
export const GRAM_OFFSETS: Readonly<Record<GramKind, readonly number[]>> = {
	unigram: [-2, -1, 0, 1, 2],
	bigram: [-2, -1, 0, 1],
	skip: [-2, -1, 0],
	trigram: [-2, -1, 0],
};

/** What stands for the places beyond an end of the text. */
const EDGE = 0xe0ff;

/** The key of the n-gram of a kind that begins at atom j, exact for pairs; never 0. */
export function gramKey(kind: GramKind, atoms: ChineseAtoms, j: number): number {
	switch (kind) {
		case 'unigram':
			return codeAt(atoms, j) + 1;
		case 'bigram':
			return pairKey(codeAt(atoms, j), codeAt(atoms, j + 1));
		case 'skip':
			return pairKey(codeAt(atoms, j), codeAt(atoms, j + 2));
		case 'trigram':
			return trigramKey(codeAt(atoms, j), codeAt(atoms, j + 1), codeAt(atoms, j + 2));
	}
}

/** The key of a pair of codes. */
export function pairKey(first: number, second: number): number {
	return (first << 16) | second || 1;
}

/** The key of three codes. */
export function trigramKey(first: number, second: number, third: number): number {
	return featureKey(Math.imul(pairKey(first, second), 0x2c1b3c6d) + third);
}

/** The code of atom j, or that of the edge. */
export function codeAt(atoms: ChineseAtoms, j: number): number {
	return j < 0 || j >= atoms.length ? EDGE : atoms.codes[j];
}

/** How many values a word feature of one atom has: 5 (begins) x 5 (ends) x 4 (inside). */
export const WORD_VALUES = 100;

/** The places of the longest words that begin at an atom, end at it and lie around it, in `DictionaryMatches.lengths`. */
const BEGINS = 0;
const ENDS = 1;
const INSIDE = 2;

/** What the dictionary says of each atom. */
export class DictionaryMatches {
	/** begins * 20 + ends * 4 + inside; lengths: 0 none, then 2, 3, 4, 5 and more (inside: 3, 4, 5 and more). */
	readonly values: Uint8Array;
	readonly #lengths: Uint8Array;

	/** @param capacity the greatest number of atoms */
	constructor(capacity: number) {
		this.values = new Uint8Array(capacity);
		this.#lengths = new Uint8Array(capacity * 4);
	}

	/** Looks up all words in a row of atoms. */
	match(atoms: ChineseAtoms, dictionary: PackedTrie): void {
		const { codes, length } = atoms;
		const lengths = this.#lengths.fill(0, 0, length * 4);
		for (let i = 0; i + 1 < length; i++) {
			let node = dictionary.pair(codes[i], codes[i + 1]);
			let longest = 0;
			for (let size = 2; node >= 0; size++) {
				if (dictionary.isWord(node)) {
					longest = size;
					const end = (i + size - 1) * 4 + ENDS;
					lengths[end] = Math.max(lengths[end], Math.min(size, 5) - 1);
				}
				node = i + size < length ? dictionary.child(node, codes[i + size]) : -1;
			}
			if (longest > 0) {
				this.#mark(i, longest);
			}
		}
		for (let i = 0, at = 0; i < length; i++, at += 4) {
			this.values[i] = lengths[at + BEGINS] * 20 + lengths[at + ENDS] * 4 + lengths[at + INSIDE];
		}
	}

	#mark(i: number, longest: number): void {
		const lengths = this.#lengths;
		lengths[i * 4 + BEGINS] = Math.min(longest, 5) - 1;
		for (let inside = 1; inside < longest - 1; inside++) {
			const at = (i + inside) * 4 + INSIDE;
			lengths[at] = Math.max(lengths[at], Math.min(longest, 5) - 2);
		}
	}
}

/** Features with few values, kept as dense tables in a model: how many values each has. */
export const DENSE_SIZES = {
	/** The dictionary at the atom before, at it, after it. */
	wordBefore: WORD_VALUES,
	word: WORD_VALUES,
	wordAfter: WORD_VALUES,
	/** The dictionary at the atom and at the one before it, together. */
	wordPair: WORD_VALUES * WORD_VALUES,
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
export function denseValue(table: DenseTable, atoms: ChineseAtoms, words: Uint8Array, i: number): number {
	switch (table) {
		case 'wordBefore':
			return i === 0 ? 0 : words[i - 1];
		case 'word':
			return words[i];
		case 'wordAfter':
			return i + 1 < atoms.length ? words[i + 1] : 0;
		case 'wordPair':
			return (i === 0 ? 0 : words[i - 1]) * WORD_VALUES + words[i];
		case 'types':
			return typesAt(atoms, i);
		case 'repeats':
			return repeatsAt(atoms, i);
	}
}

/** The types of the atoms around atom i as one number. */
export function typesAt(atoms: ChineseAtoms, i: number): number {
	const { types, length } = atoms;
	const before = i === 0 ? 0 : types[i - 1];
	const after = i + 1 < length ? types[i + 1] : 0;
	return (before * 9 + types[i]) * 9 + after;
}

/** Which neighbours atom i equals: 1 the one before, 2 the second before, 4 the one after. */
export function repeatsAt(atoms: ChineseAtoms, i: number): number {
	const code = codeAt(atoms, i);
	return (
		(code === codeAt(atoms, i - 1) ? 1 : 0) +
		(code === codeAt(atoms, i - 2) ? 2 : 0) +
		(code === codeAt(atoms, i + 1) ? 4 : 0)
	);
}

/** The feature key under which a learner knows a gram at one of its offsets. */
export function gramFeature(kind: GramKind, offsetIndex: number, gram: number): number {
	return featureKey(hashStep(hashTemplate(GRAM_KINDS.indexOf(kind) * 8 + offsetIndex), gram));
}

/** The feature key under which a learner knows a value of a dense feature. */
export function denseFeature(table: DenseTable, value: number): number {
	return featureKey(hashStep(hashTemplate(64 + DENSE_TABLES.indexOf(table)), value));
}

/** Writes the features of all atoms, as a learner takes them; `words` is what `DictionaryMatches` found. */
export function writeFeatures(atoms: ChineseAtoms, words: Uint8Array, features: FeatureSequence): void {
	features.clear();
	for (let i = 0; i < atoms.length; i++) {
		for (const kind of GRAM_KINDS) {
			GRAM_OFFSETS[kind].forEach((offset, index) => {
				features.add(gramFeature(kind, index, gramKey(kind, atoms, i + offset)));
			});
		}
		for (const table of DENSE_TABLES) {
			features.add(denseFeature(table, denseValue(table, atoms, words, i)));
		}
		features.endPosition();
	}
}
