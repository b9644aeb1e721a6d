import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NlpError } from '../../../src/core/errors';
import { principalComponents } from '../../../src/core/numeric/principalComponents';
import type { ComponentOptions, PrincipalComponents } from '../../../src/core/numeric/principalComponents';
import type { DenseRows, RowMatrix, SparseRows } from '../../../src/core/numeric/rowMatrix';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import { finish } from '../../../src/core/steps';

const run = (matrix: RowMatrix, options: ComponentOptions): PrincipalComponents =>
	finish(principalComponents(matrix, options));

function dense(rows: readonly (readonly number[])[]): DenseRows {
	return { rows: rows.length, columns: rows[0]?.length ?? 0, values: Float64Array.from(rows.flat()) };
}

function sparse(rows: readonly (readonly number[])[]): SparseRows {
	const entries = rows.map(row => Array.from(row.entries()).filter(([, value]) => value !== 0));
	const rowStarts = new Int32Array(rows.length + 1);
	entries.forEach((row, index) => (rowStarts[index + 1] = rowStarts[index] + row.length));
	return {
		rows: rows.length,
		columns: rows[0]?.length ?? 0,
		rowStarts,
		entryColumns: Int32Array.from(entries.flat(), ([column]) => column),
		entryValues: Float64Array.from(entries.flat(), ([, value]) => value),
	};
}

/** Rows whose columns differ less and less. */
function randomRows(height: number, width: number): number[][] {
	const random = new SeededRandom(7);
	return Array.from({ length: height }, () =>
		Array.from({ length: width }, (_, column) => (random.next() - 0.5) / (column + 1) + 3),
	);
}

/** What the scores and directions make again of the matrix. */
function rebuilt({ count, directions, scores, mean }: PrincipalComponents, height: number): number[][] {
	return Array.from({ length: height }, (_, row) =>
		Array.from(mean, (at, column) => {
			let value = at;
			for (let which = 0; which < count; which++) {
				value += scores[row * count + which] * directions[which * mean.length + column];
			}
			return value;
		}),
	);
}

function assertNear(actual: readonly number[][], expected: readonly (readonly number[])[], within: number): void {
	actual.forEach((row, index) => {
		row.forEach((value, column) => assert.ok(Math.abs(value - expected[index][column]) <= within));
	});
}

const matrices = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })).chain(([height, width]) =>
	fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: width, maxLength: width }), {
		minLength: height,
		maxLength: height,
	}),
);

describe('principalComponents', () => {
	it('finds the line that points lie on', () => {
		const { directions, explained, scores } = run(dense([[1, 2], [2, 4], [3, 6]]), { components: 2 }); // prettier-ignore
		assert.ok(Math.abs(directions[0] - 1 / Math.sqrt(5)) < 1e-9);
		assert.ok(Math.abs(directions[1] - 2 / Math.sqrt(5)) < 1e-9);
		assert.ok(Math.abs(explained[0] - 1) < 1e-9 && explained[1] === 0);
		assert.ok(Math.abs(scores[0] + Math.sqrt(5)) < 1e-9 && Math.abs(scores[2]) < 1e-9);
	});

	it('makes any matrix again from all its components, sparse as dense, centred or not', () => {
		fc.assert(
			fc.property(matrices, fc.boolean(), (rows, isCentred) => {
				for (const matrix of [dense(rows), sparse(rows)]) {
					const result = run(matrix, { components: 7, isCentred });
					assertNear(rebuilt(result, rows.length), rows, 1e-6);
					const sum = result.explained.reduce((total, part) => total + part, 0);
					assert.ok(sum < 1 + 1e-9 && (sum === 0 || sum > 1 - 1e-6));
				}
			}),
		);
	});

	it('agrees on sparse and dense rows to rounding', () => {
		const rows = randomRows(60, 30);
		const one = run(dense(rows), { components: 4 });
		const other = run(sparse(rows), { components: 4 });
		one.scores.forEach((score, at) => assert.ok(Math.abs(score - other.scores[at]) < 1e-6));
	});

	it('finds the first of many components as an exact decomposition does', () => {
		const rows = randomRows(300, 60);
		const near = run(dense(rows), { components: 3 });
		const exact = run(dense(rows), { components: 60 });
		for (let which = 0; which < 3; which++) {
			assert.ok(Math.abs(near.explained[which] / exact.explained[which] - 1) < 1e-3);
		}
	});

	it('gives the same bytes again, and the same picture under another seed', () => {
		const matrix = dense(randomRows(50, 20));
		const one = run(matrix, { components: 2 });
		assert.deepEqual(run(matrix, { components: 2 }), one);
		const other = run(matrix, { components: 2, seed: 99, iterations: 12 });
		other.scores.forEach((score, at) => assert.ok(Math.abs(score - one.scores[at]) < 1e-3));
	});

	it('takes no rows, one row, and rows that are all the same', () => {
		assert.equal(run(dense([]), { components: 2 }).count, 0);
		assert.deepEqual(Array.from(run(dense([[1, 2, 3]]), { components: 2 }).scores), [0]);
		const same = run(dense([[1e-3, 1], [1e-3, 1], [1e-3, 1]]), { components: 2 }); // prettier-ignore
		assert.ok(same.scores.every(score => Math.abs(score) < 1e-6) && same.explained.every(Number.isFinite));
	});

	it('names the row that holds no number', () => {
		assert.throws(
			() => run(dense([[1], [NaN]]), { components: 1 }),
			(error: unknown) =>
				error instanceof NlpError && error.code === 'input-malformed' && /Row 2 of 2/.test(error.message),
		);
	});
});
