/** Which neighbours join in byte-pair encoding, and which of them first. */
export interface PairMerges {
	/** The piece that two neighbours make, or -1. */
	find(left: number, right: number): number;
	/** The rank of the merge of two neighbours that `find` joins: of all that could merge the one of lowest rank does. */
	rank(left: number, right: number): number;
}

/** Merges as a list in the order in which they were learned; the same piece may come about in several ways. */
export class ListedMerges implements PairMerges {
	/** Place in the list by pair. */
	readonly #places = new Map<number, number>();
	readonly #pieces: Int32Array;
	readonly #size: number;

	/**
	 * @param size how many ids there are
	 * @param pieces what each merge makes; of a pair that is listed twice the later place counts
	 */
	constructor(size: number, left: Int32Array, right: Int32Array, pieces: Int32Array) {
		this.#size = size;
		this.#pieces = pieces;
		for (let i = 0; i < pieces.length; i++) {
			this.#places.set(left[i] * size + right[i], i);
		}
	}

	find(left: number, right: number): number {
		const place = this.rank(left, right);
		return place < 0 ? -1 : this.#pieces[place];
	}

	rank(left: number, right: number): number {
		return this.#places.get(left * this.#size + right) ?? -1;
	}
}
