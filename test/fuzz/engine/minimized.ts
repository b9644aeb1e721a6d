/** Runs of a reader that making an input smaller may cost. */
const MOST_RUNS = 2000;

/**
 * The smallest input that still shows a fault, by taking ever smaller pieces out (Zeller and Hildebrandt, 2002, simplified).
 * @param shows whether an input shows it; true for the one given
 */
export async function minimized(
	input: Uint8Array,
	shows: (input: Uint8Array) => boolean | Promise<boolean>,
): Promise<Uint8Array> {
	let best = input;
	let runs = 0;
	for (let size = best.length >> 1; size >= 1; size >>= 1) {
		for (let at = 0; at + size <= best.length && runs < MOST_RUNS; runs++) {
			const shorter = new Uint8Array(best.length - size);
			shorter.set(best.subarray(0, at));
			shorter.set(best.subarray(at + size), at);
			if (await shows(shorter)) best = shorter;
			else at += size;
		}
	}
	return best;
}
