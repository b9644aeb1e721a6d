import type { Language } from '../../../text/language';

/** The longest phrase that a table holds, in words. */
export const MAX_PHRASE_WORDS = 7;

/** Where a phrase pair was seen: flags of one byte, to be joined with `|`. */
export const PROVENANCE = {
	/** Sentences of everyday life. */
	everyday: 1,
	/** Handbooks, messages of programs, articles. */
	documentation: 2,
	/** A dictionary's entry. */
	dictionary: 4,
} as const;

/** How probable words or phrases are as each other's translation: natural logarithms, each in (-∞, 0]. */
export interface PhraseScores {
	/** Of the English phrase where the Chinese one stands: φ(en | zh) of Koehn, Och and Marcu (2003). */
	readonly enGivenZh: number;
	/** Of the Chinese phrase where the English one stands. */
	readonly zhGivenEn: number;
	/** The lexical weight of the English words for the Chinese ones: p_w(en | zh, alignment) of the same paper. */
	readonly lexicalEnGivenZh: number;
	/** The lexical weight of the Chinese words for the English ones. */
	readonly lexicalZhGivenEn: number;
}

/** The scores in the order of the columns of a table. */
export const PHRASE_SCORES = ['enGivenZh', 'zhGivenEn', 'lexicalEnGivenZh', 'lexicalZhGivenEn'] as const;

/**
 * How a phrase pair lies to its neighbours: smoothed probabilities for lexical reordering (Tillmann 2004; Koehn et al. 2005),
 * all told from the side of a translation into English. What is neither is discontinuous. A translation into Chinese uses the
 * same numbers: a pair that swaps with the one before it in English swaps, seen from Chinese, with the one after it.
 */
export interface PhraseOrientations {
	/** The phrase before it in English is the translation of what lies before it in Chinese. */
	readonly monotonePrevious: number;
	/** The phrase before it in English is the translation of what lies after it in Chinese. */
	readonly swapPrevious: number;
	/** The phrase after it in English is the translation of what lies after it in Chinese. */
	readonly monotoneNext: number;
	/** The phrase after it in English is the translation of what lies before it in Chinese. */
	readonly swapNext: number;
}

/** The orientations in the order of the columns of a table. */
export const PHRASE_ORIENTATIONS = ['monotonePrevious', 'swapPrevious', 'monotoneNext', 'swapNext'] as const;

/** A phrase of one language and one of the other that translates it. */
export interface PhrasePair {
	/** Numbers of the words in the table's vocabularies: 1 to {@link MAX_PHRASE_WORDS}. */
	readonly zh: ArrayLike<number>;
	readonly en: ArrayLike<number>;
	readonly scores: PhraseScores;
	readonly orientations: PhraseOrientations;
	/** Which word became which: indices in the two phrases. */
	readonly alignment: readonly (readonly [zh: number, en: number])[];
	/** Flags of {@link PROVENANCE}. */
	readonly provenance: number;
}

/** Words of the two languages by number, each once; the most frequent first, which keeps a file small. */
export type PhraseVocabularies = Readonly<Record<Language, readonly string[]>>;
