import { SeededRandom } from '../numeric/seededRandom';
import type { Steps } from '../steps';
import type { ClusterTrial } from './contextual';
import type { Points } from './kMeans';
import { kMeans } from './kMeans';
import { distanceTable, meanSilhouette } from './silhouette';

/** Points in clusters, and what told their number. */
export interface ClusteredPoints {
	/** The cluster of each point, from 0, the largest first. */
	readonly clusters: Int32Array;
	readonly trials: readonly ClusterTrial[];
}

/** Fewer points say nothing about clusters. */
const FEWEST = 8;

/** A cluster has so many points on the average, or it is not tried. */
const MEAN_SIZE = 4;

/** The most clusters that are tried. */
const MOST = 6;

/** So many sets of points without clusters are drawn to compare with. */
const DRAWS = 39;

/** So many of these may look as clustered as the points do: 1 of 40 by chance alone. */
const AS_GOOD_BY_CHANCE = 0;

/** What is better than chance by less is not worth telling apart, however many points show it. */
const LEAST_GAIN = 0.05;

/**
 * Points in as many clusters as fit them best, or in one where they do not fall apart. Anything can be cut in two, so the points are
 * compared with ones drawn from a normal distribution of the same spread along each axis, cut in the same way: they have
 * clusters where their silhouettes exceed what is found there (as in SigClust: Liu, Hayes, Nobel and Marron 2008, "Statistical
 * significance of clustering for high-dimension, low-sample size data"; with silhouettes in place of sums of squares).
 * @param points along principal axes, so that their coordinates do not correlate
 */
export function* clusterPoints(points: Points): Steps<ClusteredPoints> {
	const single = new Int32Array(points.length);
	const most = Math.min(MOST, Math.floor(points.length / MEAN_SIZE));
	if (points.length < FEWEST || most < 2) return { clusters: single, trials: [] };
	const random = new SeededRandom(1);
	const own = yield* silhouettesOf(points, most, random);
	const drawn: number[][] = [];
	const spreads = spreadsOf(points);
	for (let draw = 0; draw < DRAWS; draw++) {
		drawn.push((yield* silhouettesOf(normalPoints(points.length, spreads, random), most, random)).silhouettes);
	}
	const chances = own.silhouettes.map((_, trial) => drawn.reduce((sum, each) => sum + each[trial], 0) / DRAWS);
	const gainOf = (silhouettes: readonly number[]) => Math.max(...silhouettes.map((value, i) => value - chances[i]));
	const gain = gainOf(own.silhouettes);
	const asGood = drawn.filter(each => gainOf(each) >= gain).length;
	const best = own.silhouettes.findIndex((value, trial) => value - chances[trial] === gain);
	const hasClusters = gain >= LEAST_GAIN && asGood <= AS_GOOD_BY_CHANCE;
	const trials = own.silhouettes.map((silhouette, i) => ({ clusters: i + 2, silhouette, chance: chances[i] }));
	return { clusters: hasClusters ? bySize(own.assigned[best]) : single, trials };
}

/** The points cut into 2, 3, … `most` clusters, with the silhouettes. */
function* silhouettesOf(
	points: Points,
	most: number,
	random: SeededRandom,
): Steps<{ silhouettes: number[]; assigned: Int32Array[] }> {
	const distances = distanceTable(points);
	const silhouettes: number[] = [];
	const assigned: Int32Array[] = [];
	for (let clusters = 2; clusters <= most; clusters++) {
		const found = kMeans(points, clusters, random);
		assigned.push(found);
		silhouettes.push(meanSilhouette(distances, found));
		yield;
	}
	return { silhouettes, assigned };
}

/** The standard deviation of each coordinate. */
function spreadsOf(points: Points): Float64Array {
	return points[0].map((_, axis) => {
		const mean = points.reduce((sum, point) => sum + point[axis], 0) / points.length;
		return Math.sqrt(points.reduce((sum, point) => sum + (point[axis] - mean) ** 2, 0) / points.length);
	});
}

function normalPoints(count: number, spreads: Float64Array, random: SeededRandom): Points {
	return Array.from({ length: count }, () => spreads.map(spread => spread * normal(random)));
}

/** A number of the standard normal distribution (Box and Muller 1958). */
function normal(random: SeededRandom): number {
	return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** The same clusters, numbered by their sizes. */
function bySize(clusters: Int32Array): Int32Array {
	const sizes = new Map<number, number>();
	for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
	const order = [...sizes].sort((a, b) => b[1] - a[1]).map(([cluster]) => cluster);
	return clusters.map(cluster => order.indexOf(cluster));
}
