import assert from 'node:assert/strict';
import { learnScorer } from '../../training/summarization/learnScorer';

const OPTIONS = { epochs: 10, rate: 0.1, dropout: 0, minCount: 1, seed: 1 };

describe('learnScorer', () => {
	const texts = Array.from({ length: 20 }, (_, index) => ({
		features: [[1, 100 + index], [2], [3]],
		rewards: [10, 40, 20],
		offsets: [0, 0, 0],
	}));

	it('raises what is worth more', () => {
		const weights = learnScorer(texts, OPTIONS);
		const of = (key: number): number => weights.get(key) ?? 0;
		assert.ok(of(2) > of(3) && of(2) > of(1));
	});

	it('leaves rare features out, and is the same for a seed', () => {
		const options = { ...OPTIONS, minCount: 2, dropout: 0.3 };
		const weights = learnScorer(texts, options);
		assert.deepEqual([...weights.keys()].sort(), [1, 2, 3]);
		assert.deepEqual(weights, learnScorer(texts, options));
	});

	it('learns nothing where all is worth the same, or from nothing', () => {
		const same = learnScorer([{ features: [[1], [2]], rewards: [5, 5], offsets: [0, 0] }], OPTIONS);
		assert.deepEqual([...same.values()], [0, 0]);
		assert.equal(learnScorer([], OPTIONS).size, 0);
	});
});
