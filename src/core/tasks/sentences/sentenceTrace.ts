import type { Span } from '../../text/span';

/** A gap between two pieces of English text where a sentence may end: the piece before it, and what decided. */
export interface TracedGap extends Span {
	/** The piece after the gap. */
	readonly next: Span;
	/** What each feature of `BoundaryFeatures` says, in order, and the bias last, in the unit of the model. */
	readonly weights: readonly number[];
	/** The next piece is the mark of a list's item, before which a sentence always ends. */
	readonly isItem: boolean;
	readonly ends: boolean;
}

/** What a mark in Chinese text does. */
export type MarkVerdict =
	/** A sentence ends with it. */
	| 'ends'
	/** It stands inside brackets, which are not parted. */
	| 'inBrackets'
	/** A clause behind the quotation reports it. */
	| 'reported'
	/** An ellipsis behind which the text goes on. */
	| 'trailsOff'
	/** A half-width mark inside a number, an address, an abbreviation or a list's number. */
	| 'inWord'
	/** The end of a line that is complete, or that goes on in the next one. */
	| 'lineEnds'
	| 'lineGoesOn';

/** A mark, or the character at the end of a line. */
export interface TracedMark extends Span {
	readonly verdict: MarkVerdict;
}
