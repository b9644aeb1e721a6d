import type { SentenceWords } from '../doc/sentenceWords';
import type { Steps } from '../steps';
import type { SurprisalColumns, TextMeasures } from './ngram';
import type { NgramModel } from './ngramModel';
import { END_ID, UNKNOWN_ID } from './ngramVocabulary';

/** Bits of a factor of ten. */
const BITS = Math.log2(10);

/** Words after which others may work. */
const SLICE = 20_000;

/** Adds up what a model says of sentences. */
export class TextMeasurer {
	readonly #model: NgramModel;
	readonly #walk: ReturnType<NgramModel['walk']>;
	readonly #seenOrders: number[];
	#sentences = 0;
	#tokens = 0;
	#unknown = 0;
	#log10 = 0;
	#log10Unknown = 0;

	constructor(model: NgramModel) {
		this.#model = model;
		this.#walk = model.walk();
		this.#seenOrders = Array.from({ length: model.order }, () => 0);
	}

	/**
	 * Takes a sentence and its end.
	 * @param ids numbers of its words, `length` of them
	 * @param tell hears of each word its decimal logarithm and the words of the longest n-gram that was seen
	 */
	take(ids: ArrayLike<number>, length: number, tell?: (index: number, log10: number, seenOrder: number) => void): void {
		this.#walk.begin();
		for (let i = 0; i < length; i++) {
			const log10 = this.#add(ids[i]);
			if (ids[i] === UNKNOWN_ID) {
				this.#unknown++;
				this.#log10Unknown += log10;
			}
			tell?.(i, log10, ids[i] === UNKNOWN_ID ? 0 : this.#walk.seenOrder);
		}
		this.#add(END_ID);
		this.#tokens += length;
		this.#sentences++;
	}

	/** The same of words as they are written. */
	takeWords(words: readonly string[]): void {
		this.take(this.#model.idsOf(words), words.length);
	}

	#add(id: number): number {
		const log10 = this.#walk.take(id);
		this.#log10 += log10;
		if (this.#walk.seenOrder > 0) this.#seenOrders[this.#walk.seenOrder - 1]++;
		return log10;
	}

	/** What was taken so far. */
	get measures(): TextMeasures {
		const factors = this.#tokens + this.#sentences;
		return {
			sentences: this.#sentences,
			tokens: this.#tokens,
			unknown: this.#unknown,
			log10: this.#log10,
			perplexity: perplexityOf(this.#log10, factors),
			perplexityKnown: perplexityOf(this.#log10 - this.#log10Unknown, factors - this.#unknown),
			seenOrders: [...this.#seenOrders],
		};
	}
}

/** 10 to the mean of the logarithms, turned around; 1 for none. */
export function perplexityOf(log10: number, factors: number): number {
	return factors === 0 ? 1 : 10 ** (-log10 / factors);
}

/** The surprisal of each word of a text. */
export function* surprisalOf(model: NgramModel, words: SentenceWords): Steps<SurprisalColumns> {
	const { text, starts, ends, sentences } = words;
	const bits = new Float32Array(starts.length);
	const seenOrders = new Uint8Array(starts.length);
	const measurer = new TextMeasurer(model);
	let until = SLICE;
	for (let s = 0; s + 1 < sentences.length; s++) {
		const from = sentences[s];
		if (from > until) {
			until += SLICE;
			yield;
		}
		const ids = Int32Array.from({ length: sentences[s + 1] - from }, (_, i) =>
			model.idOf(text.slice(starts[from + i], ends[from + i])),
		);
		measurer.take(ids, ids.length, (i, log10, seenOrder) => {
			bits[from + i] = -log10 * BITS;
			seenOrders[from + i] = seenOrder;
		});
	}
	return { starts, ends, bits, seenOrders, measures: measurer.measures };
}
