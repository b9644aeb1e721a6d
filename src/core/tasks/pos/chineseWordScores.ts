import type { FeatureWeights } from '../../linear/featureWeights';
import { laneWidth, unpackLanes } from '../../linear/lanes';
import { OFFSETS } from './chineseWordForm';

/** Scores are kept in steps of sixteen units, which is what one update of the perceptron adds: what is lost changes no tag. */
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

/** A word has a row for each of its places in the features of a position. */
const ROWS = OFFSETS.length;

/**
 * What words add to the scores of the words around them, a byte a label: the smaller, the more of it stays near. Words are
 * numbered as they are added.
 */
export class ChineseWordScores {
	/** Bytes a row. */
	readonly #width: number;
	#data: Int8Array;
	#used = 0;
	readonly #lanes: Int32Array;
	readonly #units: Int32Array;

	constructor(labelCount: number) {
		this.#width = labelCount;
		this.#data = new Int8Array(FIRST_WORDS * ROWS * labelCount);
		this.#lanes = new Int32Array(laneWidth(labelCount));
		this.#units = new Int32Array(labelCount);
	}

	/** Forgets all words. */
	clear(): void {
		this.#used = 0;
	}

	/** Adds a word with the keys of the features of each row. */
	add(keysOfRows: readonly (readonly number[])[], weights: FeatureWeights): void {
		let to = this.#used;
		this.#used += ROWS * this.#width;
		if (this.#used > this.#data.length) {
			const larger = new Int8Array(this.#data.length * 2);
			larger.set(this.#data);
			this.#data = larger;
		}
		for (const keys of keysOfRows) {
			this.#lanes.fill(0);
			for (const key of keys) {
				weights.addTo(this.#lanes, 0, key);
			}
			unpackLanes(this.#lanes, 0, this.#width, this.#units, 0);
			for (let label = 0; label < this.#width; label++) {
				const steps = (this.#units[label] + (1 << (STEP_BITS - 1))) >> STEP_BITS;
				this.#data[to++] = Math.max(-LARGEST, Math.min(LARGEST, steps));
			}
		}
	}

	/** Writes the labels of a list, and at these the sums of what the words around a place say, see {@link OFFSETS}. */
	sum(list: Uint8Array, { kept, scores, start }: Candidates, words: Int32Array, at: number): void {
		const data = this.#data;
		const width = this.#width;
		const size = ROWS * width;
		const own = words[at] * size;
		const before = words[at - 1] * size + width;
		const after = words[at + 1] * size + 2 * width;
		const farBefore = words[at - 2] * size + 3 * width;
		const farAfter = words[at + 2] * size + 4 * width;
		for (let k = 0; k < list.length; k++) {
			const label = list[k];
			const near = data[before + label] + data[after + label];
			const far = data[farBefore + label] + data[farAfter + label];
			kept[start + k] = label;
			scores[start + k] = (data[own + label] + near + far) << STEP_BITS;
		}
	}
}
