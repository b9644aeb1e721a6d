/** Spans as columns, in order, not overlapping. */
export interface SpanColumn {
	/** Start offset of each span. */
	readonly starts: Int32Array;
	/** End offset of each span, exclusive. */
	readonly ends: Int32Array;
}
