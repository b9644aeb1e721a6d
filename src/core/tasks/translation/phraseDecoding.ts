import type { Steps } from '../../steps';
import type { PhraseOrigin, TranslationDirection } from './translation';

/** Words of the source `[start, end)` and what they must become. */
export interface FixedPhrase {
	readonly start: number;
	readonly end: number;
	/** Words of the target language; none where the phrase is to be left out. */
	readonly target: readonly string[];
	readonly origin: PhraseOrigin;
}

/** Words `[start, end)` that stay together: once one of them is translated, the others follow before any word outside. */
export interface Zone {
	readonly start: number;
	readonly end: number;
}

/** A sentence that is to be translated. */
export interface SourceSentence {
	/** As the token stream of the source language has them. */
	readonly words: readonly string[];
	/** Do not overlap. What they translate is translated in no other way, and as one phrase. */
	readonly fixed?: readonly FixedPhrase[];
	/** Quotations, parentheses; one may lie in another, but none may cross another or a fixed phrase. */
	readonly zones?: readonly Zone[];
	/** Between words `wall - 1` and `wall` nothing is reordered: all before is translated before all after. */
	readonly walls?: readonly number[];
}

/** A phrase of a translation; indices of words. */
export interface DecodedPhrase {
	readonly sourceStart: number;
	readonly sourceEnd: number;
	readonly targetStart: number;
	/** As `targetStart` where the phrase was left out. */
	readonly targetEnd: number;
	readonly origin: PhraseOrigin;
	/** Which word became which: indices in the two sentences. */
	readonly alignment: readonly (readonly [source: number, target: number])[];
}

/** The best translation that was found. */
export interface DecodedSentence {
	/** As the token stream of the target language has them. */
	readonly words: readonly string[];
	/** In the order of the translation; each word of the source is in one. */
	readonly phrases: readonly DecodedPhrase[];
	/** The weighted sum of the features, a natural logarithm up to a constant. */
	readonly score: number;
	/** The chrF that it is expected to have against a human's, in [0, 1]; undefined where the model cannot say. */
	readonly confidence: number | undefined;
}

/** How a decoder came to its translation: the best that it found, with what each was judged by. */
export interface TranslationTrace {
	/** The kind of text that its weights were tuned for. */
	readonly domain: string;
	/** The names of the features, and what one of each is worth. */
	readonly features: readonly string[];
	readonly weights: Float64Array;
	/** The best first; values in the order of the features. */
	readonly translations: readonly { readonly sentence: DecodedSentence; readonly values: Float64Array }[];
}

/**
 * Translations of a word that no phrase has, as a dictionary knows them: each a list of words as the token stream of the
 * target language has them, the commonest first; empty where it knows none.
 */
export type WordTranslations = (word: string, direction: TranslationDirection) => readonly (readonly string[])[];

/** Translates sentences of one language into the other. */
export interface SentenceDecoder {
	readonly direction: TranslationDirection;
	/**
	 * The best translation that a search finds, in steps of a few milliseconds. It takes time in proportion to the words of the
	 * sentence, since a long one is cut, at punctuation where there is any.
	 * @throws RangeError when fixed phrases, zones or walls do not fit the words or one another
	 */
	decode(sentence: SourceSentence): Steps<DecodedSentence>;
	/** How it comes to the translation; of a long sentence its first stretch. Absent where it cannot say. */
	trace?(sentence: SourceSentence): Steps<TranslationTrace>;
}
