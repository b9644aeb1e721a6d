import type { Steps } from '../steps';

/** The rows nearest to each row of a matrix. */
export interface NearestRows {
	/** `[row * neighbours + rank]`: the row itself first, then the nearest. */
	readonly rows: Int32Array;
	/** Euclidean distances of the same. */
	readonly distances: Float64Array;
}

/** Multiplications in one step of some milliseconds. */
const STEP = 2_000_000;

/**
 * The nearest rows of each row by Euclidean distance, by a look at all pairs; of rows just as far those that come first.
 * @param values `[row * columns + column]`
 * @param neighbours how many, the row itself with them: from 1 to the number of rows
 */
export function* nearestRows(values: Float64Array, columns: number, neighbours: number): Steps<NearestRows> {
	const height = values.length / columns;
	const rows = new Int32Array(height * neighbours);
	const distances = new Float64Array(height * neighbours);
	let work = 0;
	for (let row = 0; row < height; row++) {
		const near = rows.subarray(row * neighbours, (row + 1) * neighbours);
		const far = distances.subarray(row * neighbours, (row + 1) * neighbours);
		near[0] = row;
		collect(values, columns, row, near, far);
		work += height * columns;
		if (work < STEP) continue;
		work = 0;
		yield;
	}
	return { rows, distances: distances.map(Math.sqrt) };
}

/** Keeps the nearest of all other rows, in order, with squared distances. */
function collect(values: Float64Array, columns: number, row: number, near: Int32Array, far: Float64Array): void {
	let kept = 1;
	const height = values.length / columns;
	for (let other = 0; other < height; other++) {
		if (other === row) continue;
		const distance = squaredDistance(values, row * columns, other * columns, columns);
		if (kept === near.length && !(distance < far[kept - 1])) continue;
		let at = kept < near.length ? kept++ : kept - 1;
		for (; at > 1 && far[at - 1] > distance; at--) {
			near[at] = near[at - 1];
			far[at] = far[at - 1];
		}
		if (at === 0) continue;
		near[at] = other;
		far[at] = distance;
	}
}

function squaredDistance(values: Float64Array, one: number, other: number, columns: number): number {
	let sum = 0;
	for (let column = 0; column < columns; column++) {
		const difference = values[one + column] - values[other + column];
		sum += difference * difference;
	}
	return sum;
}
