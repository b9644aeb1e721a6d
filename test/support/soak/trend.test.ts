import assert from 'node:assert/strict';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import { isFlat, trendOf } from '../../soak/trend';

const random = new SeededRandom(3);
const noise = (size: number) => (random.next() - 0.5) * size;

describe('The trend of memory', () => {
	it('is flat for what only wavers', () => {
		assert.ok(isFlat(trendOf(Array.from({ length: 30 }, () => 100 + noise(30)))));
		assert.ok(isFlat(trendOf([5, 5, 5, 5])));
	});

	it('rises with a leak behind the waver', () => {
		const trend = trendOf(Array.from({ length: 30 }, (_, minute) => 100 + minute + noise(8)));
		assert.ok(!isFlat(trend));
		assert.ok(Math.abs(trend.slope - 1) < 0.3);
		assert.ok(trend.growth > 0.2 && trend.chance < 0.001);
	});

	it('is not led astray by one high measure, nor by a fall', () => {
		const one = Array.from({ length: 20 }, (_, minute) => (minute === 12 ? 900 : 100 + noise(10)));
		assert.ok(isFlat(trendOf(one)));
		const falling = trendOf(Array.from({ length: 20 }, (_, minute) => 100 - minute));
		assert.ok(isFlat(falling) && falling.slope === -1 && falling.chance > 0.99);
	});

	it('has the chances of the test of Mann and Kendall', () => {
		// S = 45 of 10 values in order: z = 44 / 11.18 = 3.94.
		const { chance } = trendOf(Array.from({ length: 10 }, (_, value) => value));
		assert.ok(chance > 0.00003 && chance < 0.00005, `${chance}`);
		assert.throws(() => trendOf([1, 2]), RangeError);
	});
});
