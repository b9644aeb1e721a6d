import assert from 'node:assert/strict';
import { FeatureWeights, packFeatureWeights } from '../../../src/core/linear/featureWeights';
import { ModelFile } from '../../../src/core/model/modelFile';
import { WordScores } from '../../../src/core/tasks/pos/wordScores';

const ROWS = [
	{ key: 1, labels: [0, 1, 2], weights: [7, -7, 1] },
	{ key: 2, labels: [2], weights: [7] },
	{ key: 3, labels: [1], weights: [7] },
];

describe('WordScores', () => {
	const packed = packFeatureWeights('w', ROWS, 3);
	const weights = FeatureWeights.from(new ModelFile({ name: 'tiny', kind: '', ...packed }), 'w', 3);
	const keysOf = (first: number[], second: number[] = []): number[][] => [first, second, [], [], []];

	it('sums rows at the labels of a list, and tells the best one and its lead', () => {
		const scores = new WordScores(3, 5);
		const none = scores.add(keysOf([]), weights);
		const own = scores.add(keysOf([1]), weights);
		const other = scores.add(keysOf([], [2]), weights);
		const best = scores.sum(Uint8Array.of(1, 2), own, other + scores.width, none, none, none);
		assert.equal(best, 1);
		assert.deepEqual([...scores.sums.subarray(0, 2)], [-448, 512]);
		assert.equal(scores.lead, 960);
	});

	it('keeps sums of many features within a byte, and any number of words', () => {
		const scores = new WordScores(3, 5);
		const places = Array.from({ length: 2000 }, (_, i) => scores.add(keysOf(i === 1 ? [3, 3, 3, 3, 3, 3] : []), weights));
		scores.sum(Uint8Array.of(0, 1), places[1], places[0], places[1999], places[0], places[0]);
		assert.deepEqual([...scores.sums.subarray(0, 2)], [0, 127 * 16]);
		scores.clear();
		assert.equal(scores.add(keysOf([]), weights), 0);
	});
});
