import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fitExponent, fitLine } from '../../bench/linearity/lineFit';

/** What rounding may change. */
const near = (actual: number, expected: number): void => {
	assert.ok(Math.abs(actual - expected) <= 1e-6 * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);
};

const line = fc.record({
	slope: fc.double({ min: -100, max: 100, noNaN: true }),
	intercept: fc.double({ min: -100, max: 100, noNaN: true }),
	xs: fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 9 }),
});

describe('The line of least squares', () => {
	it('is the line itself for points on a line', () => {
		fc.assert(
			fc.property(line, ({ slope, intercept, xs }) => {
				const fit = fitLine(xs.map(x => ({ x, y: slope * x + intercept })));
				near(fit.slope, slope);
				near(fit.intercept, intercept);
			}),
		);
	});

	it('is that of a worked example', () => {
		const fit = fitLine([
			{ x: 1, y: 1 },
			{ x: 2, y: 3 },
			{ x: 3, y: 2 },
		]);
		near(fit.slope, 0.5);
		near(fit.intercept, 1);
		near(fit.rSquared, 0.25);
	});

	it('needs two different places', () => {
		assert.throws(() => fitLine([{ x: 1, y: 2 }]), RangeError);
		const twice = { x: 1, y: 2 };
		assert.throws(() => fitLine([twice, twice]), RangeError);
	});
});

describe('The exponent of growth', () => {
	it('is 1 for linear and 2 for quadratic growth', () => {
		const sizes = [1000, 10_000, 1_000_000];
		near(fitExponent(sizes.map(x => ({ x, y: 3e-7 * x }))).slope, 1);
		near(fitExponent(sizes.map(x => ({ x, y: 3e-7 * x ** 2 }))).slope, 2);
	});

	it('needs numbers above 0', () => {
		assert.throws(() => fitExponent([{ x: 0, y: 1 }]), RangeError);
	});
});
