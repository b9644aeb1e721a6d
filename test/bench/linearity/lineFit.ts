/** A point: what was measured at a size. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A straight line through points, and how well it fits. */
export interface LineFit {
	readonly slope: number;
	readonly intercept: number;
	/** Share of the variance of `y` that the line accounts for, at most 1. */
	readonly rSquared: number;
}

/**
 * The line of least squares through points.
 * @throws RangeError when there are fewer than two different `x`.
 */
export function fitLine(points: readonly Point[]): LineFit {
	const meanX = mean(points.map(({ x }) => x));
	const meanY = mean(points.map(({ y }) => y));
	const spreadX = sum(points.map(({ x }) => (x - meanX) ** 2));
	if (!(spreadX > 0)) throw new RangeError('A line needs points at two different places at least.');
	const slope = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / spreadX;
	const intercept = meanY - slope * meanX;
	const spreadY = sum(points.map(({ y }) => (y - meanY) ** 2));
	const left = sum(points.map(({ x, y }) => (y - intercept - slope * x) ** 2));
	return { slope, intercept, rSquared: spreadY === 0 ? 1 : 1 - left / spreadY };
}

/**
 * The exponent k of y = c · x^k that fits best: the slope of the line through the logarithms. 1 is linear growth.
 * @throws RangeError when a number is not above 0, or there are fewer than two different `x`.
 */
export function fitExponent(points: readonly Point[]): LineFit {
	if (points.some(({ x, y }) => !(x > 0 && y > 0))) throw new RangeError('Logarithms need numbers above 0.');
	return fitLine(points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) })));
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
	return sum(values) / values.length;
}
