import type { SeededRandom } from '../../numeric/seededRandom';
import type { EmbeddingOptions } from '../embedding';
import type { Network } from '../network/network';
import type { OutputPicker } from './outputPicker';
import type { WordPieces } from './wordPieces';

/** Learns the predictions of sentences: what Word2Vec's two architectures differ in. */
export class Predictions {
	readonly #network: Network;
	readonly #pieceStarts: Int32Array;
	/** Places in the network's memory. */
	readonly #pieces: Int32Array;
	readonly #outputs: OutputPicker;
	readonly #random: SeededRandom;
	readonly #isCbow: boolean;
	readonly #window: number;
	#count = 0;
	#loss = 0;

	constructor(
		network: Network,
		{ starts, rows }: WordPieces,
		outputs: OutputPicker,
		{ architecture, window }: EmbeddingOptions,
		random: SeededRandom,
	) {
		const { inputRow, stride } = network.layout;
		this.#network = network;
		this.#pieceStarts = starts;
		this.#pieces = rows.map(row => inputRow + row * stride);
		this.#outputs = outputs;
		this.#random = random;
		this.#isCbow = architecture === 'cbow';
		this.#window = window;
	}

	/** Learns a sentence of words and tells their number and loss. @param length how many of `words` it has */
	learn(words: Int32Array, length: number, rate: number): { readonly predictions: number; readonly loss: number } {
		this.#count = 0;
		this.#loss = 0;
		for (let at = 0; at < length; at++) {
			const reach = 1 + (this.#random.nextUint32() % this.#window);
			const start = Math.max(0, at - reach);
			const end = Math.min(length, at + reach + 1);
			if (end - start < 2) continue;
			if (this.#isCbow) this.#learnWord(words, at, start, end, rate);
			else this.#learnContext(words, at, start, end, rate);
		}
		return { predictions: this.#count, loss: this.#loss };
	}

	/** CBOW: the word from the mean of its context. */
	#learnWord(words: Int32Array, at: number, start: number, end: number, rate: number): void {
		let inputs = 0;
		for (let i = start; i < end; i++) {
			if (i !== at) inputs = this.#addInputs(words[i], inputs);
		}
		this.#step(inputs, words[at], rate, 1 / (end - start - 1));
	}

	/** Skip-gram: each word of the context from the word. */
	#learnContext(words: Int32Array, at: number, start: number, end: number, rate: number): void {
		const inputs = this.#addInputs(words[at], 0);
		for (let i = start; i < end; i++) {
			if (i !== at) this.#step(inputs, words[i], rate, 1);
		}
	}

	/** Writes the rows of a word to the network's inputs. @returns how many inputs there are then */
	#addInputs(word: number, inputs: number): number {
		const pieces = this.#pieces;
		const list = this.#network.inputs;
		const end = this.#pieceStarts[word + 1];
		let count = inputs;
		for (let piece = this.#pieceStarts[word]; piece < end; piece++) list[count++] = pieces[piece];
		return count;
	}

	#step(inputs: number, word: number, rate: number, share: number): void {
		const targets = this.#outputs.pick(word);
		if (targets === 0) return;
		this.#count++;
		this.#loss += this.#network.step(inputs, targets, rate, share);
	}
}
