import type { WeightTable } from '../../linear/weightTable';
import { OFFSETS } from './englishWordForm';
import type { EnglishWordForm } from './englishWordForm';

const SLOTS = OFFSETS.length;

/** Scores are kept as whole multiples of this: a thousandth of what decides between two tags. */
const STEP = 1 / 32;

/** Added to each score, so that the sums of two lanes never borrow from each other. */
const BIAS = 0x1800;

/** The largest score either way that leaves the sum of all slots within a lane. */
const LIMIT = BIAS - 1;

/**
 * What words add to the scores around them, in one flat array: the sums of a word's features would else be scattered over
 * memory, and waiting for it is most of the work of a tagger.
 *
 * A record has for each slot of `OFFSETS` a row of all labels, two to a number: label 2k in the low 16 bits of number k,
 * label 2k + 1 in the high ones. Rows are added as they are, two labels at once.
 */
export class ScorePool {
	readonly #data: Int32Array;
	readonly #sums: Float32Array;
	/** Numbers a row. */
	readonly #width: number;
	#used = 0;

	/** @param words how many words it can hold */
	constructor(labelCount: number, words: number) {
		this.#width = (labelCount + 1) >> 1;
		this.#data = new Int32Array(words * SLOTS * this.#width);
		this.#sums = new Float32Array(this.#width * 2);
	}

	/** Whether so many more words fit. */
	hasRoomFor(words: number): boolean {
		return this.#used + words * SLOTS * this.#width <= this.#data.length;
	}

	/** Forgets all words. */
	clear(): void {
		this.#used = 0;
	}

	/** Adds a word; returns the place of its record. */
	add(form: EnglishWordForm, table: WeightTable): number {
		const place = this.#used;
		let at = place;
		for (let slot = 0; slot < SLOTS; slot++) {
			const sums = this.#sums.fill(0);
			for (const key of form.keys[slot]) {
				table.addTo(sums, 0, key);
			}
			for (let label = 0; label < sums.length; label += 2) {
				this.#data[at++] = lane(sums[label]) | (lane(sums[label + 1]) << 16);
			}
		}
		this.#used = at;
		return place;
	}

	/**
	 * Writes the scores of a position, from `base` on: the sum of what the words at these places say in the order of
	 * `OFFSETS`.
	 */
	sum(scores: Float32Array, base: number, count: number, a: number, b: number, c: number, d: number, e: number): void {
		const data = this.#data;
		const width = this.#width;
		let second = b + width;
		let third = c + 2 * width;
		let fourth = d + 3 * width;
		let fifth = e + 4 * width;
		const end = base + count;
		for (let first = a, cell = base; cell < end; first++, cell += 2) {
			const pair = (data[first] + data[second++] + data[third++] + data[fourth++] + data[fifth++]) | 0;
			scores[cell] = ((pair & 0xffff) - SLOTS * BIAS) * STEP;
			scores[cell + 1] = ((pair >>> 16) - SLOTS * BIAS) * STEP;
		}
	}
}

function lane(score: number): number {
	return BIAS + Math.max(-LIMIT, Math.min(LIMIT, Math.round(score / STEP)));
}
