/**
 * What is asked and answered about contextual vectors of words: ELMo (Peters et al. 2018, "Deep contextualized word
 * representations"). Offsets are UTF-16 code units of the document; a list of numbers is a column.
 */
import type { Language } from '../text/language';
import type { Span } from '../text/span';

/**
 * Which vectors are compared: the token layer, which a word's characters alone decide (the static one); the two layers of the
 * bidirectional language model; and their weighted sum, the scalar mix of equation 1.
 */
export type ContextualLayer = 'token' | 'first' | 'second' | 'mix';

/** The most occurrences of a word that are read; a word that occurs more often is sampled evenly across the document. */
export const MAX_OCCURRENCES = 400;

/** What contexts of a word are asked for. */
export interface ContextOptions {
	/** What the senses, the map and the order of the nearest go by. */
	readonly layer: ContextualLayer;
	/** How many occurrences are read at most, from 1 to {@link MAX_OCCURRENCES}; more are taken for so many. */
	readonly limit: number;
}

/** The occurrences of a word in a document, by their contextual vectors. */
export interface WordContexts {
	readonly engine: string;
	/** The word as it stands where it was asked about; case makes no difference to what is an occurrence. */
	readonly word: string;
	readonly language: Language;
	readonly layer: ContextualLayer;
	/** How many occurrences the document has; those in the columns may be fewer, see {@link ContextOptions.limit}. */
	readonly total: number;
	/** Words of the sentences that were embedded. */
	readonly embeddedWords: number;
	/** Starts and ends of the occurrences, in the order of the text. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** The sentence of each occurrence. */
	readonly sentenceStarts: Int32Array;
	readonly sentenceEnds: Int32Array;
	/** The occurrence that was asked about, an index into the columns. */
	readonly chosen: number;
	/** The cluster of each occurrence, an index into `senses`. */
	readonly clusters: Int32Array;
	/** Largest first; a single one where the vectors do not fall apart. */
	readonly senses: readonly SenseCluster[];
	/** How well each number of clusters that was tried fits; empty where there are too few occurrences to tell. */
	readonly trials: readonly ClusterTrial[];
	/** Places on the map: the first two principal components of the vectors. */
	readonly xs: Float32Array;
	readonly ys: Float32Array;
	/** The share of the vectors' variance that lies along x and along y, in [0, 1]. */
	readonly explained: readonly [x: number, y: number];
}

/** Occurrences of a word that are used alike. */
export interface SenseCluster {
	readonly size: number;
	/** The occurrence nearest to the cluster's middle, an index into the columns. */
	readonly typical: number;
	/** The mean cosine of its occurrences to its middle. */
	readonly cohesion: number;
	/** Words that stand in its sentences more than in the document's others, most telling first, at most 8. */
	readonly contextWords: readonly string[];
}

/** How well the occurrences fall into some number of clusters. */
export interface ClusterTrial {
	readonly clusters: number;
	/** Mean silhouette (Rousseeuw 1987), in [-1, 1]. */
	readonly silhouette: number;
	/** The mean silhouette of so many clusters in points of the same spread that have none. */
	readonly chance: number;
}

/** What stands nearest to one occurrence of a word. */
export interface NearestContexts {
	readonly engine: string;
	readonly layer: ContextualLayer;
	/**
	 * The occurrence's own vectors, each of the same number of dimensions: of the layers the first half has read what stands before, the
	 * second what stands after; the token layer has its half twice.
	 */
	readonly vectors: Readonly<Record<ContextualLayer, Float32Array>>;
	/** The weights of the scalar mix: of the token layer, the first and the second, of sum 1, and the factor before the sum. */
	readonly mix: { readonly weights: readonly [number, number, number]; readonly scale: number };
	/** Other occurrences of the word, nearest first. */
	readonly occurrences: readonly NearContext[];
	/** Occurrences of other words in the sentences that were embedded, nearest first, each form once. */
	readonly otherWords: readonly NearContext[];
}

/** An occurrence of a word and its cosines to the chosen one. */
export interface NearContext extends Span {
	readonly word: string;
	readonly sentence: Span;
	readonly cosines: LayerCosines;
}

/** Cosines of two occurrences in each layer, and in the two halves of the layers that look back and ahead. */
export interface LayerCosines {
	readonly token: number;
	readonly first: number;
	readonly firstBack: number;
	readonly firstAhead: number;
	readonly second: number;
	readonly secondBack: number;
	readonly secondAhead: number;
	readonly mix: number;
}
