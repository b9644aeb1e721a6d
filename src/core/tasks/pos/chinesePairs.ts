import type { FeatureWeights } from '../../linear/featureWeights';
import { laneWidth } from '../../linear/lanes';
import { PAIR_TEMPLATES, writePairKeys } from './chineseJointKeys';
import type { JointForm } from './chineseWordForm';

/** How many pairs are kept; a new one takes the place of an older one. */
const SLOT_BITS = 15;

/** Numbers of words stay below this. */
const WORD_BITS = 15;

/**
 * What pairs of neighbours add to the scores of both, kept for the next time that the two meet: two rows of lanes a pair,
 * for its first word and for its second.
 */
export class ChinesePairs {
	/** The lanes of all pairs. */
	readonly data: Int32Array;
	readonly #weights: FeatureWeights;
	readonly #width: number;
	/** The pair of each slot, 0 for none. */
	readonly #pairs = new Int32Array(1 << SLOT_BITS);
	readonly #keys = new Int32Array(2 * PAIR_TEMPLATES);

	constructor(weights: FeatureWeights, labelCount: number) {
		this.#weights = weights;
		this.#width = laneWidth(labelCount);
		this.data = new Int32Array((1 << SLOT_BITS) * 2 * this.#width);
	}

	/** Forgets all pairs. */
	clear(): void {
		this.#pairs.fill(0);
	}

	/**
	 * Where in `data` the row of the first word begins; that of the second follows.
	 * @param first the number of the first word, from 0 and below 32,767
	 * @param second the number of the second word
	 */
	place(first: number, second: number, firstForm: JointForm, secondForm: JointForm): number {
		const pair = ((first << WORD_BITS) | second) + 1;
		const slot = Math.imul(pair, 0x9e3779b1) >>> (32 - SLOT_BITS);
		const place = slot * 2 * this.#width;
		if (this.#pairs[slot] !== pair) {
			this.#pairs[slot] = pair;
			this.#fill(place, firstForm, secondForm);
		}
		return place;
	}

	#fill(place: number, first: JointForm, second: JointForm): void {
		this.data.fill(0, place, place + 2 * this.#width);
		writePairKeys(first, second, this.#keys);
		for (let i = 0; i < PAIR_TEMPLATES; i++) {
			this.#weights.addTo(this.data, place, this.#keys[i]);
			this.#weights.addTo(this.data, place + this.#width, this.#keys[PAIR_TEMPLATES + i]);
		}
	}
}
