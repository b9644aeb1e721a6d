import type { Span } from '../../text/span';

/**
 * A sentence, or a stretch of one, cut into words: what a name recognizer sees.
 *
 * `[start, end)` and the columns are offsets of `text`, the whole text that the sentence stands in.
 */
export interface SentenceWords extends Span {
	readonly text: string;
	readonly words: readonly string[];
	readonly starts: Int32Array;
	readonly ends: Int32Array;
}
