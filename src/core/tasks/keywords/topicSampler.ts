import { SeededRandom } from '../../numeric/seededRandom';

/** How a topic model is to be. */
export interface TopicOptions {
	/** Number of topics, from 1. */
	readonly topics: number;
	/** Number of different words. */
	readonly width: number;
}

/** Prior of a part's topics, in sum, and of a topic's words. */
const ALPHA_SUM = 5;
const BETA = 0.05;

/** Sweeps before the first sample is taken, as a share of all. */
const BURN_IN = 0.6;
/** A sample is taken after so many sweeps. */
const LAG = 5;

const SEED = 20_031;

/**
 * Latent Dirichlet allocation (Blei, Ng and Jordan 2003) by collapsed Gibbs sampling (Griffiths and Steyvers, "Finding Scientific
 * Topics", PNAS 101, 2004): each word of each part is drawn a topic, in turns, by how often the part and the word have it elsewhere.
 * The same parts give the same topics.
 */
export class TopicSampler {
	readonly #parts: readonly Int32Array[];
	readonly #topics: number;
	readonly #width: number;
	readonly #random = new SeededRandom(SEED);
	/** The topic of each word of each part. */
	readonly #drawn: readonly Uint8Array[];
	readonly #ofPart: readonly Int32Array[];
	/** How often each word has each topic: `[word * topics + topic]`. */
	readonly #ofWord: Int32Array;
	readonly #ofTopic: Int32Array;
	readonly #cumulated: Float64Array;
	/** Sums over the samples that were taken. */
	readonly #shareSums: readonly Float64Array[];
	readonly #wordSums: Float64Array;
	#samples = 0;
	#sweeps = 0;

	/** @param parts the words of each part, as numbers below `width` */
	constructor(parts: readonly Int32Array[], { topics, width }: TopicOptions) {
		this.#parts = parts;
		this.#topics = topics;
		this.#width = width;
		this.#drawn = parts.map(({ length }) => new Uint8Array(length));
		this.#ofPart = parts.map(() => new Int32Array(topics));
		this.#ofWord = new Int32Array(width * topics);
		this.#ofTopic = new Int32Array(topics);
		this.#cumulated = new Float64Array(topics);
		this.#shareSums = parts.map(() => new Float64Array(topics));
		this.#wordSums = new Float64Array(width * topics);
		for (const [part, words] of parts.entries()) {
			for (let i = 0; i < words.length; i++) this.#place(part, i, this.#random.nextUint32() % topics, 1);
		}
	}

	/**
	 * Goes over all words so many times; `yield`s the number of words done, every few thousand, for the caller to let others in.
	 * The last part of the sweeps gives the samples.
	 */
	*run(sweeps: number): Generator<number> {
		const first = Math.floor(sweeps * BURN_IN);
		const slice = Math.ceil(SLICE / this.#topics);
		let pending = 0;
		for (; this.#sweeps < sweeps; this.#sweeps++) {
			for (let part = 0; part < this.#parts.length; part++) {
				const { length } = this.#parts[part];
				for (let begin = 0; begin < length; begin += slice) {
					const end = Math.min(length, begin + slice);
					this.#sweep(part, begin, end);
					pending += end - begin;
					if (pending < slice) continue;
					yield pending;
					pending = 0;
				}
			}
			const isLast = this.#sweeps === sweeps - 1;
			if (isLast || (this.#sweeps >= first && (this.#sweeps - first) % LAG === 0)) yield* this.#sample();
		}
		yield pending;
	}

	/** The share of each topic in each part, each row of sum 1. */
	shares(): Float64Array[] {
		return this.#shareSums.map(sums => sums.map(sum => sum / Math.max(1, this.#samples)));
	}

	/** The probability of each word in a topic, sum 1. */
	wordsOf(topic: number): Float64Array {
		return Float64Array.from(
			{ length: this.#width },
			(_, word) => this.#wordSums[word * this.#topics + topic] / Math.max(1, this.#samples),
		);
	}

	#place(part: number, i: number, topic: number, by: 1 | -1): void {
		this.#drawn[part][i] = topic;
		this.#ofPart[part][topic] += by;
		this.#ofWord[this.#parts[part][i] * this.#topics + topic] += by;
		this.#ofTopic[topic] += by;
	}

	/** Draws anew the topics of the words `[begin, end)` of a part. */
	#sweep(part: number, begin: number, end: number): void {
		const words = this.#parts[part];
		for (let i = begin; i < end; i++) {
			this.#place(part, i, this.#drawn[part][i], -1);
			this.#place(part, i, this.#draw(part, words[i]), 1);
		}
	}

	/** A topic for a word of a part, given all others. */
	#draw(part: number, word: number): number {
		const ofPart = this.#ofPart[part];
		const row = word * this.#topics;
		const alpha = ALPHA_SUM / this.#topics;
		let sum = 0;
		for (let topic = 0; topic < this.#topics; topic++) {
			const ofWord = this.#ofWord[row + topic] + BETA;
			sum += ((ofPart[topic] + alpha) * ofWord) / (this.#ofTopic[topic] + BETA * this.#width);
			this.#cumulated[topic] = sum;
		}
		const at = this.#random.next() * sum;
		let topic = 0;
		while (topic < this.#topics - 1 && this.#cumulated[topic] <= at) topic++;
		return topic;
	}

	/** Adds what is drawn to the sums; `yield`s 0, for no word is done. */
	*#sample(): Generator<number> {
		const alpha = ALPHA_SUM / this.#topics;
		this.#samples++;
		for (const [part, counts] of this.#ofPart.entries()) {
			const total = this.#parts[part].length + ALPHA_SUM;
			for (const [topic, count] of counts.entries()) this.#shareSums[part][topic] += (count + alpha) / total;
		}
		for (let at = 0; at < this.#wordSums.length; at++) {
			if (at % SLICE === SLICE - 1) yield 0;
			const topic = at % this.#topics;
			this.#wordSums[at] += (this.#ofWord[at] + BETA) / (this.#ofTopic[topic] + BETA * this.#width);
		}
	}
}

/** Words times topics between two yields. */
const SLICE = 100_000;
