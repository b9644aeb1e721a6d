import assert from 'node:assert/strict';
import { NlpError } from '../../../src/core/errors';
import type { DenseRows } from '../../../src/core/numeric/rowMatrix';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import { MOST_UMAP_ROWS, project } from '../../../src/core/vectors/projection';

/** Groups of rows around different axes: row r belongs to group r % groups. */
function grouped(height: number, groups: number, columns = 20): DenseRows {
	const random = new SeededRandom(3);
	const values = Float32Array.from({ length: height * columns }, (_, at) => {
		const row = Math.floor(at / columns);
		return (at % columns === row % groups ? 1 : 0) + (random.next() - 0.5) * 0.3;
	});
	return { rows: height, columns, values };
}

/** The part of rows whose nearest point is one of their group. */
function purity(points: Float32Array, groups: number): number {
	const height = points.length / 2;
	let pure = 0;
	for (let row = 0; row < height; row++) {
		let nearest = -1;
		let least = Infinity;
		for (let other = 0; other < height; other++) {
			const distance = Math.hypot(points[row * 2] - points[other * 2], points[row * 2 + 1] - points[other * 2 + 1]);
			if (other === row || distance >= least) continue;
			least = distance;
			nearest = other;
		}
		if (nearest % groups === row % groups) pure++;
	}
	return pure / height;
}

describe('project', () => {
	it('keeps three groups apart by PCA, and says what its axes show', async () => {
		const { points, explained, method } = await project(grouped(60, 3), { method: 'pca' });
		assert.equal(method, 'pca');
		assert.equal(purity(points, 3), 1);
		assert.ok(explained !== undefined && explained[0] >= explained[1] && explained[0] + explained[1] > 0.5);
	});

	it('keeps six groups apart by UMAP, the same each time, of few columns and of many', async () => {
		const wide = await project(grouped(60, 6, 200), { method: 'umap' });
		assert.ok(purity(wide.points, 6) > 0.9);
		const rows = grouped(120, 6);
		const one = await project(rows, { method: 'umap', seed: 5 });
		assert.equal(one.method, 'umap');
		assert.ok(purity(one.points, 6) > 0.95);
		assert.deepEqual(await project(rows, { method: 'umap', seed: 5 }), one);
	});

	it('leaves the length of rows out, unless it is to count', async () => {
		const long: DenseRows = { rows: 3, columns: 2, values: Float32Array.of(1, 0, 100, 0, 0, 1) };
		const { points } = await project(long, { method: 'pca' });
		assert.ok(Math.hypot(points[0] - points[2], points[1] - points[3]) < 1e-6);
		const all = await project(long, { method: 'pca', byDirection: false });
		assert.ok(Math.hypot(all.points[0] - all.points[2], all.points[1] - all.points[3]) > 90);
	});

	it('takes few rows, none, rows of zeros and rows that are all the same', async () => {
		for (const height of [0, 1, 2, 5]) {
			const { points, method } = await project(grouped(height, 2), { method: 'umap' });
			assert.equal(method, 'pca');
			assert.equal(points.length, height * 2);
			assert.ok(points.every(Number.isFinite));
		}
		for (const value of [0, 1]) {
			const same = { rows: 40, columns: 3, values: new Float32Array(120).fill(value) };
			for (const method of ['pca', 'umap'] as const) {
				const { points } = await project(same, { method });
				assert.ok(points.every(Number.isFinite) && points.length === 80);
			}
		}
		const few = await project(grouped(6, 2), { method: 'umap' });
		assert.ok(few.method === 'umap' && few.points.every(Number.isFinite));
	});

	it('hears of progress, and ends when it is cancelled', async () => {
		const parts: number[] = [];
		await project(grouped(30, 2), { method: 'umap' }, { onProgress: part => parts.push(part) });
		assert.ok(parts.every((part, at) => at === 0 || part >= parts[at - 1]) && parts.at(-1) === 1);
		const controller = new AbortController();
		const pause = () => {
			controller.abort();
			return Promise.resolve();
		};
		await assert.rejects(
			project(grouped(30, 2), { method: 'umap' }, { signal: controller.signal, pause }),
			(error: unknown) => error instanceof NlpError && error.code === 'cancelled',
		);
	});

	it('refuses more rows than UMAP can lay out in time', async () => {
		const many = { rows: MOST_UMAP_ROWS + 1, columns: 1, values: new Float32Array(MOST_UMAP_ROWS + 1) };
		await assert.rejects(
			project(many, { method: 'umap' }),
			(error: unknown) => error instanceof NlpError && error.code === 'requirement-unmet',
		);
	});
});
