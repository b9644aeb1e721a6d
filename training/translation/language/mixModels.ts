import { setBackoffs } from '../../../src/core/ngram/backoffWeights';
import { NgramStates } from '../../../src/core/ngram/ngramStates';
import { NgramModel } from '../../../src/core/ngram/ngramModel';
import { NgramTrie } from '../../../src/core/ngram/ngramTrie';
import type { TrieLevel } from '../../../src/core/ngram/ngramTrie';
import { BEGIN_ID } from '../../../src/core/ngram/ngramVocabulary';
import type { NgramVocabulary } from '../../../src/core/ngram/ngramVocabulary';

/** A model and its share of a mixture. */
export interface MixedPart {
	/** Over the vocabulary of the mixture, with its counts. */
	readonly model: NgramModel;
	readonly share: number;
}

/** A mixture, and how probable its histories are. */
export interface Mixture {
	readonly model: NgramModel;
	/** How often a history was seen among all words, by order and number: what pruning weighs n-grams by. */
	readonly historyProbability: (order: number, history: number) => number;
}

/**
 * One model in place of a linear mixture of some: each n-gram that one of them has gets the mixed probability, and backoff weights
 * are made so that all sums to 1 (as SRILM's `ngram -mix-lm` does; Stolcke 2002).
 */
export function mixModels(name: string, vocabulary: NgramVocabulary, parts: readonly MixedPart[]): Mixture {
	const mixer = new Mixer(vocabulary.size, parts);
	const order = Math.max(...parts.map(({ model }) => model.order));
	for (let n = 2; n <= order; n++) mixer.addOrder(n);
	const trie = new NgramTrie(vocabulary.size, mixer.levels);
	const logProbs = [new Float32Array(), ...mixer.logProbs];
	const backoffs = trie.sizes.slice(0, -1).map((size, n) => new Float32Array(n === 0 ? 0 : size));
	const weights = { logProbs, backoffs, next: 'shorter', unseenBackoff: 0, uniform: 0 } as const;
	const made = {
		...weights,
		uniform: -Math.log10(vocabulary.size - 1),
		uniformShare: undefined,
		isInterpolated: false,
	};
	setBackoffs(trie, made);
	const model = new NgramModel({
		engine: name,
		vocabulary,
		trie,
		weights: made,
		smoothing: 'modifiedKneserNey',
		lowerCase: false,
	});
	return { model, historyProbability: (n, history) => mixer.frequencies[n - 1][history] };
}

/** An n-gram of the mixture in one part: its number there, or -1, and the state that its words lead to. */
interface PartColumns {
	readonly numbers: Int32Array;
	readonly states: Int32Array;
}

interface PreparedPart extends MixedPart {
	readonly machine: NgramStates;
	/** Words and ends of sentences that were counted. */
	readonly total: number;
}

class Mixer {
	readonly levels: TrieLevel[] = [];
	/** Of the orders from 1. */
	readonly logProbs: Float32Array[] = [];
	/** Mixed relative frequencies, of the orders from 1. */
	readonly frequencies: Float64Array[] = [];
	readonly #parts: readonly PreparedPart[];
	#columns: readonly PartColumns[];

	constructor(size: number, parts: readonly MixedPart[]) {
		this.#parts = parts.map(part => ({
			...part,
			machine: new NgramStates(part.model),
			total: countsOf(part.model, 1).reduce((sum, count) => sum + count, 0),
		}));
		const numbers = Int32Array.from({ length: size }, (_, word) => word);
		this.#columns = this.#parts.map(({ machine }) => ({
			numbers,
			states: numbers.map(word => {
				if (word === BEGIN_ID) return machine.begin;
				machine.step(NgramStates.none, word);
				return machine.next;
			}),
		}));
		const mixed = numbers.reduce((column, word) => {
			column[word] = this.#mixed(({ model }) => 10 ** model.weights.logProbs[1][word]);
			return column;
		}, new Float64Array(size));
		this.logProbs.push(Float32Array.from(mixed, (value, word) => (word === BEGIN_ID ? 0 : Math.log10(value))));
		this.frequencies.push(this.#frequenciesOf(1, this.#columns, size));
	}

	#mixed(valueOf: (part: PreparedPart, index: number) => number): number {
		let sum = 0;
		for (const [i, part] of this.#parts.entries()) sum += part.share * valueOf(part, i);
		return sum;
	}

	#frequenciesOf(order: number, columns: readonly PartColumns[], size: number): Float64Array {
		const counts = this.#parts.map(({ model }) => countsOf(model, order));
		return Float64Array.from({ length: size }, (_, i) =>
			this.#mixed(({ total }, p) => (columns[p].numbers[i] < 0 ? 0 : counts[p][columns[p].numbers[i]] / total)),
		);
	}

	/** Adds the n-grams of an order after those of the order below. */
	addOrder(order: number): void {
		const histories = this.#columns[0].numbers.length;
		const firsts = new Int32Array(histories + 1);
		const words = new Column();
		const logs = new Column();
		const parts = this.#parts.map(() => ({ numbers: new Column(), states: new Column() }));
		for (let history = 0; history < histories; history++) {
			for (const word of this.#followers(order, history)) {
				words.push(word);
				const mixed = this.#mixed(({ model, machine }, p) => {
					const { numbers, states } = this.#columns[p];
					const probability = 10 ** machine.step(states[history], word);
					parts[p].numbers.push(
						numbers[history] < 0 || order > model.order ? -1 : model.trie.find(order, numbers[history], word),
					);
					parts[p].states.push(machine.next);
					return probability;
				});
				logs.push(Math.log10(mixed));
			}
			firsts[history + 1] = words.length;
		}
		this.levels.push({ words: Int32Array.from(words.values()), firsts });
		this.logProbs.push(Float32Array.from(logs.values()));
		this.#columns = parts.map(({ numbers, states }) => ({
			numbers: Int32Array.from(numbers.values()),
			states: Int32Array.from(states.values()),
		}));
		this.frequencies.push(this.#frequenciesOf(order, this.#columns, words.length));
	}

	/** The words that follow a history in any part, in order. */
	#followers(order: number, history: number): readonly number[] {
		const followers = new Set<number>();
		for (const [p, { model }] of this.#parts.entries()) {
			const number = this.#columns[p].numbers[history];
			if (number < 0 || order > model.order) continue;
			const firsts = model.trie.firsts[order - 1];
			for (let i = firsts[number]; i < firsts[number + 1]; i++) followers.add(model.trie.words[order][i]);
		}
		return [...followers].sort((a, b) => a - b);
	}
}

function countsOf(model: NgramModel, order: number): Int32Array {
	if (model.counts === undefined) throw new Error('A part of a mixture must have its counts.');
	return order > model.order ? new Int32Array() : model.counts.counts[order];
}

/** Numbers that grow in number. */
class Column {
	#data = new Float64Array(1024);
	length = 0;

	push(value: number): void {
		if (this.length === this.#data.length) {
			const grown = new Float64Array(2 * this.length);
			grown.set(this.#data);
			this.#data = grown;
		}
		this.#data[this.length++] = value;
	}

	values(): Float64Array {
		return this.#data.subarray(0, this.length);
	}
}
