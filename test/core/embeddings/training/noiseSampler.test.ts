import assert from 'node:assert/strict';
import { NoiseSampler } from '../../../../src/core/embeddings/training/noiseSampler';
import { SeededRandom } from '../../../../src/core/numeric/seededRandom';

describe('NoiseSampler', () => {
	it('draws words by the power of three quarters of their counts', () => {
		const counts = Float64Array.of(10_000, 1000, 100, 10, 1, 1);
		const weights = counts.map(count => count ** 0.75);
		const total = weights.reduce((a, b) => a + b, 0);
		const sampler = new NoiseSampler(counts, new SeededRandom(3));
		const drawn = new Float64Array(counts.length);
		for (let i = 0; i < 200_000; i++) drawn[sampler.next()]++;
		drawn.forEach((count, word) => assert.ok(Math.abs(count / 200_000 - weights[word] / total) < 0.004));
	});

	it('draws the only word there is', () => {
		assert.equal(new NoiseSampler(Float64Array.of(5), new SeededRandom(1)).next(), 0);
	});
});
