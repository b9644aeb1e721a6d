import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstIndex } from '../../../src/core/collections/firstIndex';

describe('first index', () => {
	it('is where the condition begins to hold', () => {
		const starts = [0, 4, 4, 9];
		assert.equal(
			firstIndex(0, starts.length, i => starts[i] >= 4),
			1,
		);
		assert.equal(
			firstIndex(0, starts.length, i => starts[i] > 9),
			4,
		);
		assert.equal(
			firstIndex(2, starts.length, i => starts[i] >= 0),
			2,
		);
		assert.equal(
			firstIndex(0, 0, () => true),
			0,
		);
	});

	it('finds what a search from the start finds', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(50)), fc.nat(60), (values, bound) => {
				const sorted = values.sort((a, b) => a - b);
				const found = sorted.findIndex(value => value >= bound);
				assert.equal(
					firstIndex(0, sorted.length, i => sorted[i] >= bound),
					found < 0 ? sorted.length : found,
				);
			}),
		);
	});
});
