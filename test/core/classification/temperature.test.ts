import assert from 'node:assert/strict';
import { softmax } from '../../../src/core/linear/softmax';
import { fitTemperature } from '../../../src/core/tasks/classification/temperature';

describe('temperature', () => {
	it('finds the one with which probabilities are as often right as they say', () => {
		// Scores that claim odds of e^4, but are right three times in four: odds of 3 need 4 / ln 3.
		const scores = Array.from({ length: 8 }, () => Float64Array.of(4, 0));
		const labels = [0, 0, 0, 1, 0, 0, 0, 1];
		assert.ok(Math.abs(fitTemperature(scores, labels) - 4 / Math.log(3)) < 0.01);
	});

	it('is 1 without examples', () => {
		assert.equal(fitTemperature([], []), 1);
	});
});

describe('softmax', () => {
	it('sums to 1, also of very large scores and of labels that cannot be', () => {
		assert.deepEqual([...softmax(Float64Array.of(1e4, -Infinity), 1)], [1, 0]);
		assert.deepEqual([...softmax(Float64Array.of(0, 0), 0.05)], [0.5, 0.5]);
	});
});
