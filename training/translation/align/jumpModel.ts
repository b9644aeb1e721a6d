/** Longer jumps share one probability. */
const LONGEST = 24;

/** What each jump is given before it is counted. */
const PRIOR = 0.5;

/**
 * How probable it is that the word that explains the next word lies so many places further on (the hidden Markov model of Vogel,
 * Ney and Tillmann 1996): weights by distance, which make a distribution for each place of a sentence.
 */
export class JumpModel {
	readonly #weights: Float64Array;
	readonly #counts = new Float64Array(2 * LONGEST + 1);
	readonly #kernels = new Map<number, JumpKernel>();

	constructor() {
		this.#weights = Float64Array.from({ length: 2 * LONGEST + 1 }, (_, i) =>
			Math.exp(-0.6 * Math.abs(i - LONGEST - 1)),
		);
	}

	/** Weights for sentences of so many words. */
	kernel(length: number): JumpKernel {
		let kernel = this.#kernels.get(length);
		if (kernel === undefined) {
			kernel = makeKernel(this.#weights, length);
			this.#kernels.set(length, kernel);
		}
		return kernel;
	}

	/** Counts a jump. */
	count(distance: number, amount: number): void {
		this.#counts[bucketOf(distance)] += amount;
	}

	/** Makes weights of the counts and sets these to 0. */
	update(): void {
		const counts = this.#counts;
		const total = counts.reduce((sum, count) => sum + count + PRIOR, 0);
		for (let i = 0; i < counts.length; i++) this.#weights[i] = (counts[i] + PRIOR) / total;
		counts.fill(0);
		this.#kernels.clear();
	}
}

/** The weights of a jump model for one length. Place 0 is before the first word. */
export interface JumpKernel {
	/** `weights[length + to - from]`, for places from 0 to `length`. */
	readonly weights: Float64Array;
	/** What the weights of all jumps from a place to a word are divided by. */
	readonly totals: Float64Array;
}

function makeKernel(weights: Float64Array, length: number): JumpKernel {
	const kernel = Float64Array.from({ length: 2 * length + 1 }, (_, i) => weights[bucketOf(i - length)]);
	const totals = new Float64Array(length + 1);
	for (let from = 0; from <= length; from++) {
		for (let to = 1; to <= length; to++) totals[from] += kernel[length + to - from];
	}
	return { weights: kernel, totals };
}

function bucketOf(distance: number): number {
	return Math.max(-LONGEST, Math.min(LONGEST, distance)) + LONGEST;
}
