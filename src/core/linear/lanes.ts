/*
 * Scores of labels as whole numbers, two to a 32-bit integer, so that one addition takes two labels: label 2k is the low
 * half of cell k, label 2k + 1 the high half. The halves are signed: a cell is low + 65,536 * high, so that sums of cells
 * are the cells of the sums as long as each sum stays within 16 bits.
 */

/** How many whole numbers make a score of 1; a thirtieth of what decides between two labels is far above the rounding. */
export const LANE_UNIT = 64;

/** The largest value of one lane that may be added up ten times. */
export const LANE_LIMIT = 3276;

/** How many cells hold the scores of so many labels. */
export function laneWidth(labelCount: number): number {
	return (labelCount + 1) >> 1;
}

/** A score, in units, as its part of the label's cell. */
export function laneValue(label: number, units: number): number {
	return (label & 1) === 0 ? units : units * 65_536;
}

/** Writes the scores of `labelCount` labels, in units, to `scores` from `to` on. */
export function unpackLanes(lanes: Int32Array, from: number, labelCount: number, scores: Int32Array, to: number): void {
	const last = to + labelCount - 1;
	let at = to;
	for (let cell = from; at < last; cell++, at += 2) {
		const pair = lanes[cell];
		const low = (pair << 16) >> 16;
		scores[at] = low;
		scores[at + 1] = (pair - low) >> 16;
	}
	if (at === last) {
		scores[at] = (lanes[from + (labelCount >> 1)] << 16) >> 16;
	}
}
