import { NlpError } from '../errors';
import { SeededRandom } from '../numeric/seededRandom';
import type { GeneratedSentence, GenerationOptions } from './ngram';
import type { NgramModel } from './ngramModel';
import { END_ID } from './ngramVocabulary';
import { NextWords } from './nextWords';

const DEFAULTS = { seed: 1, temperature: 1, maxWords: 50 };

const BITS = Math.log2(10);

/** Draws sentences from a model. What it draws follows from the seed, one sentence after the other. */
export class SentenceGenerator {
	readonly #model: NgramModel;
	readonly #options: GenerationOptions;
	readonly #random: SeededRandom;
	readonly #temperature: number;
	readonly #next: NextWords;
	/** Of each word the decimal logarithm after the history at hand. */
	readonly #logs: Float64Array;

	/** @throws NlpError `input-malformed` for a temperature that is not above 0 */
	constructor(model: NgramModel, options: GenerationOptions = {}) {
		const { seed = DEFAULTS.seed, temperature = DEFAULTS.temperature } = options;
		if (!(temperature > 0 && Number.isFinite(temperature))) {
			throw new NlpError(
				'input-malformed',
				`The temperature must be a number above 0; it is ${temperature}. Take 1, or 0.7 for likelier text.`,
			);
		}
		this.#model = model;
		this.#options = options;
		this.#temperature = temperature;
		this.#random = new SeededRandom(seed);
		this.#next = new NextWords(model);
		this.#logs = new Float64Array(model.trie.sizes[1]);
	}

	/** The next sentence. */
	next(): GeneratedSentence {
		const { maxWords = DEFAULTS.maxWords, start = [] } = this.#options;
		const walk = this.#model.walk();
		walk.begin();
		const words = [...start];
		const bits = start.map(word => -walk.take(this.#model.idOf(word)) * BITS);
		while (words.length < maxWords) {
			const word = this.#draw(walk);
			if (word === END_ID) return { words, bits: Float32Array.from(bits), isComplete: true };
			bits.push(-walk.take(word) * BITS);
			words.push(this.#model.vocabulary.wordOf(word));
		}
		return { words, bits: Float32Array.from(bits), isComplete: false };
	}

	/** A word, or the end, by the probabilities after the history; `<s>` and `<unk>` are never drawn. */
	#draw(walk: ReturnType<NgramModel['walk']>): number {
		const logs = this.#logs;
		const rest = this.#next.afterHistory(walk, (word, log10) => (logs[word] = log10));
		let most = -Infinity;
		for (let word = END_ID; word < logs.length; word++) {
			if (!rest.isTold(word)) logs[word] = rest.logOf(word);
			if (logs[word] > most) most = logs[word];
		}
		let sum = 0;
		for (let word = END_ID; word < logs.length; word++) {
			logs[word] = 10 ** ((logs[word] - most) / this.#temperature);
			sum += logs[word];
		}
		let left = this.#random.next() * sum;
		for (let word = END_ID; word < logs.length; word++) {
			left -= logs[word];
			if (left < 0) return word;
		}
		return END_ID;
	}
}
