import { LANE_UNIT } from './lanes';

/** How many scales a row can have: half a byte says which; each is the one before it over the square root of two. */
export const ROW_SCALES = 16;

/** The largest weight in four bits. */
const LARGEST = 7;

/** What a weight of 1 is worth with a scale, where `largest` is the largest weight of the whole table. */
function scaleOf(scale: number, largest: number): number {
	return (largest / LARGEST) * 2 ** (-scale / 2);
}

/** What each of the sixteen weights is worth with each scale, in lane units: `[scale * 16 + weight]`. */
export function scaleWeights(largest: number): Int32Array {
	return Int32Array.from({ length: ROW_SCALES * 16 }, (_, i) => {
		const weight = ((i & 15) << 28) >> 28;
		return Math.round(weight * scaleOf(i >> 4, largest) * LANE_UNIT);
	});
}

/** The scale with the least squared error for a row, and its weights from -7 to 7. */
export function chooseScale(weights: readonly number[], largest: number): { scale: number; nibbles: number[] } {
	let best = { scale: 0, nibbles: [] as number[] };
	let least = Infinity;
	const most = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 1e-12);
	const fitting = Math.floor(2 * Math.log2(largest / most));
	for (
		let scale = Math.max(0, Math.min(ROW_SCALES - 1, fitting));
		scale < ROW_SCALES && scale <= fitting + 1;
		scale++
	) {
		const worth = scaleOf(scale, largest);
		const nibbles = weights.map(weight => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / worth))));
		const error = weights.reduce((sum, weight, i) => sum + (weight - nibbles[i] * worth) ** 2, 0);
		if (error < least) {
			least = error;
			best = { scale, nibbles };
		}
	}
	return best;
}
