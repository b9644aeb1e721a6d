import type { Points } from './kMeans';
import { squaredDistance } from './kMeans';

/** The distance of each two points, `size` × `size`. */
export function distanceTable(points: Points): Float64Array {
	const size = points.length;
	const table = new Float64Array(size * size);
	for (let one = 0; one < size; one++) {
		for (let other = 0; other < one; other++) {
			const distance = Math.sqrt(squaredDistance(points[one], points[other]));
			table[one * size + other] = distance;
			table[other * size + one] = distance;
		}
	}
	return table;
}

/**
 * The mean silhouette of points in clusters, in [-1, 1]: how much nearer each is to its own cluster than to the next one. A point
 * alone in its cluster counts 0 (Rousseeuw 1987, "Silhouettes: a graphical aid to the interpretation and validation of cluster
 * analysis").
 * @param distances as {@link distanceTable} has them
 * @param clusters of each point, from 0
 */
export function meanSilhouette(distances: Float64Array, clusters: Int32Array): number {
	const size = clusters.length;
	const sizes = new Int32Array(Math.max(...clusters) + 1);
	for (const cluster of clusters) sizes[cluster]++;
	let sum = 0;
	for (let point = 0; point < size; point++) {
		const sums = new Float64Array(sizes.length);
		for (let other = 0; other < size; other++) sums[clusters[other]] += distances[point * size + other];
		sum += silhouetteOf(sums, sizes, clusters[point]);
	}
	return sum / size;
}

function silhouetteOf(sums: Float64Array, sizes: Int32Array, own: number): number {
	if (sizes[own] < 2) return 0;
	const inside = sums[own] / (sizes[own] - 1);
	let outside = Infinity;
	sums.forEach((sum, cluster) => {
		if (cluster !== own && sizes[cluster] > 0) outside = Math.min(outside, sum / sizes[cluster]);
	});
	const larger = Math.max(inside, outside);
	return larger === 0 || outside === Infinity ? 0 : (outside - inside) / larger;
}
