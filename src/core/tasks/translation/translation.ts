import type { Span } from '../../text/span';

/** From which language into which. */
export type TranslationDirection = 'zh-en' | 'en-zh';

/** Where the words of a translated phrase come from. */
export type PhraseOrigin =
	/** Learned from texts and their translations. */
	| 'phraseTable'
	/** A dictionary's entry. */
	| 'dictionary'
	/** The user's glossary. */
	| 'glossary'
	/** As it stands in the source: a number, an address, code, or a word that nothing knows. */
	| 'copied';

/** A stretch of the source and the stretch of the translation that stands for it. */
export interface TranslatedPhrase {
	/** Offsets in the source text. */
	readonly source: Span;
	/** Offsets in the translation; empty where the phrase was left out. */
	readonly target: Span;
	readonly origin: PhraseOrigin;
	/** Which word of the source became which: offsets in the source text and in the translation. */
	readonly words: readonly { readonly source: Span; readonly target: Span }[];
}

/** A sentence and its translation. */
export interface TranslatedSentence {
	/** Offsets in the source text. */
	readonly source: Span;
	/** Offsets in the translation. */
	readonly target: Span;
	/** In the order of the translation; they cover the words of the source, each once. */
	readonly phrases: readonly TranslatedPhrase[];
	/** How sure the engine is, in [0, 1]; undefined where it cannot say. */
	readonly confidence: number | undefined;
}

/** A text and its translation: what is between sentences (white space, Markdown, code) is as in the source. */
export interface Translation {
	/** What results call the engine, as `phrase-based zh-en`. */
	readonly engine: string;
	readonly direction: TranslationDirection;
	readonly text: string;
	readonly sentences: readonly TranslatedSentence[];
}

/**
 * A stretch of a text with its translation. Stretches follow one another without gaps in both texts: what stands between two
 * paragraphs, as blank lines and code, is part of the first.
 */
export interface TranslatedParagraph {
	/** Offsets in the source text. */
	readonly source: Span;
	/** Offsets in the translation. */
	readonly target: Span;
	/** The translation from `target.start` to `target.end`. */
	readonly text: string;
	/** Offsets as in the whole. */
	readonly sentences: readonly TranslatedSentence[];
}

/** The translation of a text by its paragraphs. */
export interface TextTranslation extends Translation {
	readonly paragraphs: readonly { readonly source: Span; readonly target: Span }[];
	/** What could not be done, as a dictionary that is missing: words that nothing else knows stay as they are. */
	readonly failures: readonly string[];
}

/** A term and how it must be translated. */
export interface GlossaryTerm {
	readonly source: string;
	readonly target: string;
}
