import type { LossCurve } from '../embedding';

/** The most points of a curve. */
const MOST_POINTS = 400;

/** Words for a point at least. */
const FEWEST_WORDS = 1000;

/** Gathers the loss of predictions into the points of a curve. */
export class LossMeter {
	readonly #interval: number;
	readonly #words: number[] = [];
	readonly #losses: number[] = [];
	#predictions = 0;
	#loss = 0;

	/** @param words that will be read, over all epochs */
	constructor(words: number) {
		this.#interval = Math.max(FEWEST_WORDS, Math.ceil(words / MOST_POINTS));
	}

	/** All points up to now. */
	get curve(): LossCurve {
		return { words: Float64Array.from(this.#words), loss: Float32Array.from(this.#losses) };
	}

	/** Counts the loss of predictions. */
	add(predictions: number, loss: number): void {
		this.#predictions += predictions;
		this.#loss += loss;
	}

	/**
	 * Ends a point where enough words have been read since the last one.
	 * @param words that have been read, over all epochs
	 * @param isLast ends a point in any case
	 * @returns its loss, or undefined where there is no new point.
	 */
	mark(words: number, isLast: boolean): number | undefined {
		const since = words - (this.#words.at(-1) ?? 0);
		if (this.#predictions === 0 || (since < this.#interval && !isLast)) return undefined;
		const mean = this.#loss / this.#predictions;
		this.#words.push(words);
		this.#losses.push(mean);
		this.#predictions = 0;
		this.#loss = 0;
		return mean;
	}
}
