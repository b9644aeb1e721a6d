import assert from 'node:assert/strict';
import { packWeights, WeightTable } from '../../../src/core/linear/weightTable';
import type { WeightRow } from '../../../src/core/linear/weightTable';
import { ModelFile } from '../../../src/core/model/modelFile';

const ROWS: readonly WeightRow[] = [
	{ key: 7, labels: [0, 3, 12], weights: [1, -0.5, 0.25] },
	{ key: -9, labels: [1], weights: [2] },
	{ key: 1234567, labels: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], weights: new Array<number>(13).fill(-1) },
];

function table(asMasks: boolean): WeightTable {
	const tensors = packWeights('chain', ROWS, asMasks);
	return WeightTable.from(new ModelFile({ name: 'toy', kind: 'toy', metadata: {}, tensors }), 'chain', 13);
}

describe('packWeights with masks', () => {
	it('gives the same table as with lists of labels', () => {
		const [lists, masks] = [table(false), table(true)];
		for (const key of [7, -9, 1234567, 5]) {
			const [a, b] = [new Float32Array(13), new Float32Array(13)];
			lists.addTo(a, 0, key);
			masks.addTo(b, 0, key);
			assert.deepEqual(a, b);
		}
	});
	it('refuses labels beyond its bits', () => {
		assert.throws(() => packWeights('chain', [{ key: 1, labels: [16], weights: [1] }], true), RangeError);
	});
});
