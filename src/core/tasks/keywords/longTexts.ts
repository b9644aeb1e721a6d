import type { DescribedPhrase } from './phraseFeatures';

/** Texts of so many words are as long as those that ranking was learned from; in those of so many, frequency counts in full. */
const LEARNED_LENGTH = 400;
const FULL_LENGTH = 8000;

/** How much frequency counts in a long text, against what was learned. */
const WEIGHT = 2;

/** The least importance of a word that its logarithm is taken of. */
const LEAST = 1e-4;

/**
 * How much {@link frequencyScore} counts in a text of so many words, in [0, 1]. Ranking is learned from abstracts, in which hardly a phrase
 * occurs three times; in longer texts what is frequent and important comes before what stands in the right place.
 */
export function longTextShare(words: number): number {
	const share = Math.log(Math.max(1, words) / LEARNED_LENGTH) / Math.log(FULL_LENGTH / LEARNED_LENGTH);
	return Math.min(1, Math.max(0, share));
}

/** What is left of the count of a phrase that is part of one longer phrase wherever it occurs (as in the C-value of Frantzi and Ananiadou 1996). */
const BOUND = 0.2;

/** How frequent a phrase is by itself, and how important its words are under the method. */
export function frequencyScore({ facts, terms, weights }: DescribedPhrase): number {
	const importance = terms.reduce((sum, term) => sum + Math.log(LEAST + weights.importance[term]), 0) / terms.length;
	const free = 1 - (1 - BOUND) * Math.max(facts.boundLeft, facts.boundRight);
	return WEIGHT * (Math.log(facts.count * free) + importance);
}
