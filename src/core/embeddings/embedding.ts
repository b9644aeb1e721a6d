/**
 * What is asked of word vectors and answered: plain types. A vector of a word is learned from the words around it
 * (Mikolov et al. 2013), or was read from a file.
 */

/** CBOW tells a word from the mean of its context; Skip-gram tells each word of the context from the word. */
export type EmbeddingArchitecture = 'cbow' | 'skipgram';

/** How the right word is told from all others: from a few drawn by chance, or on the way through a Huffman tree. */
export type EmbeddingObjective = 'negativeSampling' | 'hierarchicalSoftmax';

/** How vectors are learned; what is absent is as `DEFAULT_EMBEDDING_OPTIONS` says. */
export interface EmbeddingOptions {
	readonly architecture: EmbeddingArchitecture;
	readonly objective: EmbeddingObjective;
	/** Numbers in a vector, 2 to 1,000. */
	readonly dimensions: number;
	/** The most words to each side that are context, 1 to 50; each position draws its own width from 1 to this. */
	readonly window: number;
	/** Words drawn against each right one, 1 to 50; of negative sampling alone. */
	readonly negatives: number;
	/** The share of all words above which a word is left out now and then (Mikolov et al. 2013b, t); 0 leaves out none. */
	readonly subsample: number;
	/** Passes over the text, 1 to 1,000. */
	readonly epochs: number;
	/** At the start; it falls in a straight line to a ten-thousandth of it. */
	readonly learningRate: number;
	/** A word that occurs less often is left out. */
	readonly minCount: number;
	/** The most words that get a vector, the most frequent ones. */
	readonly maxWords: number;
	/** Character n-grams whose vectors make a word's vector together with its own, so that unseen words have one; absent: none. */
	readonly ngrams?: CharacterNgrams;
	/** The same text, options and seed give the same vectors to the byte. */
	readonly seed: number;
}

/** The character n-grams of words (Bojanowski et al. 2017), with `<` and `>` at a word's ends. */
export interface CharacterNgrams {
	/** In characters (code points), at least 1: 1 fits Chinese, 3 English. */
	readonly shortest: number;
	/** At most 10. */
	readonly longest: number;
	/** How many vectors the n-grams share, by hash. */
	readonly buckets: number;
}

/** How the loss went, one entry a point, at most some hundred of them. */
export interface LossCurve {
	/** Words of the text that had been read, over all epochs. */
	readonly words: Float64Array;
	/** The mean loss of a prediction since the point before, in nats. */
	readonly loss: Float32Array;
}

/** How far learning is. */
export interface EmbeddingProgress {
	/** 0 is the first. */
	readonly epoch: number;
	readonly epochs: number;
	/** Of the whole work, in [0, 1]. */
	readonly part: number;
	/** Words of the text that have been read, over all epochs. */
	readonly words: number;
	readonly learningRate: number;
	/** All points up to now. */
	readonly curve: LossCurve;
}

/** What came of learning. */
export interface EmbeddingReport {
	readonly engine: string;
	readonly options: EmbeddingOptions;
	/** Words with a vector. */
	readonly vocabulary: number;
	/** Words of the text that are in the vocabulary, and all of them. */
	readonly knownWords: number;
	readonly allWords: number;
	readonly sentences: number;
	/** Whole epochs that the vectors come of; fewer than asked for where learning was stopped. */
	readonly epochs: number;
	readonly curve: LossCurve;
	/** The text had more words than are kept, so that its end was left out. */
	readonly isCut: boolean;
}

/** Where vectors come from: they ship, were learned here, or were read from a file. */
export type VectorsOrigin = 'shipped' | 'trained' | 'imported';

/** Vectors of words that can be asked. */
export interface VectorsInfo {
	/** Names them in requests: `zh` and `en` for those that ship. */
	readonly id: string;
	readonly title: string;
	readonly origin: VectorsOrigin;
	/** How they were made, for a reader: `Skip-gram, negative sampling`; of a file its name. */
	readonly engine: string;
	/** Of the words; absent where it is not known or mixed. */
	readonly language?: 'zh' | 'en';
	readonly words: number;
	readonly dimensions: number;
	/** Unseen words get vectors by their character n-grams. */
	readonly hasNgrams: boolean;
	/** How often the words occurred is known, not only their order. */
	readonly hasCounts: boolean;
}

/** Whether a word that was asked about has a vector: its own, one of its n-grams, or none. */
export type WordStanding = 'known' | 'unseen' | 'none';

/** A word that was asked about. */
export interface AskedWord {
	/** As it stands in the vocabulary, where it does: `king` for “King” where the vectors are of lower-case words. */
	readonly word: string;
	readonly standing: WordStanding;
	/** Its place by frequency, 0 is the most frequent; -1 for one that is not in the vocabulary. */
	readonly rank: number;
}

/** Words with a score, the best first. */
export interface ScoredWords {
	readonly words: readonly string[];
	/** Cosines in [-1, 1], or products of Levy and Goldberg's 3CosMul, which have no upper bound of note. */
	readonly scores: Float32Array;
	/** Places by frequency. */
	readonly ranks: Int32Array;
}

/** The words next to a word. */
export interface Neighbours {
	readonly asked: AskedWord;
	/** Empty for a word without a vector. */
	readonly neighbours: ScoredWords;
}

/** b - a + c by sum of cosines (3CosAdd), or by their product (3CosMul; Levy and Goldberg 2014). */
export type AnalogyMethod = '3CosAdd' | '3CosMul';

/** “a is to b as c is to …”. */
export interface Analogy {
	/** The three words in the order a, b, c. */
	readonly asked: readonly AskedWord[];
	/** None of the three; empty where one of them has no vector. */
	readonly answers: ScoredWords;
}

/** The word among others that fits them least. */
export interface OddOneOut {
	readonly asked: readonly AskedWord[];
	/** The cosine of each word with the mean of all words; NaN for a word without a vector. */
	readonly fits: Float32Array;
	/** The place of the odd one in `asked`; -1 where fewer than three words have vectors. */
	readonly odd: number;
}

/** The cosines of words with one another. */
export interface Similarities {
	readonly asked: readonly AskedWord[];
	/** `[i * asked.length + j]`; NaN for a word without a vector. */
	readonly cosines: Float32Array;
}

/** The files of vectors: those of the program word2vec, and this program's own with 8-bit numbers. */
export type VectorsFormat = 'word2vecText' | 'word2vecBinary' | 'model';
