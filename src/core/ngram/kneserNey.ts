import type { Steps } from '../steps';
import type { OrderDiscounts } from './ngram';
import type { NgramCounts } from './ngramCounts';
import { discountOf, kneserNeyDiscounts } from './kneserNeyDiscounts';
import { BEGIN_ID } from './ngramVocabulary';
import { emptyWeights } from './ngramWeights';
import type { SmoothedNgrams } from './ngramWeights';

/** Histories after which others may work. */
const SLICE = 20_000;

/**
 * Interpolated modified Kneser-Ney (Chen and Goodman 1998; Heafield et al. 2013), number for number as lmplz has it:
 * discounts by order from counts of counts, `<unk>` from the uniform share of words without a history, `<s>` not predicted.
 */
export function* kneserNey(counts: NgramCounts): Steps<SmoothedNgrams> {
	const estimator = new KneserNeyEstimator(counts);
	for (let n = 2; n <= counts.trie.order; n++) yield* estimator.estimate(n);
	return estimator.finish();
}

class KneserNeyEstimator {
	readonly #counts: NgramCounts;
	readonly #discounts: readonly OrderDiscounts[];
	readonly #columns: ReturnType<typeof emptyWeights>;
	/** Probabilities of the order that was estimated last, and the suffixes of its n-grams. */
	#below: Float64Array;
	#suffixes: Int32Array | undefined;
	readonly #uniform: number;
	#uniformShare = 1;

	constructor(counts: NgramCounts) {
		const { trie, adjusted, droppedByCount } = counts;
		this.#counts = counts;
		this.#columns = emptyWeights(trie.sizes);
		this.#discounts = adjusted
			.slice(1)
			.map((column, i) => kneserNeyDiscounts(i + 1, countsOfCounts(column, droppedByCount[i + 1])));
		this.#uniform = 1 / (trie.sizes[1] - 1);
		this.#below = this.#unigrams();
	}

	#unigrams(): Float64Array {
		const adjusted = this.#counts.adjusted[1];
		const { discounts } = this.#discounts[0];
		let total = 0;
		let given = 0;
		for (const count of adjusted) {
			total += count;
			given += discountOf(discounts, count);
		}
		this.#uniformShare = given / total;
		const probabilities = new Float64Array(adjusted.length);
		const logProbs = this.#columns.logProbs[1];
		for (let word = 0; word < adjusted.length; word++) {
			const count = adjusted[word];
			probabilities[word] = (count - discountOf(discounts, count)) / total + this.#uniformShare * this.#uniform;
			logProbs[word] = Math.log10(probabilities[word]);
		}
		logProbs[BEGIN_ID] = 0;
		return probabilities;
	}

	*estimate(order: number): Steps<void> {
		const { trie, adjusted, lost } = this.#counts;
		const { discounts } = this.#discounts[order - 1];
		const firsts = trie.firsts[order - 1];
		const suffixes = trie.suffixes(order, this.#suffixes);
		const probabilities = new Float64Array(trie.sizes[order]);
		for (let history = 0; history + 1 < firsts.length; history++) {
			if (history % SLICE === 0) yield;
			const range = { from: firsts[history], until: firsts[history + 1] };
			const dropped = lost[order - 1]?.[history] ?? 0;
			this.#estimateAfter(range, dropped, { discounts, adjusted: adjusted[order], suffixes, probabilities });
			this.#columns.backoffs[order - 1][history] = this.#logWeight;
		}
		const logProbs = this.#columns.logProbs[order];
		for (let i = 0; i < probabilities.length; i++) logProbs[i] = Math.min(0, Math.log10(probabilities[i]));
		this.#below = probabilities;
		this.#suffixes = suffixes;
	}

	/** Logarithm of the weight that the last history gives to the shorter one. */
	#logWeight = 0;

	/** The probabilities of the n-grams of one history. */
	#estimateAfter(
		{ from, until }: { readonly from: number; readonly until: number },
		dropped: number,
		of: Estimated,
	): void {
		let total = dropped;
		let given = dropped;
		for (let i = from; i < until; i++) {
			total += of.adjusted[i];
			given += discountOf(of.discounts, of.adjusted[i]);
		}
		this.#logWeight = total === 0 ? 0 : Math.log10(given / total);
		const weight = given / total;
		for (let i = from; i < until; i++) {
			const count = of.adjusted[i];
			// Without its suffix, dropped for want of room, an n-gram of many words falls back on nothing.
			const below = of.suffixes[i] < 0 ? 0 : this.#below[of.suffixes[i]];
			of.probabilities[i] = (count - discountOf(of.discounts, count)) / total + weight * below;
		}
	}

	finish(): SmoothedNgrams {
		return {
			weights: {
				...this.#columns,
				next: 'shorter',
				unseenBackoff: 0,
				uniform: Math.log10(this.#uniform),
				uniformShare: this.#uniformShare,
				isInterpolated: true,
			},
			discounts: this.#discounts,
		};
	}
}

/** What the estimation of an order works with. */
interface Estimated {
	readonly discounts: readonly number[];
	readonly adjusted: Int32Array;
	readonly suffixes: Int32Array;
	readonly probabilities: Float64Array;
}

/** How many n-grams have the counts 1 to 4, at 1 to 4; those that were dropped too. */
function countsOfCounts(column: Int32Array, dropped: Int32Array): Int32Array {
	const counted = dropped.slice();
	for (const count of column) if (count > 0 && count < counted.length) counted[count]++;
	return counted;
}
