import type { NgramTrie } from './ngramTrie';

/** A function that gives the numbers of the words of an n-gram of one order, oldest first. */
export function ngramWords(trie: NgramTrie, order: number): (ngram: number) => number[] {
	const histories = Array.from({ length: order + 1 }, (_, n) => (n < 2 ? undefined : trie.histories(n)));
	return ngram => {
		const words: number[] = [];
		let at = ngram;
		for (let n = order; n > 1; n--) {
			words.unshift(trie.words[n][at]);
			at = histories[n]?.[at] ?? 0;
		}
		words.unshift(at);
		return words;
	};
}
