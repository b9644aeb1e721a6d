import type { Steps } from '../steps';
import type { OrderDiscounts } from './ngram';
import type { NgramCounts } from './ngramCounts';
import { BEGIN_ID, UNKNOWN_ID } from './ngramVocabulary';
import { emptyWeights, logOf } from './ngramWeights';
import type { SmoothedNgrams } from './ngramWeights';

/** Counts above this are trusted as they are. */
const TRUSTED = 5;

/** What is taken off each small count where counts of counts give no discounts: absolute discounting. */
const FALLBACK = 0.5;

/** Histories after which others may work. */
const SLICE = 20_000;

/**
 * Katz's backoff (1987): counts up to 5 are discounted as Good and Turing say, and what that leaves goes to words that were not
 * seen after a history, in proportion to what the shorter history says of them. Where a history left nothing, it is counted
 * once more, as SRILM does.
 */
export function* katz(counts: NgramCounts): Steps<SmoothedNgrams> {
	const { trie } = counts;
	const columns = emptyWeights(trie.sizes);
	const discounts = counts.counts.slice(1).map((column, i) => goodTuring(i + 1, column, counts.droppedByCount[i + 1]));
	let below = unigrams(counts, discounts[0]);
	columns.logProbs[1].set(below.map(logOf));
	columns.logProbs[1][BEGIN_ID] = 0;
	let suffixes: Int32Array | undefined;
	for (let n = 2; n <= trie.order; n++) {
		const firsts = trie.firsts[n - 1];
		suffixes = trie.suffixes(n, suffixes);
		const probabilities = new Float64Array(trie.sizes[n]);
		for (let history = 0; history + 1 < firsts.length; history++) {
			if (history % SLICE === 0) yield;
			const range = { from: firsts[history], until: firsts[history + 1] };
			const lost = counts.lost[n - 1]?.[history] ?? 0;
			const left = discounted(range, lost, { counts: counts.counts[n], discounts: discounts[n - 1], probabilities });
			columns.backoffs[n - 1][history] = backoff(range, left, suffixes, below);
		}
		columns.logProbs[n].set(probabilities.map(logOf));
		below = probabilities;
	}
	const uniform = -Math.log10(trie.sizes[1] - 1);
	return {
		weights: { ...columns, next: 'shorter', unseenBackoff: 0, uniform, uniformShare: undefined, isInterpolated: false },
		discounts,
	};
}

/** What is taken off the counts 1 to 5 (Katz 1987; Jurafsky and Martin, Good-Turing with a threshold). */
function goodTuring(order: number, column: Int32Array, dropped: Int32Array): OrderDiscounts {
	const counted = new Int32Array(TRUSTED + 2);
	counted.set(dropped);
	column.forEach((count, i) => {
		if (count > 0 && count < counted.length && !(order === 1 && i === BEGIN_ID)) counted[count]++;
	});
	const common = ((TRUSTED + 1) * counted[TRUSTED + 1]) / counted[1];
	const discounts = Array.from({ length: TRUSTED }, (_, i) => {
		const count = i + 1;
		const better = ((count + 1) * counted[count + 1]) / counted[count];
		return count - (count * (better / count - common)) / (1 - common);
	});
	const isFallback = discounts.some((discount, i) => !(discount >= 0 && discount < i + 1));
	return { order, discounts: isFallback ? discounts.map(() => FALLBACK) : discounts, isFallback };
}

function unigrams({ counts, trie }: NgramCounts, { discounts }: OrderDiscounts): Float64Array {
	const column = counts[1];
	let total = 0;
	column.forEach((count, word) => (total += word === BEGIN_ID ? 0 : count));
	const probabilities = new Float64Array(column.length);
	let sum = 0;
	for (let word = 0; word < column.length; word++) {
		if (word === BEGIN_ID) continue;
		probabilities[word] = less(column[word], discounts) / total;
		sum += probabilities[word];
	}
	// A vocabulary whose counts are all trusted leaves nothing; a word never seen is possible all the same.
	const left = Math.max(1 - sum, 1 / (total + 1));
	for (let word = 0; word < column.length; word++) probabilities[word] *= (1 - left) / sum;
	if (column[UNKNOWN_ID] === 0) probabilities[UNKNOWN_ID] = left;
	else for (let word = 0; word < column.length; word++) probabilities[word] += left / (trie.sizes[1] - 1);
	probabilities[BEGIN_ID] = 0;
	return probabilities;
}

function less(count: number, discounts: readonly number[]): number {
	return count === 0 || count > TRUSTED ? count : count - discounts[count - 1];
}

interface Range {
	readonly from: number;
	readonly until: number;
}

/** Sets the probabilities of the n-grams of one history; gives what they leave. */
function discounted(
	{ from, until }: Range,
	lost: number,
	of: { readonly counts: Int32Array; readonly discounts: OrderDiscounts; readonly probabilities: Float64Array },
): number {
	let total = lost;
	let kept = 0;
	for (let i = from; i < until; i++) {
		total += of.counts[i];
		kept += less(of.counts[i], of.discounts.discounts);
	}
	if (kept >= total) total = kept + 1;
	for (let i = from; i < until; i++) of.probabilities[i] = less(of.counts[i], of.discounts.discounts) / total;
	return 1 - kept / total;
}

/** Logarithm of the weight of the shorter history, for the words that were not seen after the longer one. */
function backoff({ from, until }: Range, left: number, suffixes: Int32Array, below: Float64Array): number {
	if (from === until) return 0;
	let seen = 0;
	for (let i = from; i < until; i++) if (suffixes[i] >= 0) seen += below[suffixes[i]];
	return seen < 1 ? logOf(left / (1 - seen)) : 0;
}
