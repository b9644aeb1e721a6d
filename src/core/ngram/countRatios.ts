import type { Steps } from '../steps';
import type { NgramCounts } from './ngramCounts';
import { BEGIN_ID } from './ngramVocabulary';
import { emptyWeights, logOf } from './ngramWeights';
import type { NgramWeights, SmoothedNgrams } from './ngramWeights';

/** What stupid backoff weighs each shorter history with (Brants et al. 2007). */
const STUPID_WEIGHT = 0.4;

/** Histories after which others may work. */
const SLICE = 20_000;

/**
 * Add-k (Lidstone): k is added to the count of every word after a history; a word that was not seen after it has what k alone
 * gives, whatever shorter histories say.
 */
export function* addK(counts: NgramCounts, k: number): Steps<SmoothedNgrams> {
	const { trie } = counts;
	const words = trie.sizes[1] - 1;
	const columns = yield* overHistories(counts, total => ({ added: k, total: total + k * words, rest: k * words }));
	const weights: NgramWeights = {
		...columns,
		next: 'uniform',
		unseenBackoff: 0,
		uniform: -Math.log10(words),
		uniformShare: undefined,
		isInterpolated: false,
	};
	return { weights, discounts: [] };
}

/** Stupid backoff (Brants et al. 2007): shares of counts, and 0.4 for each word that the history is shortened by. Scores, no probabilities. */
export function* stupidBackoff(counts: NgramCounts): Steps<SmoothedNgrams> {
	const uniform = -Math.log10(counts.trie.sizes[1] - 1);
	const columns = yield* overHistories(counts, total => ({ added: 0, total, rest: STUPID_WEIGHT * total }));
	const unseenBackoff = Math.log10(STUPID_WEIGHT);
	// A word never seen is one of all that can be, with the weight of one more step.
	const words = columns.logProbs[1];
	counts.counts[1].forEach((count, word) => (words[word] = count === 0 ? uniform + unseenBackoff : words[word]));
	for (const column of columns.backoffs) column.fill(unseenBackoff);
	const weights: NgramWeights = {
		...columns,
		next: 'shorter',
		unseenBackoff,
		uniform,
		uniformShare: undefined,
		isInterpolated: false,
	};
	return { weights, discounts: [] };
}

/** What a history's counts are divided by, what is added to each, and what is left for words not seen after it. */
interface Shares {
	readonly added: number;
	readonly total: number;
	readonly rest: number;
}

function* overHistories(
	{ trie, counts, lost }: NgramCounts,
	sharesOf: (total: number) => Shares,
): Steps<ReturnType<typeof emptyWeights>> {
	const columns = emptyWeights(trie.sizes);
	const all = sharesOf(counts[1].reduce((sum, count, word) => (word === BEGIN_ID ? sum : sum + count), 0));
	for (let word = 0; word < trie.sizes[1]; word++) {
		columns.logProbs[1][word] = word === BEGIN_ID ? 0 : logOf((counts[1][word] + all.added) / all.total);
	}
	for (let n = 2; n <= trie.order; n++) {
		const firsts = trie.firsts[n - 1];
		for (let history = 0; history + 1 < firsts.length; history++) {
			if (history % SLICE === 0) yield;
			let sum = lost[n - 1]?.[history] ?? 0;
			for (let i = firsts[history]; i < firsts[history + 1]; i++) sum += counts[n][i];
			if (sum === 0) continue;
			const { added, total, rest } = sharesOf(sum);
			columns.backoffs[n - 1][history] = logOf(rest / total);
			for (let i = firsts[history]; i < firsts[history + 1]; i++) {
				columns.logProbs[n][i] = logOf((counts[n][i] + added) / total);
			}
		}
	}
	return columns;
}
