import { SeededRandom } from '../../src/core/numeric/seededRandom';

/** A text to learn from. */
export interface ScoredText {
	/** The feature keys of each sentence. */
	readonly features: readonly (readonly number[])[];
	/** What each sentence is worth as a summary, in percent. */
	readonly rewards: ArrayLike<number>;
	/** Added to each sentence's score, and not learned. */
	readonly offsets: ArrayLike<number>;
}

/** How it is learned. */
export interface ScorerOptions {
	readonly epochs: number;
	readonly rate: number;
	/** The share of features that each step leaves out. */
	readonly dropout: number;
	/** Features of fewer texts are left out. */
	readonly minCount: number;
	readonly seed: number;
}

/** What a percent of reward weighs. */
const REWARD_UNIT = 0.1;
/** Steps that change next to nothing are left out. */
const LEAST_STEP = 1e-5;

/**
 * Learns weights under which a sentence drawn by the softmax of the scores is worth most: gradient ascent on the expected
 * reward of each text, which is exact as there are few sentences (a policy gradient without sampling), with AdaGrad,
 * dropout of features, and the mean of the weights over the second half of the epochs.
 */
export function learnScorer(texts: readonly ScoredText[], options: ScorerOptions): Map<number, number> {
	const ids = featureIds(texts, options.minCount);
	const data = texts.map(({ features }) =>
		features.map(keys => Int32Array.from(keys.map(key => ids.get(key) ?? -1).filter(id => id >= 0))),
	);
	const weights = new Float64Array(ids.size);
	const squares = new Float64Array(ids.size);
	const sums = new Float64Array(ids.size);
	const random = new SeededRandom(options.seed);
	const order = Int32Array.from(texts, (_, index) => index);
	let averaged = 0;
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		random.shuffle(order);
		for (const index of order) learnText(texts[index], data[index], { weights, squares, random }, options);
		if (epoch * 2 < options.epochs) continue;
		averaged++;
		for (let id = 0; id < sums.length; id++) sums[id] += weights[id];
	}
	return new Map(Array.from(ids, ([key, id]) => [key, sums[id] / averaged]));
}

function featureIds(texts: readonly ScoredText[], minCount: number): Map<number, number> {
	const counts = new Map<number, number>();
	for (const { features } of texts) {
		for (const key of new Set(features.flat())) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const ids = new Map<number, number>();
	for (const [key, count] of counts) if (count >= minCount) ids.set(key, ids.size);
	return ids;
}

interface Learning {
	readonly weights: Float64Array;
	readonly squares: Float64Array;
	readonly random: SeededRandom;
}

function learnText(
	{ rewards, offsets }: ScoredText,
	rows: readonly Int32Array[],
	{ weights, squares, random }: Learning,
	{ dropout, rate }: ScorerOptions,
): void {
	const kept = rows.map(row => row.filter(() => random.next() >= dropout));
	const scores = kept.map((row, index) => {
		let sum = 0;
		for (const id of row) sum += weights[id];
		return sum / (1 - dropout) + offsets[index];
	});
	const chances = softmax(scores);
	const mean = chances.reduce((sum, chance, index) => sum + chance * rewards[index], 0);
	for (const [index, row] of kept.entries()) {
		const gradient = chances[index] * (rewards[index] - mean) * REWARD_UNIT;
		if (Math.abs(gradient) < LEAST_STEP) continue;
		for (const id of row) {
			squares[id] += gradient * gradient;
			weights[id] += (rate * gradient) / (1e-3 + Math.sqrt(squares[id]));
		}
	}
}

function softmax(scores: readonly number[]): number[] {
	const best = scores.reduce((most, score) => Math.max(most, score), -Infinity);
	const powers = scores.map(score => Math.exp(score - best));
	const sum = powers.reduce((total, power) => total + power, 0);
	return powers.map(power => power / sum);
}
