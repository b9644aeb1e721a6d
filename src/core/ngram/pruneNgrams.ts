import { setBackoffs } from './backoffWeights';
import { NgramModel } from './ngramModel';
import { NgramTrie } from './ngramTrie';
import type { TrieLevel } from './ngramTrie';
import { BEGIN_ID } from './ngramVocabulary';
import { ngramWords } from './ngramWords';
import { probabilityOf } from './ngramWeights';

/** What is left of a history's probability at least, so that it can be divided by. */
const LEAST = 1e-9;

/** How a model is made smaller: either by what an n-gram must be worth, or by how many are kept. */
export interface PruningOptions {
	/** How much perplexity an n-gram must be worth to be kept, as a share: 1e-8, say. */
	readonly threshold?: number;
	/** How many n-grams of two words and more are kept, about: histories of kept ones are kept, too. */
	readonly keep?: number;
	/** Probability of each history, by order and number; by default what the model itself says of it. */
	readonly historyProbability?: (order: number, history: number) => number;
}

/**
 * A model without the n-grams whose loss raises perplexity least, by relative entropy (Stolcke 1998): from the longest down, those that
 * are no history of one that is kept. Backoff weights are made anew.
 * @param model one that goes from a history to the next shorter one
 */
export function pruneNgrams(model: NgramModel, options: PruningOptions): NgramModel {
	const { trie, weights } = model;
	const worths = trie.sizes.map((_, n) =>
		n < 2 ? new Float32Array() : new OrderWorths(model, n, options.historyProbability).worths(),
	);
	const threshold = options.threshold ?? thresholdFor(worths, options.keep ?? Infinity);
	const levels: TrieLevel[] = [];
	const logProbs = [...weights.logProbs];
	let above: Uint8Array | undefined;
	for (let n = trie.order; n > 1; n--) {
		const chosen = chosenOf(trie, n, { worths: worths[n], threshold, above });
		if (levels.length > 0) levels[0] = { words: levels[0].words, firsts: withoutGone(levels[0].firsts, chosen) };
		levels.unshift(thinned(trie, n, chosen));
		logProbs[n] = logProbs[n].filter((_, i) => chosen[i] === 1);
		above = chosen;
	}
	const pruned = new NgramTrie(trie.sizes[1], levels);
	const backoffs = pruned.sizes.slice(0, -1).map((size, n) => new Float32Array(n === 0 ? 0 : size));
	const made = { ...weights, logProbs, backoffs, isInterpolated: false, uniformShare: undefined };
	setBackoffs(pruned, made);
	const { engine, vocabulary, smoothing, lowerCase } = model;
	return new NgramModel({ engine, vocabulary, smoothing, lowerCase, trie: pruned, weights: made });
}

/** What the worst of so many best n-grams is worth. */
function thresholdFor(worths: readonly Float32Array[], keep: number): number {
	const all = new Float32Array(worths.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const column of worths) {
		all.set(column, at);
		at += column.length;
	}
	if (keep >= all.length) return -Infinity;
	return all.sort()[all.length - Math.max(1, Math.floor(keep))];
}

/** A 1 for each n-gram of an order that is kept: worth enough, or the history of one above that is kept. */
function chosenOf(
	trie: NgramTrie,
	order: number,
	{ worths, threshold, above }: { worths: Float32Array; threshold: number; above: Uint8Array | undefined },
): Uint8Array {
	const chosen = Uint8Array.from(worths, worth => (worth >= threshold ? 1 : 0));
	if (above === undefined) return chosen;
	const firsts = trie.firsts[order];
	for (let i = 0; i < chosen.length; i++) {
		for (let next = firsts[i]; chosen[i] === 0 && next < firsts[i + 1]; next++) chosen[i] = above[next];
	}
	return chosen;
}

/** What the n-grams of one order are worth. */
class OrderWorths {
	readonly #model: NgramModel;
	readonly #order: number;
	readonly #historyProbability: PruningOptions['historyProbability'];
	readonly #worths: Float32Array;
	readonly #walk: ReturnType<NgramModel['walk']>;
	readonly #historyWords: (history: number) => number[];

	constructor(model: NgramModel, order: number, historyProbability: PruningOptions['historyProbability']) {
		this.#model = model;
		this.#order = order;
		this.#historyProbability = historyProbability;
		this.#worths = new Float32Array(model.trie.sizes[order]);
		this.#walk = model.walk();
		this.#historyWords = ngramWords(model.trie, order - 1);
	}

	/** By how large a share perplexity would grow without each n-gram. */
	worths(): Float32Array {
		const firsts = this.#model.trie.firsts[this.#order - 1];
		for (let history = 0; history + 1 < firsts.length; history++) {
			if (firsts[history] === firsts[history + 1]) continue;
			const words = this.#historyWords(history);
			const probability = this.#historyProbability?.(this.#order - 1, history) ?? this.#probabilityOf(words);
			this.#walk.startAfter(words.slice(1));
			this.#weigh(firsts[history], firsts[history + 1], probability);
		}
		return this.#worths;
	}

	/** Weighs those of one history, in whose suffix the walk stands. */
	#weigh(from: number, until: number, historyProbability: number): void {
		const words = this.#model.trie.words[this.#order];
		const logProbs = this.#model.weights.logProbs[this.#order];
		const belows = Float64Array.from({ length: until - from }, (_, i) => this.#walk.logOf(words[from + i]));
		let left = 1;
		let leftBelow = 1;
		for (let i = from; i < until; i++) {
			left -= probabilityOf(logProbs[i]);
			leftBelow -= probabilityOf(belows[i - from]);
		}
		left = Math.max(LEAST, left);
		leftBelow = Math.max(LEAST, leftBelow);
		for (let i = from; i < until; i++) {
			const own = probabilityOf(logProbs[i]);
			const without = Math.log((left + own) / (leftBelow + probabilityOf(belows[i - from])));
			const change = own * ((belows[i - from] - logProbs[i]) * Math.LN10 + without);
			const loss = change + left * (without - Math.log(left / leftBelow));
			this.#worths[i] = Math.expm1(-historyProbability * loss);
		}
	}

	/** The probability of a history itself, as a chain. */
	#probabilityOf(words: readonly number[]): number {
		this.#walk.clear();
		let log10 = 0;
		for (const word of words) {
			if (word === BEGIN_ID) this.#walk.begin();
			else log10 += this.#walk.take(word);
		}
		return probabilityOf(log10);
	}
}

function thinned(trie: NgramTrie, order: number, chosen: Uint8Array): TrieLevel {
	const before = trie.firsts[order - 1];
	const firsts = new Int32Array(before.length);
	for (let history = 0; history + 1 < before.length; history++) {
		let kept = 0;
		for (let i = before[history]; i < before[history + 1]; i++) kept += chosen[i];
		firsts[history + 1] = firsts[history] + kept;
	}
	return { words: trie.words[order].filter((_, i) => chosen[i] === 1), firsts };
}

/** Beginnings without those of histories that are gone: after these nothing was kept. */
function withoutGone(firsts: Int32Array, chosen: Uint8Array): Int32Array {
	return firsts.filter((_, history) => history === chosen.length || chosen[history] === 1);
}
