import type { SeededRandom } from '../numeric/seededRandom';

/** Points, one a row of equal length. */
export type Points = readonly Float64Array[];

/** Searches begin anew so often, and the best is taken. */
const STARTS = 5;

/** A search that has not settled after so many rounds ends. */
const ROUNDS = 50;

/**
 * The cluster of each point, by Lloyd's k-means from starts that k-means++ chooses (Arthur and Vassilvitskii 2007). Fewer
 * clusters than asked for come out where fewer points differ.
 */
export function kMeans(points: Points, clusters: number, random: SeededRandom): Int32Array {
	let best = new Int32Array(points.length);
	let least = Infinity;
	for (let start = 0; start < STARTS; start++) {
		const { assigned, spread } = search(points, startingPoints(points, clusters, random));
		if (spread < least) {
			least = spread;
			best = assigned;
		}
	}
	return best;
}

function search(points: Points, centres: Float64Array[]): { assigned: Int32Array<ArrayBuffer>; spread: number } {
	const assigned = new Int32Array(points.length).fill(-1);
	for (let round = 0; ; round++) {
		let spread = 0;
		let moved = 0;
		points.forEach((point, index) => {
			const { nearest, distance } = nearestOf(point, centres);
			if (assigned[index] !== nearest) moved++;
			assigned[index] = nearest;
			spread += distance;
		});
		if (moved === 0 || round === ROUNDS) return { assigned, spread };
		moveToMeans(points, assigned, centres);
	}
}

/** The first by chance, each further one with a chance that grows with the square of its distance to those before. */
function startingPoints(points: Points, clusters: number, random: SeededRandom): Float64Array[] {
	const centres = [points[Math.floor(random.next() * points.length)].slice()];
	while (centres.length < clusters) {
		const distances = points.map(point => nearestOf(point, centres).distance);
		let left = random.next() * distances.reduce((sum, distance) => sum + distance, 0);
		const found = distances.findIndex(distance => (left -= distance) < 0);
		if (found < 0) break;
		centres.push(points[found].slice());
	}
	return centres;
}

function nearestOf(point: Float64Array, centres: readonly Float64Array[]): { nearest: number; distance: number } {
	let nearest = 0;
	let distance = Infinity;
	centres.forEach((centre, index) => {
		const square = squaredDistance(point, centre);
		if (square < distance) {
			distance = square;
			nearest = index;
		}
	});
	return { nearest, distance };
}

/** A centre that lost all its points stays where it is. */
function moveToMeans(points: Points, assigned: Int32Array, centres: Float64Array[]): void {
	const sizes = new Int32Array(centres.length);
	const sums = centres.map(centre => new Float64Array(centre.length));
	points.forEach((point, index) => {
		const sum = sums[assigned[index]];
		sizes[assigned[index]]++;
		for (let at = 0; at < point.length; at++) sum[at] += point[at];
	});
	sums.forEach((sum, cluster) => {
		if (sizes[cluster] > 0) centres[cluster] = sum.map(value => value / sizes[cluster]);
	});
}

/** The square of the Euclidean distance. */
export function squaredDistance(one: Float64Array, other: Float64Array): number {
	let sum = 0;
	for (let at = 0; at < one.length; at++) sum += (one[at] - other[at]) ** 2;
	return sum;
}
