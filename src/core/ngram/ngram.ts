/**
 * How probabilities are made of counts: interpolated modified Kneser-Ney (Chen and Goodman 1998; Heafield et al. 2013), add-k
 * (Lidstone), Katz's backoff with Good-Turing discounts (Katz 1987), or stupid backoff (Brants et al. 2007), whose scores are no
 * probabilities: they do not sum to 1.
 */
export type NgramSmoothing = 'modifiedKneserNey' | 'addK' | 'katz' | 'stupidBackoff';

/** The longest n-grams that a model may have. */
export type NgramOrder = 1 | 2 | 3 | 4 | 5;

/** What a model is learned with. */
export interface NgramOptions {
	/** How many words an n-gram has at most; default 3. */
	readonly order?: NgramOrder;
	/** Default `modifiedKneserNey`. */
	readonly smoothing?: NgramSmoothing;
	/** What add-k adds to each count, above 0; default 0.1. */
	readonly k?: number;
	/** Whether words are taken in lower case; default false. */
	readonly lowerCase?: boolean;
	/** Words seen less often become `<unk>`; default 1, which keeps every word. */
	readonly minCount?: number;
	/** Share of the sentences, in [0, 0.5], that is not learned from but measured on; default 0. */
	readonly heldOut?: number;
	/** What is held out: sentences spread over the text, or whole texts of a folder; default `sentence`. */
	readonly heldOutUnit?: 'sentence' | 'text';
	/** How many different n-grams are kept at a time, some 30 bytes each; past it those seen once are dropped. Default 16 million. */
	readonly maxNgrams?: number;
}

/** What a model is; every answer can be read beside it. */
export interface NgramModelInfo {
	/** What answers call it: `en-lm` for one that ships, `trigram, modified Kneser-Ney` for one learned here. */
	readonly engine: string;
	readonly order: number;
	/** Undefined where a file does not say: ARPA has probabilities and backoff weights only. */
	readonly smoothing: NgramSmoothing | undefined;
	/** Number of n-grams of the orders 1, 2, …; markers of sentences and `<unk>` are among those of order 1. */
	readonly ngrams: readonly number[];
	/** Words, without the markers of sentences and `<unk>`. */
	readonly vocabularySize: number;
	/** Whether texts are looked up in lower case. */
	readonly lowerCase: boolean;
	/** Whether counts are at hand, so that explanations have them. */
	readonly hasCounts: boolean;
	/** Whether each probability is a sum over the orders; else it comes from the longest n-gram that was seen. */
	readonly isInterpolated: boolean;
}

/** The discounts of one order: what n-grams counted once, twice, and three times or more give away. */
export interface OrderDiscounts {
	readonly order: number;
	/** For Kneser-Ney D1, D2, D3+; for Katz c − c* of the counts 1 to 5. */
	readonly discounts: readonly number[];
	/** Whether they could not be estimated from this corpus and the usual ones stand in (0.5, 1, 1.5), as `lmplz --discount_fallback`. */
	readonly isFallback: boolean;
}

/** How sparse n-grams of one order are. */
export interface NgramSparsity {
	readonly order: number;
	/** How many n-grams the text has, one beside the other. */
	readonly tokens: number;
	/** How many different ones. */
	readonly types: number;
	/** How many of those were seen once. */
	readonly seenOnce: number;
	/** `types` over all that could be made of the vocabulary, in [0, 1]. */
	readonly shareOfPossible: number;
	/** Share of the held-out n-grams that were never seen, in [0, 1]; undefined where nothing was held out. */
	readonly heldOutUnseen: number | undefined;
}

/** What was learned, told beside the model. */
export interface NgramReport {
	readonly info: NgramModelInfo;
	/** Sentences and words that it was learned from. */
	readonly sentences: number;
	readonly tokens: number;
	/** Different words before the cut-off, and how many of those the cut-off made `<unk>`. */
	readonly types: number;
	readonly typesCut: number;
	/** One an order; empty for add-k and stupid backoff. */
	readonly discounts: readonly OrderDiscounts[];
	/** One an order. */
	readonly sparsity: readonly NgramSparsity[];
	/** Scores of the held-out part; undefined where nothing was held out. */
	readonly heldOut: TextMeasures | undefined;
	/** N-grams seen once that were dropped for want of room, by order; empty where all was kept. Scores are then approximate. */
	readonly dropped: readonly { readonly order: number; readonly ngrams: number }[];
}

/** What one order gives to a probability. */
export interface NgramTerm {
	/** Words of the n-gram; 0 for the uniform share of an interpolated model. */
	readonly order: number;
	/** The history that this order looks at, oldest word first, as the model has it (`<s>`, `<unk>`). */
	readonly history: readonly string[];
	/** P(word | this history), in [0, 1]. */
	readonly probability: number;
	/** Whether the n-gram was seen. */
	readonly isSeen: boolean;
	/** What this order itself gives: the discounted share of its counts; 0 where the n-gram was not seen. */
	readonly discounted: number;
	/** Weight with which the next lower order is taken; 0 where nothing is taken of it. */
	readonly backoff: number;
	/** Part of the whole probability: the weights of the orders above, times `discounted`. These sum to the whole. */
	readonly contribution: number;
	/** Where the model has counts. */
	readonly counts?: NgramTermCounts;
}

/** Counts behind a term. */
export interface NgramTermCounts {
	/** How often the n-gram was seen; 0 where never. */
	readonly count: number;
	/** What smoothing works with: the count, or in how many different contexts to the left it was seen (lower orders of Kneser-Ney). */
	readonly adjusted: number;
	/** Sum of the adjusted counts over all words after this history. */
	readonly total: number;
	/** How many different words were seen after it. */
	readonly followers: number;
	/** What was taken off the adjusted count. */
	readonly discount: number;
}

/** P(word | history), and where it comes from. */
export interface WordProbability {
	/** The word as asked, and as the model knows it (`<unk>`, or in lower case). */
	readonly word: string;
	readonly known: string;
	/** The history as the model used it, oldest word first. */
	readonly history: readonly string[];
	/** In (0, 1]. */
	readonly probability: number;
	/** Its decimal logarithm. */
	readonly log10: number;
	/** Surprisal, −log2 of it. */
	readonly bits: number;
	/** Words of the longest n-gram that was seen. */
	readonly seenOrder: number;
	/** From the longest to the shortest history. */
	readonly terms: readonly NgramTerm[];
}

/** The probability of a sentence by the chain rule: the product of its factors. */
export interface ChainProbability {
	readonly factors: readonly WordProbability[];
	/** Sum of the factors' logarithms. */
	readonly log10: number;
	/** Their product; 0 where it is too small for a number. */
	readonly probability: number;
	/** Over the factors: 10^(−log10 / n); 1 where there are none. */
	readonly perplexity: number;
}

/** How a chain begins and ends. */
export interface ChainOptions {
	/** Whether the words begin a sentence, so that the first one's history is `<s>`; default true. */
	readonly begins?: boolean;
	/** Whether they end it, so that `</s>` is the last factor; default true. */
	readonly ends?: boolean;
	/** Index of the first word that is a factor; those before it are history only. Default 0. */
	readonly from?: number;
}

/** Scores of a text; ends of sentences are predicted, too. */
export interface TextMeasures {
	readonly sentences: number;
	/** Words, without ends of sentences. */
	readonly tokens: number;
	/** Words that the model does not know. */
	readonly unknown: number;
	/** Decimal logarithm of the text's probability, with unknown words as `<unk>`. */
	readonly log10: number;
	/** 10^(−log10 / (tokens + sentences)). */
	readonly perplexity: number;
	/** The same without the factors of unknown words. */
	readonly perplexityKnown: number;
	/** How many words and ends of sentences were found with an n-gram of length 1, 2, … at best. */
	readonly seenOrders: readonly number[];
}

/** Surprisal of each word of a text, in columns in the order of the text. */
export interface SurprisalColumns {
	/** Offsets in the text whose words were asked about, in UTF-16 code units. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** −log2 P(word | history). */
	readonly bits: Float32Array;
	/** Words of the longest n-gram that was seen; 0 for a word that the model does not know. */
	readonly seenOrders: Uint8Array;
	readonly measures: TextMeasures;
}

/** A word that may come next. */
export interface WordSuggestion {
	readonly word: string;
	/** P(word | history), in [0, 1]. */
	readonly probability: number;
	/** Words of the n-gram that it was found with. */
	readonly seenOrder: number;
}

/** What words are suggested. */
export interface SuggestionOptions {
	/** How many at most; default 5. */
	readonly count?: number;
	/** What the word begins with, in the case that is written; default nothing. */
	readonly prefix?: string;
}

/** How text is generated. */
export interface GenerationOptions {
	/** The same seed gives the same text; default 1. */
	readonly seed?: number;
	/** Probabilities are raised to 1 / temperature: below 1 the likely gets likelier; above 0; default 1. */
	readonly temperature?: number;
	/** Words at most in a sentence; default 50. */
	readonly maxWords?: number;
	/** Words that the text begins with; default none. */
	readonly start?: readonly string[];
}

/** A sentence that a model made. */
export interface GeneratedSentence {
	/** Its words, those that it began with too, without markers. */
	readonly words: readonly string[];
	/** Surprisal of each word at temperature 1. */
	readonly bits: Float32Array;
	/** Whether it came to its end, or was cut off at the most words. */
	readonly isComplete: boolean;
}
