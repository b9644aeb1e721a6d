import { growTypedArray } from '../../collections/growTypedArray';

const FIRST_CAPACITY = 1 << 10;

/**
 * Numbers pairs of symbols from 0 and keeps what a learner knows of each, in columns: an open hash table with linear probing,
 * keyed by two integers.
 */
export class PairTable {
	/** The left symbol of each pair. */
	lefts = new Int32Array(FIRST_CAPACITY);
	/** The right symbol of each pair. */
	rights = new Int32Array(FIRST_CAPACITY);
	/** How often the pair occurs, words weighted by their counts. */
	counts = new Float64Array(FIRST_CAPACITY);
	/** First place of the pair's list of places, or -1. */
	heads = new Int32Array(FIRST_CAPACITY);
	#size = 0;
	#slots = new Int32Array(FIRST_CAPACITY * 2);

	/** How many pairs there are; each has a number in `[0, size)`. */
	get size(): number {
		return this.#size;
	}

	/** Number of a pair, or -1. */
	find(left: number, right: number): number {
		return this.#slots[this.#slotOf(left, right)] - 1;
	}

	/** Number of a pair, which is put in with count 0 where it is new. */
	findOrAdd(left: number, right: number): number {
		const slot = this.#slotOf(left, right);
		const found = this.#slots[slot] - 1;
		return found >= 0 ? found : this.#add(left, right, slot);
	}

	#add(left: number, right: number, slot: number): number {
		const pair = this.#size++;
		this.lefts = growTypedArray(this.lefts, this.#size);
		this.rights = growTypedArray(this.rights, this.#size);
		this.counts = growTypedArray(this.counts, this.#size);
		this.heads = growTypedArray(this.heads, this.#size);
		this.lefts[pair] = left;
		this.rights[pair] = right;
		this.heads[pair] = -1;
		this.#slots[slot] = this.#size;
		if (this.#size * 2 > this.#slots.length) {
			this.#grow();
		}
		return pair;
	}

	#slotOf(left: number, right: number): number {
		const slots = this.#slots;
		const mask = slots.length - 1;
		let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
		hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
		let slot = (hash ^ (hash >>> 13)) & mask;
		for (let entry = slots[slot]; entry !== 0; entry = slots[slot]) {
			if (this.lefts[entry - 1] === left && this.rights[entry - 1] === right) {
				break;
			}
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	#grow(): void {
		this.#slots = new Int32Array(this.#slots.length * 2);
		for (let pair = 0; pair < this.#size; pair++) {
			this.#slots[this.#slotOf(this.lefts[pair], this.rights[pair])] = pair + 1;
		}
	}
}
