/**
 * Which n-grams there are, as a trie: an n-gram of order n hangs under the one of order n - 1 that is its history. Those of one
 * order lie together, sorted by history and word, so that a look-up is a binary search among the words after one history.
 */
export class NgramTrie {
	/** Words of the n-grams of order n, at n; those of order 1 are the vocabulary itself, by number. */
	readonly words: readonly Int32Array[];
	/** The n-grams of order n + 1 after n-gram i of order n are `[firsts[n][i], firsts[n][i + 1])`, for n from 1 below the order. */
	readonly firsts: readonly Int32Array[];
	/** How many n-grams there are of order n, at n. */
	readonly sizes: readonly number[];

	/**
	 * @param vocabularySize how many n-grams of order 1 there are
	 * @param levels those of the orders 2, 3, …
	 */
	constructor(vocabularySize: number, levels: readonly TrieLevel[]) {
		const none = new Int32Array();
		this.words = [none, none, ...levels.map(({ words }) => words)];
		this.firsts = [none, ...levels.map(({ firsts }) => firsts)];
		this.sizes = [1, vocabularySize, ...levels.map(({ words }) => words.length)];
	}

	/** Words of the longest n-grams. */
	get order(): number {
		return this.sizes.length - 1;
	}

	/** The n-gram of an order, from 2, that has this history of the order below and this word, or -1. */
	find(order: number, history: number, word: number): number {
		const words = this.words[order];
		const firsts = this.firsts[order - 1];
		let low = firsts[history];
		let high = firsts[history + 1] - 1;
		while (low <= high) {
			const middle = (low + high) >> 1;
			const found = words[middle];
			if (found === word) return middle;
			if (found < word) low = middle + 1;
			else high = middle - 1;
		}
		return -1;
	}

	/** The n-gram of a list of words, or -1. */
	findWords(words: ArrayLike<number>): number {
		let found = words[0];
		for (let n = 2; n <= words.length && found >= 0; n++) found = this.find(n, found, words[n - 1]);
		return found;
	}

	/** The history of each n-gram of an order from 2. */
	histories(order: number): Int32Array {
		const histories = new Int32Array(this.sizes[order]);
		const firsts = this.firsts[order - 1];
		for (let history = 0; history + 1 < firsts.length; history++) {
			histories.fill(history, firsts[history], firsts[history + 1]);
		}
		return histories;
	}

	/**
	 * For each n-gram of an order from 2, the number of the one of the order below that is left without its first word, or -1.
	 * @param below that of the order below; undefined for order 2
	 */
	suffixes(order: number, below: Int32Array | undefined): Int32Array {
		const words = this.words[order];
		if (below === undefined) return words;
		const suffixes = new Int32Array(words.length);
		const firsts = this.firsts[order - 1];
		for (let history = 0; history + 1 < firsts.length; history++) {
			const shorter = below[history];
			for (let i = firsts[history]; i < firsts[history + 1]; i++) {
				suffixes[i] = shorter < 0 ? -1 : this.find(order - 1, shorter, words[i]);
			}
		}
		return suffixes;
	}

	/** Where, in each order, the n-grams lie that begin with a word: `[start, end)` at the order. */
	rangesAfter(word: number): readonly { readonly start: number; readonly end: number }[] {
		const ranges = [
			{ start: 0, end: 0 },
			{ start: word, end: word + 1 },
		];
		for (let n = 2; n <= this.order; n++) {
			const { start, end } = ranges[n - 1];
			ranges.push({ start: this.firsts[n - 1][start], end: this.firsts[n - 1][end] });
		}
		return ranges;
	}
}

/** The n-grams of one order, from 2. */
export interface TrieLevel {
	readonly words: Int32Array;
	/** Where those of each history of the order below begin, and the end. */
	readonly firsts: Int32Array;
}
