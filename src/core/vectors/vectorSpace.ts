/**
 * The vector space model (Salton, Wong and Yang, "A Vector Space Model for Automatic Indexing", CACM 18, 1975): what is asked
 * of it and what it answers. Each text is a vector with one dimension a word of a vocabulary; texts of a document are its
 * sentences, those of a folder its files.
 */

/**
 * Which words have a dimension: those of the texts themselves; those of the texts first, then the commonest words of the language
 * until the vocabulary is full; or those of a list.
 */
export const VOCABULARY_SOURCES = ['own', 'background', 'given'] as const;
export type VocabularySource = (typeof VOCABULARY_SOURCES)[number];

/** Where document frequencies come from: from the texts themselves, or from the background that the product comes with. */
export const FREQUENCY_SOURCES = ['own', 'background'] as const;
export type FrequencySource = (typeof FREQUENCY_SOURCES)[number];

/** What counts as one term: a word as it stands, or its lemma in lower case (of Chinese the word). */
export const TERM_FORMS = ['words', 'lemmas'] as const;
export type TermForm = (typeof TERM_FORMS)[number];

/**
 * By which score the words are chosen where there are more than the vocabulary holds. The names are those of the literature
 * (Yang and Pedersen, "A Comparative Study on Feature Selection in Text Categorization", ICML 1997; term variance: Liu, Kang, Yu
 * and Wang, 2005; entropy: the global weight of Dumais, 1991): how often a word comes; in how many texts; its TF-IDF summed over the
 * texts; the variance of its counts; its log-entropy weights summed; and, of texts in labelled subfolders, chi-square and
 * information gain.
 */
export const SELECTIONS = [
	'frequency',
	'documentFrequency',
	'tfIdf',
	'variance',
	'entropy',
	'chiSquare',
	'informationGain',
] as const;
export type Selection = (typeof SELECTIONS)[number];

/** The selections that need texts with labels. */
export const LABEL_SELECTIONS: readonly Selection[] = ['chiSquare', 'informationGain'];

/** The most dimensions, the default, and the most words of a given vocabulary. */
export const MAX_DIMENSIONS = 262_144;
export const DEFAULT_DIMENSIONS = 16_384;

/** So many rows and columns at most has a heat map, so many points a map; of more texts a sample is taken. */
export const MAX_HEAT_MAP = 400;
export const MAX_MAP_POINTS = 5000;

/** So many words of a vector, and of a page of the vocabulary, are sent at most. */
export const MAX_VECTOR_WORDS = 2000;

/** So many texts, or pairs of texts, are answered at most as the most similar. */
export const MAX_SIMILAR = 500;

export interface SpaceSettings {
	readonly vocabulary: VocabularySource;
	/** The list of `given`, in the order of its dimensions; of no account else. */
	readonly givenWords: readonly string[];
	/** Dimensions at most, from 1 to {@link MAX_DIMENSIONS}; with `background` just so many. */
	readonly size: number;
	/**
	 * How words are weighted, in SMART notation ddd.qqq for texts and what they are compared with, or `ddd` for both. Each letter
	 * triple is term frequency (n natural, b boolean, l 1 + ln tf, a augmented 0.5 + 0.5 tf / max tf, L (1 + ln tf) / (1 + ln mean tf)),
	 * inverse document frequency (n none, t ln N / df, p max(0, ln (N - df) / df)) and normalization (n none, c cosine, u pivoted
	 * unique); or `bm25`.
	 */
	readonly weighting: string;
	readonly frequencies: FrequencySource;
	readonly terms: TermForm;
	/** Whether words that differ in case only are one term; lemmas are in lower case anyway. */
	readonly foldCase: boolean;
	/** Whether words of grammar are left out. */
	readonly leaveOutStopWords: boolean;
	readonly selection: Selection;
	/** Words in fewer texts than these, from 1, get no dimension. */
	readonly fewestTexts: number;
	/** Words in more than this share of the texts, in (0, 1], get none. */
	readonly largestShare: number;
}

/** Settings for one document: its sentences against the language as a whole. */
export const DOCUMENT_SPACE: SpaceSettings = {
	vocabulary: 'background',
	givenWords: [],
	size: DEFAULT_DIMENSIONS,
	weighting: 'ltc.ltc',
	frequencies: 'background',
	terms: 'lemmas',
	foldCase: true,
	leaveOutStopWords: false,
	selection: 'frequency',
	fewestTexts: 1,
	largestShare: 1,
};

/** Settings for a folder: its files against one another; of words as they stand, which are found many times faster than lemmas. */
export const FOLDER_SPACE: SpaceSettings = {
	...DOCUMENT_SPACE,
	vocabulary: 'own',
	frequencies: 'own',
	terms: 'words',
};

/** What else is to be known of a space. */
export type SpaceNote =
	/** Memory is bounded: words that had come in one text only were forgotten, when there were too many different ones. */
	| 'rareWordsForgotten'
	/** Memory is bounded: the texts after the first {@link SpaceSummary.texts} were not taken. */
	| 'textsLeftOut'
	/** There is no background of the language, or its file is missing: frequencies are the texts' own. */
	| 'noBackground'
	/** There is one text, or none, so that its own inverse document frequencies are all 0. */
	| 'tooFewTexts'
	/** The text is for the most part in neither Chinese nor English. */
	| 'otherLanguage';

/** A space and how full it is. */
export interface SpaceSummary {
	readonly engine: string;
	readonly unit: 'sentence' | 'document';
	/** Rows of the matrix: texts, those without a word of the vocabulary too. */
	readonly texts: number;
	/** Columns of the matrix. */
	readonly dimension: number;
	/** Where the dimensions come from: words of the texts, and common words of the language that are in none. */
	readonly ownDimensions: number;
	readonly backgroundDimensions: number;
	/** Different terms of the texts, and how often they come in all; marks of punctuation are none. */
	readonly types: number;
	readonly tokens: number;
	/** Different terms, and their occurrences, that have no dimension. */
	readonly typesLeftOut: number;
	readonly tokensLeftOut: number;
	/** Entries of the matrix with a word that the text has, and the share of those without, which are 0, in [0, 1]. */
	readonly nonZeros: number;
	readonly sparsity: number;
	/** Dimensions whose word is in any of the texts, and the share of those whose word is in none. */
	readonly wholeNonZeros: number;
	readonly wholeSparsity: number;
	/** As they were understood: none is left out, the weighting is in full, `ltc.ltc` or `bm25`. */
	readonly settings: SpaceSettings;
	/** What similar texts are compared by. */
	readonly measure: 'cosine' | 'dotProduct';
	readonly notes: readonly SpaceNote[];
}

/** One text as a sparse vector; columns have one entry a dimension that is not 0. Its one-hot weights are all 1. */
export interface SpaceVector {
	readonly dimension: number;
	/** Dimensions that are not 0: more than entries in the columns where the vector was cut to its heaviest words. */
	readonly nonZeros: number;
	/** The share of dimensions that are 0, in [0, 1]. */
	readonly sparsity: number;
	/** In the order in which they come in a sentence; of the whole the heaviest first. */
	readonly terms: readonly string[];
	readonly dimensions: Int32Array;
	/** How often each comes: TF. */
	readonly counts: Int32Array;
	/** ln N / df. */
	readonly idf: Float32Array;
	/** TF times IDF, not normalized. */
	readonly tfIdf: Float32Array;
	/** By the weighting of the settings. */
	readonly weights: Float32Array;
	/** 1 where the term is among the commonest words of the language that fill a vocabulary of this size; else 0. */
	readonly common: Uint8Array;
	/** Occurrences of terms that have no dimension. */
	readonly tokensLeftOut: number;
}

/** What a term adds to a similarity. */
export interface SharedTerm {
	readonly term: string;
	/** Its product of weights; those of all shared terms sum up to the score. */
	readonly part: number;
}

export interface SimilarText {
	/** Number of the text. */
	readonly row: number;
	readonly score: number;
	/** The terms that make the score, the strongest first; some at most. */
	readonly terms: readonly SharedTerm[];
}

export interface SimilarTexts {
	readonly measure: SpaceSummary['measure'];
	/** The most similar first; only those that share a term. */
	readonly texts: readonly SimilarText[];
}

/** Pairs of texts, the most similar first. */
export interface SimilarPairs {
	readonly first: Int32Array;
	readonly second: Int32Array;
	/** Cosines of the texts' vectors. */
	readonly cosines: Float32Array;
	/** There are more. */
	readonly isClipped: boolean;
}

/** The cosines of texts with one another. */
export interface HeatMap {
	/** The numbers of the texts, in order. */
	readonly rows: Int32Array;
	/** Row by row, `rows.length` squared; in [0, 1]. A text without a word of the vocabulary has 0 throughout. */
	readonly cosines: Float32Array;
	/** The texts are a sample, evenly spread over all; else they follow one another. */
	readonly isSample: boolean;
}

/**
 * How texts become points of a plane: the two directions in which they differ most (latent semantic analysis; Deerwester et al.,
 * 1990), or so that near texts stay near (UMAP; McInnes, Healy and Melville, 2018), where distances between groups mean little.
 */
export type SpaceMapMethod = 'pca' | 'umap';

/** Texts as points of a plane. */
export interface SpaceMap {
	readonly engine: string;
	readonly rows: Int32Array;
	readonly x: Float32Array;
	readonly y: Float32Array;
	/** The share of the variance that each of the two directions keeps, in [0, 1]; 0 for UMAP, which has no directions. */
	readonly variance: readonly [number, number];
	/** For each direction the terms that pull to its lower and to its upper end, the strongest first; none for UMAP. */
	readonly poles: readonly (readonly [lower: readonly string[], upper: readonly string[]])[];
	readonly isSample: boolean;
}

/** A page of the vocabulary, by columns. Words of the background that are in no text are known by their hashes only: not listed. */
export interface VocabularyPage {
	/** How many words can be listed. */
	readonly total: number;
	readonly terms: readonly string[];
	readonly dimensions: Int32Array;
	/** How often each comes in all texts, and in how many. */
	readonly counts: Int32Array;
	readonly texts: Int32Array;
	readonly idf: Float32Array;
	/** By the selection of the settings. */
	readonly scores: Float32Array;
}

/** The formats of vectors in files: sparse entries as a table, LIBSVM's sparse rows, one JSON object. */
export const SPACE_FORMATS = ['csv', 'libsvm', 'json'] as const;
export type SpaceFormat = (typeof SPACE_FORMATS)[number];
