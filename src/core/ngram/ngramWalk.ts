import type { NgramTrie } from './ngramTrie';
import { BEGIN_ID } from './ngramVocabulary';
import type { NgramWeights } from './ngramWeights';

/**
 * Goes through a sentence word by word and tells what each is worth after those before it. It remembers the n-grams that the
 * last words are, of every length, so that a word costs one search an order and makes nothing.
 */
export class NgramWalk {
	readonly #trie: NgramTrie;
	readonly #weights: NgramWeights;
	/** At n the n-gram of order n that the last n words are, or -1. */
	readonly #last: Int32Array;
	/** The same with a word that was asked. */
	readonly #found: Int32Array;
	#length = 0;
	#seenOrder = 0;

	constructor(trie: NgramTrie, weights: NgramWeights) {
		this.#trie = trie;
		this.#weights = weights;
		this.#last = new Int32Array(trie.order + 1).fill(-1);
		this.#found = new Int32Array(trie.order + 1);
	}

	/** How many of the last words are the history, at most one fewer than the order. */
	get historyLength(): number {
		return this.#length;
	}

	/** Words of the longest n-gram that the last word was found with. */
	get seenOrder(): number {
		return this.#seenOrder;
	}

	/** The n-gram that the last `length` words are, or -1. */
	historyOf(length: number): number {
		return this.#last[length];
	}

	/** Forgets what came before. */
	clear(): void {
		this.#length = 0;
		this.#last.fill(-1);
	}

	/** Stands at the beginning of a sentence. */
	begin(): void {
		this.clear();
		this.#push(BEGIN_ID, Math.min(1, this.#trie.order - 1));
	}

	/** Stands after words of the middle of a sentence; `<s>` may be the first. */
	startAfter(words: ArrayLike<number>): void {
		this.clear();
		for (let i = 0; i < words.length; i++) this.take(words[i]);
	}

	/** Takes a word and gives the decimal logarithm of its probability after those before. */
	take(word: number): number {
		const log10 = this.logOf(word);
		const length = Math.min(this.#length + 1, this.#trie.order - 1);
		for (let n = length; n > 1; n--) this.#last[n] = this.#found[n];
		this.#push(word, length);
		return log10;
	}

	/** The decimal logarithm of the probability that a word comes next; the walk stays where it is. */
	logOf(word: number): number {
		const { logProbs, backoffs, next, unseenBackoff, uniform } = this.#weights;
		const last = this.#last;
		let log10 = 0;
		let seenOrder = 0;
		let isOpen = true;
		for (let n = this.#length + 1; n > 1; n--) {
			const history = last[n - 1];
			const at = history < 0 ? -1 : this.#trie.find(n, history, word);
			this.#found[n] = at;
			if (!isOpen) continue;
			if (at >= 0) {
				log10 += logProbs[n][at];
				seenOrder = n;
				isOpen = false;
			} else {
				log10 += history < 0 ? unseenBackoff : backoffs[n - 1][history];
				isOpen = next === 'shorter';
			}
		}
		this.#seenOrder = Math.max(1, seenOrder);
		if (seenOrder > 0) return log10;
		return log10 + (isOpen ? logProbs[1][word] : uniform);
	}

	#push(word: number, length: number): void {
		this.#last[1] = word;
		this.#length = length;
	}
}
