import { softmax } from '../../linear/softmax';

/** Temperatures between these are tried. */
const LEAST = 0.05;
const MOST = 20;
const TURNS = 40;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The temperature under which held-out examples are most probable (Guo et al. 2017, On calibration of modern neural networks), by
 * golden section over its logarithm; the sum of logarithms has one minimum there.
 * @param scores of each example, one a label
 * @param labels the right label of each example
 */
export function fitTemperature(scores: readonly Float64Array[], labels: ArrayLike<number>): number {
	if (scores.length === 0) return 1;
	const loss = (logarithm: number): number =>
		scores.reduce((sum, row, i) => sum - Math.log(softmax(row, Math.exp(logarithm))[labels[i]] + 1e-12), 0);
	let low = Math.log(LEAST);
	let high = Math.log(MOST);
	for (let turn = 0; turn < TURNS; turn++) {
		const left = high - GOLDEN * (high - low);
		const right = low + GOLDEN * (high - low);
		if (loss(left) < loss(right)) high = right;
		else low = left;
	}
	return Math.exp((low + high) / 2);
}
