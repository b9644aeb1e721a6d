/** So many merges there is room for at first, and so many stay allocated from text to text. */
const FEW_MERGES = 64;
const KEPT_MERGES = 1 << 14;

/**
 * Merges that wait to be done, in the order of byte-pair encoding: the lowest rank first, among equals the leftmost. A binary
 * heap in two flat arrays, without garbage.
 */
export class MergeAgenda {
	/** Rank and place in one number, `rank * 2^32 + left`, exact below a rank of 2^21. */
	#keys = new Float64Array(FEW_MERGES);
	#sizes = new Int32Array(FEW_MERGES);
	#count = 0;

	/** Left symbol of the merge that `pop` took out last. */
	left = 0;
	/** Its length in UTF-16 code units. */
	size = 0;

	/** Forgets all merges, and lets the memory go that a very long text took. */
	clear(): void {
		this.#count = 0;
		if (this.#keys.length > KEPT_MERGES) {
			this.#keys = new Float64Array(FEW_MERGES);
			this.#sizes = new Int32Array(FEW_MERGES);
		}
	}

	push(rank: number, left: number, size: number): void {
		if (this.#count === this.#keys.length) {
			this.#grow();
		}
		const key = rank * 0x1_0000_0000 + left;
		const keys = this.#keys;
		let hole = this.#count++;
		while (hole > 0) {
			const parent = (hole - 1) >> 1;
			if (keys[parent] <= key) {
				break;
			}
			this.#move(parent, hole);
			hole = parent;
		}
		keys[hole] = key;
		this.#sizes[hole] = size;
	}

	/** Takes the first merge out, into `left` and `size`; false where there is none. */
	pop(): boolean {
		if (this.#count === 0) {
			return false;
		}
		const keys = this.#keys;
		this.left = keys[0] % 0x1_0000_0000;
		this.size = this.#sizes[0];
		const last = --this.#count;
		const key = keys[last];
		let hole = 0;
		for (let child = 1; child < last; child = 2 * hole + 1) {
			if (child + 1 < last && keys[child + 1] < keys[child]) {
				child++;
			}
			if (keys[child] >= key) {
				break;
			}
			this.#move(child, hole);
			hole = child;
		}
		this.#move(last, hole);
		return true;
	}

	#move(from: number, to: number): void {
		this.#keys[to] = this.#keys[from];
		this.#sizes[to] = this.#sizes[from];
	}

	#grow(): void {
		const keys = new Float64Array(this.#keys.length * 2);
		keys.set(this.#keys);
		this.#keys = keys;
		const sizes = new Int32Array(keys.length);
		sizes.set(this.#sizes);
		this.#sizes = sizes;
	}
}
