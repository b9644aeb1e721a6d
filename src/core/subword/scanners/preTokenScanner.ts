/** Cuts text into pre-tokens, within which alone pieces are found. */
export interface PreTokenScanner {
	/**
	 * Writes the end of each pre-token of a stretch of text, in order and without gaps.
	 * @param units the stretch as code units, the first `length` of the array
	 * @param ends with room for `length` numbers; each is an offset in the stretch
	 * @returns how many pre-tokens there are
	 */
	scan(units: Uint16Array, length: number, ends: Int32Array): number;
	/**
	 * The last place in a stretch at which text may be cut in two, each part of which has the pre-tokens that it has in the
	 * whole, whatever follows; -1 where there is none.
	 */
	lastCut(units: Uint16Array, length: number): number;
}
