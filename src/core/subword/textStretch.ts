import { type AlignedText, originalEnd, originalStart } from '../text/alignedText';
import type { EncodedColumns } from './encodedColumns';
import type { SubwordTrace } from './subwordTrace';

/** A stretch of a text between added tokens, normalized. */
export interface TextStretch {
	/** What it says about the original counts from `offset`. */
	readonly aligned: AlignedText;
	/** In the original, in UTF-16 code units. */
	readonly offset: number;
}

/** Cuts stretches of text into pieces. */
export interface StretchEncoder {
	/** Appends the pieces of a stretch, with spans in the original. */
	encode(stretch: TextStretch, columns: EncodedColumns): void;
	/** The number of pieces that `encode` gives. */
	count(stretch: TextStretch): number;
	/** One trace a pre-token. */
	explain(stretch: TextStretch): readonly SubwordTrace[];
}

/** Puts spans in the original in place of the spans in a normalized text, from the piece of index `from` on. */
export function toOriginalSpans(columns: EncodedColumns, from: number, aligned: AlignedText, offset: number): void {
	const { starts, ends, size } = columns;
	for (let i = from; i < size; i++) {
		const start = originalStart(aligned, starts[i]);
		ends[i] = offset + Math.max(start, originalEnd(aligned, ends[i]));
		starts[i] = offset + start;
	}
}
