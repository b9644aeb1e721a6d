import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ModelFile } from '../../../src/core/model/modelFile';
import { packSparseColumn, readSparseColumn } from '../../../src/core/tasks/pos/sparseColumn';

function fileOf(column: readonly number[]): ModelFile {
	return new ModelFile({ name: 'x', kind: 'x', metadata: {}, tensors: packSparseColumn('column', column) });
}

describe('readSparseColumn', () => {
	it('reads what was packed', () => {
		const value = fc.oneof(fc.constant(0), fc.nat(254), fc.nat(65_535));
		fc.assert(
			fc.property(fc.array(value), column => {
				assert.deepEqual([...readSparseColumn(fileOf(column), 'column', column.length)], column);
			}),
			{ seed: 5, numRuns: 200 },
		);
	});

	it('refuses a column of another length', () => {
		assert.throws(() => readSparseColumn(fileOf([1, 2, 3]), 'column', 2), { code: 'model-malformed' });
		assert.throws(() => readSparseColumn(fileOf([1, 2, 3]), 'column', 30), { code: 'model-malformed' });
	});
});
