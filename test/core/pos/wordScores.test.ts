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

	const place = () => ({ kept: new Uint8Array(9), scores: new Int32Array(9), start: 2 });

	it('sums rows at the labels of a list', () => {
		const words = new WordScores(3, 5);
		const none = words.add(keysOf([]), weights);
		const own = words.add(keysOf([1]), weights);
		const other = words.add(keysOf([], [2]), weights);
		const to = place();
		words.sum(Uint8Array.of(1, 2), to, own, other + words.width, none, none, none);
		assert.deepEqual([...to.kept.subarray(2, 4)], [1, 2]);
		assert.deepEqual([...to.scores.subarray(2, 4)], [-448, 512]);
	});

	it('keeps sums of many features within a byte, and any number of words', () => {
		const words = new WordScores(3, 5);
		const places = Array.from({ length: 2000 }, (_, i) =>
			words.add(keysOf(i === 1 ? [3, 3, 3, 3, 3, 3] : []), weights),
		);
		const to = place();
		words.sum(Uint8Array.of(0, 1), to, places[1], places[0], places[1999], places[0], places[0]);
		assert.deepEqual([...to.scores.subarray(2, 4)], [0, 127 * 16]);
		words.clear();
		assert.equal(words.add(keysOf([]), weights), 0);
	});
});
