import type { MergeList } from '../byteLevel/canonicalMerges';

/** The merges of a byte-pair encoding by the ids of the two neighbours, just as listed: open addressing with linear probing. */
export class RankedMerges {
	readonly #list: MergeList;
	readonly #mask: number;
	readonly #slots: Int32Array;

	/** Of a pair that is listed twice the later merge counts. */
	constructor(list: MergeList) {
		this.#list = list;
		let slots = 16;
		while (slots < list.pieces.length * 2) {
			slots *= 2;
		}
		this.#mask = slots - 1;
		this.#slots = new Int32Array(slots).fill(-1);
		for (let rank = 0; rank < list.pieces.length; rank++) {
			this.#slots[this.#slotOf(list.left[rank], list.right[rank])] = rank;
		}
	}

	/** Rank of the merge of a pair, or -1. */
	rankOf(left: number, right: number): number {
		return this.#slots[this.#slotOf(left, right)];
	}

	/** What the merge of a rank gives. */
	mergedOf(rank: number): number {
		return this.#list.pieces[rank];
	}

	#slotOf(left: number, right: number): number {
		const { left: lefts, right: rights } = this.#list;
		let slot = hashOfPair(left, right) & this.#mask;
		for (let rank = this.#slots[slot]; rank >= 0; rank = this.#slots[slot]) {
			if (lefts[rank] === left && rights[rank] === right) {
				break;
			}
			slot = (slot + 1) & this.#mask;
		}
		return slot;
	}
}

function hashOfPair(left: number, right: number): number {
	const hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca77);
	return hash ^ (hash >>> 15);
}
