/**
 * The first index in `[from, end)` at which a condition holds that, once it holds, holds for all after it; `end` where it holds
 * nowhere. Takes log2(end - from) looks.
 */
export function firstIndex(from: number, end: number, holds: (index: number) => boolean): number {
	let low = from;
	let high = end;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
