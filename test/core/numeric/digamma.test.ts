import assert from 'node:assert/strict';
import { digamma } from '../../../src/core/numeric/digamma';

const EULER = 0.577_215_664_901_532_9;

describe('digamma', () => {
	const cases: readonly (readonly [number, number])[] = [
		[1, -EULER],
		[0.5, -EULER - 2 * Math.LN2],
		[2, 1 - EULER],
		[10, 2.251_752_589_066_721],
		[1000, 6.907_255_195_648_812],
	];
	for (const [x, expected] of cases) {
		it(`is ${expected} at ${x}`, () => assert.ok(Math.abs(digamma(x) - expected) < 1e-9));
	}
});
