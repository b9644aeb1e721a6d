import type { ReadingFeatures } from './scoreReading';

/** Weights of {@link confidenceFeatures}, learned by `training/answering/knowledge/tune.ts` on WebQuestions (CC BY). */
export const CONFIDENCE_WEIGHTS: readonly number[] = [-5, 1.2, 1.1, 1.5, 0, 2.9];

/** From this probability on an answer is given as one, chosen on training questions whose answers the data have or lack. */
export const SURE = 0.4;

/** What speaks for a reading in itself, and its share among the readings of its question. */
export function confidenceFeatures(features: ReadingFeatures, share: number): number[] {
	const [similarity, , , match, , coverage, , isUnfit] = features;
	return [1, similarity, match, coverage, isUnfit, share];
}

/** The probability that a reading is what the question means and the data have its answer. */
export function confidence(features: ReadingFeatures, share: number): number {
	const sum = confidenceFeatures(features, share).reduce(
		(total, feature, at) => total + feature * CONFIDENCE_WEIGHTS[at],
		0,
	);
	return 1 / (1 + Math.exp(-sum));
}

/** The shares of readings by their scores: powers that sum up to 1. */
export function sharesOf(scores: readonly number[]): number[] {
	const top = Math.max(...scores);
	const powers = scores.map(score => Math.exp(score - top));
	const sum = powers.reduce((total, power) => total + power, 0);
	return powers.map(power => power / sum);
}
