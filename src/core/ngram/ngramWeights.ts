import type { OrderDiscounts } from './ngram';

/** Stands for the logarithm of 0, as ARPA files write it. */
export const LOG_ZERO = -99;

/** What a model knows of its n-grams; columns are by order, then by number in the trie, and hold decimal logarithms. */
export interface NgramWeights {
	/** P(word | history). That of `<s>`, which is never predicted, is 0. */
	readonly logProbs: readonly Float32Array[];
	/** Weight of the next shorter history, where a word was not seen after this n-gram; of every order but the highest. */
	readonly backoffs: readonly Float32Array[];
	/** What a word not seen after its history is asked next: the shorter history, or the uniform distribution, as add-k has it. */
	readonly next: 'shorter' | 'uniform';
	/** Weight of a history that was never seen itself: 0, but for stupid backoff. */
	readonly unseenBackoff: number;
	/** Of the uniform distribution over all words that can be predicted. */
	readonly uniform: number;
	/** Weight of the uniform distribution among words without a history, in [0, 1]; undefined where there is none or it is unknown. */
	readonly uniformShare: number | undefined;
	/** Whether probabilities of an order have those of the shorter ones in them. */
	readonly isInterpolated: boolean;
}

/** What smoothing made of counts. */
export interface SmoothedNgrams {
	readonly weights: NgramWeights;
	readonly discounts: readonly OrderDiscounts[];
}

/** Empty columns for the sizes of a trie. */
export function emptyWeights(sizes: readonly number[]): { logProbs: Float32Array[]; backoffs: Float32Array[] } {
	return {
		logProbs: sizes.map((size, n) => new Float32Array(n === 0 ? 0 : size)),
		backoffs: sizes.slice(0, -1).map((size, n) => new Float32Array(n === 0 ? 0 : size)),
	};
}

/** The decimal logarithm, of 0 the one that ARPA writes. */
export function logOf(probability: number): number {
	return probability > 0 ? Math.log10(probability) : LOG_ZERO;
}

/** What a decimal logarithm stands for. */
export function probabilityOf(log10: number): number {
	return log10 <= LOG_ZERO ? 0 : 10 ** log10;
}
