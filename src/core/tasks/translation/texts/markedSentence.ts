import type { Span } from '../../../text/span';
import type { MtTokenKind } from '../tokens/mtToken';
import type { PhraseOrigin } from '../translation';

/** A stretch of the source whose translation is known before a sentence is decoded; it stands as one word. */
export interface FixedStretch extends Span {
	/** What is written in the translation, to the letter. */
	readonly text: string;
	/** The same as words of the language of the translation, for what judges how it reads among others. */
	readonly words: readonly string[];
	readonly origin: PhraseOrigin;
}

/** A word of a sentence at its place in the text. */
export interface SourceWord extends Span {
	readonly form: string;
	readonly kind: MtTokenKind;
	/** What must become of it, where that is known. */
	readonly fixed: FixedStretch | undefined;
}

/** Marks around the words `[start, end)` of a sentence. */
export interface MarkPair extends Span {
	readonly opening: string;
	readonly closing: string;
}

/** A sentence of a text with what stands around and between its words. */
export interface MarkedSentence extends Span {
	readonly words: readonly SourceWord[];
	/** One may lie in another; none crosses another. Outer ones first. */
	readonly pairs: readonly MarkPair[];
	/** Marks before the first and behind the last word, whose partners are in other sentences. */
	readonly prefix: string;
	readonly suffix: string;
	/** Words before which a line ends for the reader, too, and those behind such an end. */
	readonly walls: readonly number[];
}
