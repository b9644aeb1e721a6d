import type { NgramModel } from './ngramModel';
import type { NgramWalk } from './ngramWalk';
import { BEGIN_ID } from './ngramVocabulary';
import { LOG_ZERO } from './ngramWeights';

/**
 * What may come next after the history of a walk: for every word its probability, from the longest history to the shortest.
 * It keeps room of the size of the vocabulary, and is used again and again.
 */
export class NextWords {
	readonly #model: NgramModel;
	/** The turn in which each word was seen last. */
	readonly #turns: Int32Array;
	#turn = 0;

	constructor(model: NgramModel) {
		this.#model = model;
		this.#turns = new Int32Array(model.trie.sizes[1]);
	}

	/** Every word that was seen after a history of one word or more: its number, decimal logarithm and the words of the n-gram. */
	afterHistory(walk: NgramWalk, tell: (word: number, log10: number, seenOrder: number) => void): RestOfWords {
		const { trie, weights } = this.#model;
		const turn = ++this.#turn;
		let log10 = 0;
		for (let length = walk.historyLength; length > 0; length--) {
			const history = walk.historyOf(length);
			if (history >= 0) {
				const words = trie.words[length + 1];
				const logProbs = weights.logProbs[length + 1];
				const end = trie.firsts[length][history + 1];
				for (let i = trie.firsts[length][history]; i < end; i++) {
					if (this.#turns[words[i]] === turn) continue;
					this.#turns[words[i]] = turn;
					tell(words[i], log10 + logProbs[i], length + 1);
				}
			}
			log10 += history < 0 ? weights.unseenBackoff : weights.backoffs[length][history];
			if (weights.next === 'uniform') return this.#rest(turn, log10, weights.uniform);
		}
		return this.#rest(turn, log10, undefined);
	}

	#rest(turn: number, log10: number, uniform: number | undefined): RestOfWords {
		const logProbs = this.#model.weights.logProbs[1];
		return {
			isTold: word => this.#turns[word] === turn,
			logOf: word => (word === BEGIN_ID ? LOG_ZERO : log10 + (uniform ?? logProbs[word])),
		};
	}
}

/** The words that were not told: those after no history. */
export interface RestOfWords {
	/** Whether a word was told already. */
	readonly isTold: (word: number) => boolean;
	/** The decimal logarithm of one that was not. */
	readonly logOf: (word: number) => number;
}
