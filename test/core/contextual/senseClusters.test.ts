import assert from 'node:assert/strict';
import { kMeans } from '../../../src/core/contextual/kMeans';
import { clusterPoints } from '../../../src/core/contextual/senseClusters';
import { distanceTable, meanSilhouette } from '../../../src/core/contextual/silhouette';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import { finish } from '../../../src/core/steps';

/** Points around centres, of standard deviation 1 or so along each axis. */
function cloud(centres: readonly (readonly number[])[], each: number, seed = 5): Float64Array[] {
	const random = new SeededRandom(seed);
	const normal = () => Array.from({ length: 12 }, () => random.next()).reduce((sum, value) => sum + value, -6);
	return centres.flatMap(centre =>
		Array.from({ length: each }, () => Float64Array.from(centre, value => value + normal())),
	);
}

describe('clusters of points', () => {
	it('finds one, two and three clouds', () => {
		for (const count of [1, 2, 3]) {
			const centres = [
				[0, 0, 0],
				[9, 0, 0],
				[0, 9, 0],
			].slice(0, count);
			const { clusters, trials } = finish(clusterPoints(cloud(centres, 20)));
			assert.equal(new Set(clusters).size, count, `${count}`);
			for (let centre = 0; centre < count; centre++) {
				assert.equal(new Set(clusters.subarray(centre * 20, (centre + 1) * 20)).size, 1);
			}
			assert.ok(trials.every(({ clusters: tried, silhouette }, at) => tried === at + 2 && Math.abs(silhouette) <= 1));
		}
	});

	it('seldom cuts what is one cloud, however long it is', () => {
		let cut = 0;
		for (let seed = 0; seed < 20; seed++) {
			const points = cloud([[0, 0, 0]], 60, seed).map(([x, y, z]) => Float64Array.of(5 * x, y, z));
			if (new Set(finish(clusterPoints(points)).clusters).size > 1) cut++;
		}
		assert.ok(cut <= 2, `${cut}`);
	});

	it('numbers clusters by size', () => {
		const points = [...cloud([[0, 0]], 8), ...cloud([[20, 0]], 16)];
		const { clusters } = finish(clusterPoints(points));
		assert.deepEqual([clusters[0], clusters[23]], [1, 0]);
	});

	it('leaves few points, and equal ones, together', () => {
		assert.deepEqual(finish(clusterPoints(cloud([[0], [99]], 2))), { clusters: new Int32Array(4), trials: [] });
		const equal = Array.from({ length: 30 }, () => Float64Array.of(1, 2));
		assert.deepEqual(finish(clusterPoints(equal)).clusters, new Int32Array(30));
		const none = Array.from({ length: 30 }, () => new Float64Array());
		assert.deepEqual(finish(clusterPoints(none)).clusters, new Int32Array(30));
	});

	it('finds the same again', () => {
		const points = cloud(
			[
				[0, 0],
				[7, 0],
			],
			30,
		);
		assert.deepEqual(finish(clusterPoints(points)), finish(clusterPoints(points)));
	});
});

describe('silhouette', () => {
	it('is that of a worked example', () => {
		const points = [0, 1, 5].map(x => Float64Array.of(x));
		// a = 1, b = 5: 0.8; a = 1, b = 4: 0.75; alone: 0.
		const silhouette = meanSilhouette(distanceTable(points), Int32Array.of(0, 0, 1));
		assert.ok(Math.abs(silhouette - 1.55 / 3) < 1e-12);
	});

	it('is 0 for a single cluster', () => {
		assert.equal(meanSilhouette(distanceTable(cloud([[0]], 5)), new Int32Array(5)), 0);
	});
});

describe('k-means', () => {
	it('makes no more clusters than points differ', () => {
		const points = [0, 0, 0, 4].map(x => Float64Array.of(x));
		assert.equal(new Set(kMeans(points, 3, new SeededRandom(1))).size, 2);
	});
});
