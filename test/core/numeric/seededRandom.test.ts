import assert from 'node:assert/strict';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';

describe('SeededRandom', () => {
	it('gives the same numbers for the same seed', () => {
		const draw = (seed: number): number[] => {
			const random = new SeededRandom(seed);
			return Array.from({ length: 5 }, () => random.nextUint32());
		};
		assert.deepEqual(draw(7), draw(7));
		assert.notDeepEqual(draw(7), draw(8));
	});

	it('spreads evenly over [0, 1)', () => {
		const random = new SeededRandom(3);
		const counts = new Int32Array(10);
		for (let i = 0; i < 100_000; i++) {
			counts[Math.floor(random.next() * 10)]++;
		}
		assert.ok(
			counts.every(count => count > 9_500 && count < 10_500),
			String(counts),
		);
	});

	it('shuffles without losing anything', () => {
		const items = Int32Array.from({ length: 100 }, (_, i) => i);
		new SeededRandom(4).shuffle(items);
		assert.notDeepEqual(
			[...items],
			[...items].sort((a, b) => a - b),
		);
		assert.deepEqual(
			[...items].sort((a, b) => a - b),
			Array.from({ length: 100 }, (_, i) => i),
		);
	});
});
