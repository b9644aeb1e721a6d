import assert from 'node:assert/strict';
import { FeatureWeights, packFeatureWeights } from '../../../src/core/linear/featureWeights';
import { ModelFile } from '../../../src/core/model/modelFile';
import { ChineseWordScores } from '../../../src/core/tasks/pos/chineseWordScores';

const ROWS = [
	{ key: 1, labels: [0, 1, 2], weights: [7, -7, 1] },
	{ key: 2, labels: [2], weights: [7] },
	{ key: 3, labels: [1], weights: [7] },
];

describe('ChineseWordScores', () => {
	const packed = packFeatureWeights('w', ROWS, 3);
	const weights = FeatureWeights.from(new ModelFile({ name: 'tiny', kind: '', ...packed }), 'w', 3);
	const keysOf = (first: number[], second: number[] = []): number[][] => [first, second, [], [], []];

	const place = () => ({ kept: new Uint8Array(9), scores: new Int32Array(9), start: 2 });

	it('sums rows at the labels of a list', () => {
		const words = new ChineseWordScores(3);
		for (const keys of [keysOf([]), keysOf([1]), keysOf([], [2])]) {
			words.add(keys, weights);
		}
		const to = place();
		words.sum(Uint8Array.of(1, 2), to, Int32Array.of(0, 2, 1, 0, 0), 2);
		assert.deepEqual([...to.kept.subarray(2, 4)], [1, 2]);
		assert.deepEqual([...to.scores.subarray(2, 4)], [-448, 512]);
	});

	it('keeps sums of many features within a byte, and any number of words', () => {
		const words = new ChineseWordScores(3);
		for (let word = 0; word < 2000; word++) {
			words.add(keysOf(word === 1 ? [3, 3, 3, 3, 3, 3] : []), weights);
		}
		const to = place();
		words.sum(Uint8Array.of(0, 1), to, Int32Array.of(0, 0, 1, 1999, 0), 2);
		assert.deepEqual([...to.scores.subarray(2, 4)], [0, 127 * 16]);
		words.clear();
		words.add(keysOf([]), weights);
		words.sum(Uint8Array.of(0, 1), to, Int32Array.of(0, 0, 0, 0, 0), 2);
		assert.deepEqual([...to.scores.subarray(2, 4)], [0, 0]);
	});
});
