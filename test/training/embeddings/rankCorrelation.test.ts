import assert from 'node:assert/strict';
import { rankCorrelation } from '../../../training/metrics/rankCorrelation';

describe('rankCorrelation', () => {
	it('is 1 for the same order, -1 for the opposite', () => {
		assert.equal(rankCorrelation([1, 2, 30], [0.1, 0.2, 0.3]), 1);
		assert.equal(rankCorrelation([1, 2, 30], [3, 2, 1]), -1);
	});

	it('shares ranks among equal numbers', () => {
		// Ranks 0.5, 0.5, 2 and 0, 1, 2: a covariance of 1.5 over the root of 1.5 times 2.
		assert.ok(Math.abs(rankCorrelation([5, 5, 9], [1, 2, 3]) - 1.5 / Math.sqrt(3)) < 1e-12);
	});

	it('is not a number where there is no order', () => {
		assert.ok(Number.isNaN(rankCorrelation([1], [1])));
		assert.ok(Number.isNaN(rankCorrelation([2, 2], [1, 3])));
	});
});
