/**
 * The tokens of a text as columns, in order, not overlapping.
 *
 * A token is a syntactic word in the sense of Universal Dependencies: `don't` is two, `do` and `n't`.
 */
export interface TokenTable {
	/** Start offset of each token. */
	readonly starts: Int32Array;
	/** End offset of each token, exclusive. */
	readonly ends: Int32Array;
	/** 1 where a token belongs to the same surface token (multiword token) as the one before it, as `n't` in `don't`. */
	readonly joined: Uint8Array;
}
