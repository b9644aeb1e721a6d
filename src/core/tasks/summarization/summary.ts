import type { Span } from '../../text/span';

/** How a summary is made: of sentences of the text, perhaps shortened, or of sentences written anew from it. */
export type SummaryKind = 'extractive' | 'abstractive';

/**
 * How long a summary may be at most. `characters` are Unicode code points; `percent` is of the characters of the text's
 * sentences as they are shown, without markup and with one space for white space.
 */
export interface SummaryLength {
	readonly unit: 'sentences' | 'characters' | 'percent';
	readonly value: number;
}

/** What a summary should be like. */
export interface SummaryOptions {
	readonly kind: SummaryKind;
	readonly length: SummaryLength;
	/** What the summary should be about; empty for the whole. */
	readonly query?: string;
	/**
	 * Whether long sentences may be shortened to their main clauses; extractive only, default false. By `characters` and
	 * `percent` the first sentence may be, anyway, if it does not fit otherwise.
	 */
	readonly compress?: boolean;
}

/** A sentence of a summary; its span covers the first of the places it comes from. */
export interface SummarySentence extends Span {
	readonly text: string;
	/** In [0, 1], relative to the best one. */
	readonly score: number;
	/** The stretches of the source whose words it has, in the order of the text; one for a sentence taken whole. */
	readonly sources: readonly Span[];
}

/** A substitution that an abstractive summary made, in the order of the summary. */
export interface SummarySubstitution {
	readonly from: string;
	readonly to: string;
}
