import type { FeatureWeights } from '../../linear/featureWeights';
import { laneWidth, unpackLanes } from '../../linear/lanes';

/** Scores are kept in steps of so many units: a quarter of what one update of a perceptron adds changes no tag. */
const STEP_BITS = 4;

/** The largest score in a byte. */
const LARGEST = 127;

/** Where the labels of a position and their scores go, from `start` on. */
export interface Candidates {
	readonly kept: Uint8Array;
	readonly scores: Int32Array;
	readonly start: number;
}

/** Room at the beginning, in words. */
const FIRST_WORDS = 256;

/**
 * What words add to the scores of the words around them, a byte a label: the smaller, the more of it stays near. A word has
 * a row for each of its places in the features of a position; row r of the word at place p begins at `p + r * width`.
 */
export class WordScores {
	/** Bytes a row. */
	readonly width: number;
	readonly #rows: number;
	#data: Int8Array;
	#used = 0;
	readonly #lanes: Int32Array;
	readonly #units: Int32Array;

	/** @param rows how many rows a word has */
	constructor(labelCount: number, rows: number) {
		this.width = labelCount;
		this.#rows = rows;
		this.#data = new Int8Array(FIRST_WORDS * rows * labelCount);
		this.#lanes = new Int32Array(laneWidth(labelCount));
		this.#units = new Int32Array(labelCount);
	}

	/** Forgets all words. */
	clear(): void {
		this.#used = 0;
	}

	/** Adds a word with the keys of the features of each row; returns its place. */
	add(keysOfRows: readonly (readonly number[])[], weights: FeatureWeights): number {
		const place = this.#used;
		this.#used += this.#rows * this.width;
		if (this.#used > this.#data.length) {
			const larger = new Int8Array(this.#data.length * 2);
			larger.set(this.#data);
			this.#data = larger;
		}
		for (let row = 0, to = place; row < this.#rows; row++) {
			this.#lanes.fill(0);
			for (const key of keysOfRows[row]) {
				weights.addTo(this.#lanes, 0, key);
			}
			unpackLanes(this.#lanes, 0, this.width, this.#units, 0);
			for (let label = 0; label < this.width; label++) {
				const steps = (this.#units[label] + (1 << (STEP_BITS - 1))) >> STEP_BITS;
				this.#data[to++] = Math.max(-LARGEST, Math.min(LARGEST, steps));
			}
		}
		return place;
	}

	/** Writes the labels of a list, and the sums of five rows at these. */
	sum(
		list: Uint8Array,
		{ kept, scores, start }: Candidates,
		a: number,
		b: number,
		c: number,
		d: number,
		e: number,
	): void {
		const data = this.#data;
		for (let k = 0; k < list.length; k++) {
			const label = list[k];
			const steps = data[a + label] + data[b + label] + data[c + label] + data[d + label] + data[e + label];
			kept[start + k] = label;
			scores[start + k] = steps << STEP_BITS;
		}
	}
}
