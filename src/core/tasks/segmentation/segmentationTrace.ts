import type { Span } from '../../text/span';

/** The label of an atom: it begins a word, lies in its middle, ends it, or is a word by itself (Xue 2003). */
export type WordLabel = 'B' | 'M' | 'E' | 'S';

/** A number for each label, in the order B, M, E, S. */
export type LabelScores = readonly [b: number, m: number, e: number, s: number];

/** What a part of an atom's scores comes from. */
export type ScoreSource =
	/** The characters around: one, two and three in a row. */
	| 'unigrams'
	| 'bigrams'
	| 'trigrams'
	/** The words of the dictionary that begin, end or lie around the atom. */
	| 'dictionary'
	/** The labels of the cheapest path through the lattice. */
	| 'path'
	/** What kinds of characters these are, and which are the same. */
	| 'characters'
	/** The words and rules of the user. */
	| 'user';

/**
 * One word that the lattice holds. Costs are negative natural logarithms of how frequent a word is; those of three characters
 * and more all cost the same.
 */
export interface LatticeWord extends Span {
	/** Who knows the word: the segmenter's dictionary, the user's; or it is a character that may always stand alone. */
	readonly source: 'dictionary' | 'user' | 'character';
	readonly cost: number;
	/** Whether the cheapest path through the lattice takes it. */
	readonly onPath: boolean;
}

/** A line of the user's dictionary that speaks of a stretch of the text. */
export interface UserRule extends Span {
	readonly kind: 'word' | 'join' | 'split';
	/** The line as it would be written in the dictionary. */
	readonly line: string;
	/** Whether the text is cut as the line says. */
	readonly holds: boolean;
}

/** A unit that no cut can divide: a character, or a Latin word, a number, an address, an emoji. */
export interface TracedAtom extends Span {
	/** Its label on the best path. */
	readonly label: WordLabel;
	/** The score of each label, and what it is the sum of. */
	readonly scores: LabelScores;
	readonly parts: readonly { readonly source: ScoreSource; readonly scores: LabelScores }[];
	/**
	 * The score of the best path that has a cut after the atom less that of the best one that has none: above 0 there is a
	 * cut. Infinity at the end.
	 */
	readonly margin: number;
}

/** A way to cut the text. */
export interface SegmentationPath {
	readonly words: readonly Span[];
	/** The sum of the scores of its labels and of the moves from one to the next. */
	readonly score: number;
}

/**
 * Why a Chinese text is cut into words as it is: the lattice of words that the dictionaries know, the labels' scores of a
 * linear-chain model (Lafferty et al. 2001) and the best paths through them (Viterbi 1967). Spans are offsets of the text
 * that was asked about.
 */
export interface SegmentationTrace extends Span {
	readonly atoms: readonly TracedAtom[];
	/** By where they begin, shorter ones first. */
	readonly lattice: readonly LatticeWord[];
	/** The best ways to cut, the best first; each is another one. */
	readonly paths: readonly SegmentationPath[];
	/** The best way to cut that decides otherwise in the gap at the place that was asked about, where there is one. */
	readonly alternative?: SegmentationPath;
	/** The scores of the moves between labels: `moves[5 * from + to]` over B M E S and the edge of the text. */
	readonly moves: readonly number[];
	readonly rules: readonly UserRule[];
}
