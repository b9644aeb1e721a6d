import type { NgramModel } from './ngramModel';
import { BEGIN_ID } from './ngramVocabulary';

/** The state of nothing before. */
const NO_HISTORY = 0;

/** A backoff weight of an n-gram that nothing follows is 0; one this small was moved there by rounding to levels. */
const ROUNDING = 0.005;

/**
 * A language model as a machine of states, for searches that go on from many places at once. A state is a number: the longest
 * end of what came before that can still matter to what follows, so that histories of one state have one future (Li and
 * Khudanpur 2008, "A Scalable Decoder for Parsing-Based Machine Translation"; Heafield 2011, "KenLM"). Suffix links between n-grams make a step one
 * search where the word was seen after the state, and one more for each shorter history it has to go back to.
 */
export class NgramStates {
	/** The state at the beginning of a text of which nothing is known. */
	static readonly none = NO_HISTORY;
	/** The state that the last call of `step` led to. */
	next = NO_HISTORY;
	/** The state at the beginning of a sentence. */
	readonly begin: number;
	readonly #model: NgramModel;
	/** The state of n-gram i of order n is `#bases[n] + i`. */
	readonly #bases: readonly number[];
	/** Of each n-gram, by the same numbers, that of the longest shorter one that it ends in. */
	readonly #links: Int32Array;
	/** Of each n-gram the state that those stand in whose last words it is. */
	readonly #states: Int32Array;
	/** The order of each state's n-gram. */
	readonly #orders: Uint8Array;

	/**
	 * @param model one that goes from a history to the next shorter one
	 * @throws RangeError for one that does not, as of add-k smoothing or stupid backoff
	 */
	constructor(model: NgramModel) {
		const { trie, weights } = model;
		if (weights.next !== 'shorter' || weights.unseenBackoff !== 0) {
			throw new RangeError('States need a model with backoff weights, as Kneser-Ney and Katz smoothing give.');
		}
		this.#model = model;
		const bases = [0, 1];
		for (let n = 1; n <= trie.order; n++) bases.push(bases[n] + trie.sizes[n]);
		this.#bases = bases;
		this.#links = new Int32Array(bases[trie.order + 1]);
		this.#states = new Int32Array(bases[trie.order + 1]);
		this.#orders = new Uint8Array(bases[trie.order + 1]);
		for (let n = 1; n <= trie.order; n++) this.#linkOrder(n);
		this.begin = this.#states[bases[1] + BEGIN_ID];
	}

	/** Takes a word after a state: gives the decimal logarithm of its probability and leaves the state behind it in `next`. */
	step(state: number, word: number): number {
		const { trie, weights } = this.#model;
		let log10 = 0;
		for (let at = state; at !== NO_HISTORY; at = this.#links[at]) {
			const order = this.#orders[at];
			const history = at - this.#bases[order];
			const found = trie.find(order + 1, history, word);
			if (found >= 0) {
				this.next = this.#states[this.#bases[order + 1] + found];
				return log10 + weights.logProbs[order + 1][found];
			}
			log10 += weights.backoffs[order][history];
		}
		this.next = this.#states[this.#bases[1] + word];
		return log10 + weights.logProbs[1][word];
	}

	/** Links the n-grams of an order: to the longest shorter end that was seen, found as in Aho and Corasick (1975). */
	#linkOrder(order: number): void {
		const { trie, weights } = this.#model;
		const base = this.#bases[order];
		const historyCount = order === 1 ? 1 : trie.sizes[order - 1];
		for (let history = 0; history < historyCount; history++) {
			const start = order === 1 ? 0 : trie.firsts[order - 1][history];
			const end = order === 1 ? trie.sizes[1] : trie.firsts[order - 1][history + 1];
			for (let i = start; i < end; i++) {
				const node = base + i;
				const word = order === 1 ? i : trie.words[order][i];
				this.#orders[node] = order;
				this.#links[node] = order === 1 ? NO_HISTORY : this.#endOf(this.#bases[order - 1] + history, word);
				const leadsOn =
					order < trie.order &&
					(trie.firsts[order][i] < trie.firsts[order][i + 1] || Math.abs(weights.backoffs[order][i]) > ROUNDING);
				this.#states[node] = leadsOn ? node : this.#states[this.#links[node]];
			}
		}
	}

	/** The longest n-gram that a word ends after a proper end of a history. */
	#endOf(history: number, word: number): number {
		const { trie } = this.#model;
		let at = history;
		do {
			at = this.#links[at];
			const order = this.#orders[at];
			if (at === NO_HISTORY) return this.#bases[1] + word;
			const found = trie.find(order + 1, at - this.#bases[order], word);
			if (found >= 0) return this.#bases[order + 1] + found;
		} while (true);
	}
}
