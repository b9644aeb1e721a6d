import type { PairNumbers } from '../align/pairNumbers';

/** Counts of phrase pairs from which probabilities are made. */
export interface WeightedCounts {
	readonly pairs: PairNumbers;
	/** How often each pair was seen. */
	readonly seen: Uint32Array;
	/** The same where each time counts what its domain does. */
	readonly weighted: Float32Array;
}

/** Counts from which on discounts are the same. */
const LARGEST_DISCOUNTED = 3;

/**
 * How probable phrases are as translations of one another, by relative frequency with modified Kneser-Ney smoothing (Foster, Kuhn
 * and Johnson 2006): what is taken from each pair is given to phrases by how many others they translate.
 */
export class PhraseProbabilities {
	readonly #counts: WeightedCounts;
	readonly #discounts: readonly number[];
	readonly #zh: Marginals;
	readonly #en: Marginals;

	constructor(counts: WeightedCounts, sizes: { readonly zh: number; readonly en: number }) {
		this.#counts = counts;
		this.#discounts = discounts(counts.seen, counts.pairs.size);
		this.#zh = this.#marginals(sizes.zh, pair => counts.pairs.first(pair));
		this.#en = this.#marginals(sizes.en, pair => counts.pairs.second(pair));
	}

	/** The natural logarithm of the probability of the English phrase of a pair where the Chinese one stands. */
	enGivenZh(pair: number): number {
		const { pairs } = this.#counts;
		return this.#probability(pair, pairs.first(pair), this.#zh, this.#en.different[pairs.second(pair)]);
	}

	/** The natural logarithm of the probability of the Chinese phrase of a pair where the English one stands. */
	zhGivenEn(pair: number): number {
		const { pairs } = this.#counts;
		return this.#probability(pair, pairs.second(pair), this.#en, this.#zh.different[pairs.first(pair)]);
	}

	#probability(pair: number, given: number, { totals, leftOver }: Marginals, different: number): number {
		const kept = this.#counts.weighted[pair] * (1 - this.#share(pair));
		const spread = different / this.#counts.pairs.size;
		return Math.log((kept + leftOver[given] * spread) / totals[given]);
	}

	/** Which part of a pair's count is taken from it. */
	#share(pair: number): number {
		const seen = this.#counts.seen[pair];
		return this.#discounts[Math.min(seen, LARGEST_DISCOUNTED)] / seen;
	}

	#marginals(size: number, phraseOf: (pair: number) => number): Marginals {
		const totals = new Float64Array(size);
		const leftOver = new Float64Array(size);
		const different = new Uint32Array(size);
		for (let pair = 0; pair < this.#counts.pairs.size; pair++) {
			const phrase = phraseOf(pair);
			totals[phrase] += this.#counts.weighted[pair];
			leftOver[phrase] += this.#counts.weighted[pair] * this.#share(pair);
			different[phrase]++;
		}
		return { totals, leftOver, different };
	}
}

/** Sums over the pairs of each phrase. */
interface Marginals {
	readonly totals: Float64Array;
	/** What discounts took. */
	readonly leftOver: Float64Array;
	/** How many pairs there are. */
	readonly different: Uint32Array;
}

/** What is taken from pairs that were seen once, twice, and more often (Chen and Goodman 1998), by that number. */
function discounts(seen: Uint32Array, size: number): readonly number[] {
	const times = new Float64Array(LARGEST_DISCOUNTED + 2);
	for (let pair = 0; pair < size; pair++) if (seen[pair] < times.length) times[seen[pair]]++;
	const base = times[1] / Math.max(1, times[1] + 2 * times[2]);
	return [0, 1, 2, 3].map(n => {
		const discount = n === 0 ? 0 : n - (n + 1) * base * (times[n + 1] / Math.max(1, times[n]));
		return Math.min(0.95 * n, Math.max(0.1 * n, discount));
	});
}
