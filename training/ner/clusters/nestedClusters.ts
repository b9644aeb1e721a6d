import type { SeededRandom } from '../../../src/core/numeric/seededRandom';
import type { DenseRows } from './wordVectors';

const ITERATIONS = 12;

/**
 * Clusters in clusters, by spherical k-means at each level.
 *
 * @param branches how many parts each cluster of a level is cut into; `[64, 4, 4]` gives at most 1,024 leaves
 * @returns the leaf of each row, in [0, product of branches); dividing it by the last branches gives its parents
 */
export function nestedClusters(vectors: DenseRows, branches: readonly number[], random: SeededRandom): Int32Array {
	const leaves = new Int32Array(vectors.rows);
	const split = (rows: Int32Array, level: number, path: number): void => {
		if (level === branches.length) {
			rows.forEach(row => (leaves[row] = path));
			return;
		}
		const parts = sphericalKMeans(vectors, rows, branches[level], random);
		for (let part = 0; part < branches[level]; part++) {
			split(
				rows.filter((_, i) => parts[i] === part),
				level + 1,
				path * branches[level] + part,
			);
		}
	};
	split(
		Int32Array.from({ length: vectors.rows }, (_, row) => row),
		0,
		0,
	);
	return leaves;
}

function sphericalKMeans(vectors: DenseRows, rows: Int32Array, k: number, random: SeededRandom): Int32Array {
	const { dimensions, values } = vectors;
	const parts = new Int32Array(rows.length);
	if (rows.length <= k) {
		return parts.map((_, i) => i);
	}
	const centers = new Float32Array(k * dimensions);
	for (let part = 0; part < k; part++) {
		const row = rows[Math.floor(random.next() * rows.length)];
		centers.set(values.subarray(row * dimensions, (row + 1) * dimensions), part * dimensions);
	}
	for (let iteration = 0; iteration < ITERATIONS; iteration++) {
		for (let i = 0; i < rows.length; i++) {
			parts[i] = nearest(values, rows[i] * dimensions, centers, k, dimensions);
		}
		centers.fill(0);
		for (let i = 0; i < rows.length; i++) {
			for (let j = 0; j < dimensions; j++) {
				centers[parts[i] * dimensions + j] += values[rows[i] * dimensions + j];
			}
		}
		normalize(centers, k, dimensions);
	}
	return parts;
}

function nearest(values: Float32Array, at: number, centers: Float32Array, k: number, dimensions: number): number {
	let best = 0;
	let bestDot = -Infinity;
	for (let part = 0; part < k; part++) {
		const center = part * dimensions;
		let dot = 0;
		for (let j = 0; j < dimensions; j++) {
			dot += values[at + j] * centers[center + j];
		}
		if (dot > bestDot) {
			bestDot = dot;
			best = part;
		}
	}
	return best;
}

function normalize(centers: Float32Array, k: number, dimensions: number): void {
	for (let part = 0; part < k; part++) {
		let norm = 0;
		for (let j = 0; j < dimensions; j++) {
			norm += centers[part * dimensions + j] ** 2;
		}
		const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
		for (let j = 0; j < dimensions; j++) {
			centers[part * dimensions + j] *= scale;
		}
	}
}
