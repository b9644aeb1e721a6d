import { ngramWords } from './ngramWords';
import type { NgramTrie } from './ngramTrie';
import { NgramWalk } from './ngramWalk';
import { logOf, probabilityOf } from './ngramWeights';
import type { NgramWeights } from './ngramWeights';

/** What is left at least, over words that seem to take all. */
const LEAST = 1e-9;

/**
 * Sets the backoff weights of a model so that the probabilities after each history sum to 1, from the shortest up: what the
 * words that were seen leave, over what the shorter history leaves of the others (Katz 1987).
 * @param weights whose columns of backoff weights are written to
 */
export function setBackoffs(trie: NgramTrie, weights: NgramWeights): void {
	const walk = new NgramWalk(trie, weights);
	for (let n = 2; n <= trie.order; n++) {
		const firsts = trie.firsts[n - 1];
		const wordsOf = ngramWords(trie, n - 1);
		for (let history = 0; history + 1 < firsts.length; history++) {
			const [from, until] = [firsts[history], firsts[history + 1]];
			let seen = 0;
			let below = 0;
			if (from < until) walk.startAfter(wordsOf(history).slice(1));
			for (let i = from; i < until; i++) {
				seen += probabilityOf(weights.logProbs[n][i]);
				below += probabilityOf(walk.logOf(trie.words[n][i]));
			}
			const backoff = logOf(Math.max(LEAST, 1 - seen) / Math.max(LEAST, 1 - below));
			weights.backoffs[n - 1][history] = from < until ? backoff : 0;
		}
	}
}
