/** How a series of measures goes on. */
export interface Trend {
	/** The middle of the slopes between all pairs of measures (Theil, 1950; Sen, 1968), in units a step. */
	readonly slope: number;
	readonly median: number;
	/** What the slope makes over the whole series, as a share of the median. */
	readonly growth: number;
	/** How likely a series without a trend rises as often as this one or more often: the test of Mann (1945) and Kendall, one-sided. */
	readonly chance: number;
}

/** Growth that is told apart from what a heap does by itself, as a share of the median. */
const NOTABLE_GROWTH = 0.05;

/** Below this chance a rise counts as one. */
const SMALL_CHANCE = 0.01;

/**
 * The trend of measures taken at even distances.
 * @throws RangeError for fewer than three.
 */
export function trendOf(values: readonly number[]): Trend {
	if (values.length < 3) throw new RangeError('A trend needs three measures at least.');
	const slopes: number[] = [];
	let rises = 0;
	for (let later = 1; later < values.length; later++)
		for (let earlier = 0; earlier < later; earlier++) {
			slopes.push((values[later] - values[earlier]) / (later - earlier));
			rises += Math.sign(values[later] - values[earlier]);
		}
	const slope = middle(slopes);
	const median = middle(values);
	const growth = median === 0 ? 0 : (slope * (values.length - 1)) / median;
	return { slope, median, growth, chance: chanceOf(rises, values.length) };
}

/** Whether measures neither rise for certain nor by much. */
export function isFlat({ growth, chance }: Trend): boolean {
	return growth < NOTABLE_GROWTH || chance > SMALL_CHANCE;
}

/** The normal approximation of Mann and Kendall, with the correction for continuity. */
function chanceOf(rises: number, count: number): number {
	const deviation = Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18);
	return 1 - normal((rises - Math.sign(rises)) / deviation);
}

/** The distribution function of the normal distribution (Abramowitz and Stegun, 26.2.17; error below 1e-7). */
function normal(z: number): number {
	const t = 1 / (1 + 0.2316419 * Math.abs(z));
	const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
	const tail =
		(Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series.reduceRight((sum, factor) => (sum + factor) * t, 0);
	return z >= 0 ? 1 - tail : tail;
}

function middle(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
