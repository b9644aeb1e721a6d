/** So many candidates there is room for at first, and so many stay allocated from text to text. */
const FEW_MERGES = 64;
const KEPT_MERGES = 1 << 14;

const POSITIONS = 2 ** 32;

/** Candidates for a merge, the lowest rank first, of equal ranks the leftmost: a binary heap. */
export class MergeQueue {
	/** rank * 2^32 + position, exact for ranks below 2^21. */
	#keys = new Float64Array(FEW_MERGES);
	#size = 0;
	/** Of the candidate taken last. */
	rank = -1;
	/** Of the candidate taken last. */
	position = -1;

	/** Forgets all candidates, and lets the memory go that a very long text took. */
	clear(): void {
		this.#size = 0;
		if (this.#keys.length > KEPT_MERGES) {
			this.#keys = new Float64Array(FEW_MERGES);
		}
	}

	push(rank: number, position: number): void {
		if (this.#size === this.#keys.length) {
			const larger = new Float64Array(this.#size * 2);
			larger.set(this.#keys);
			this.#keys = larger;
		}
		const keys = this.#keys;
		const key = rank * POSITIONS + position;
		let at = this.#size++;
		while (at > 0) {
			const parent = (at - 1) >> 1;
			if (keys[parent] <= key) {
				break;
			}
			keys[at] = keys[parent];
			at = parent;
		}
		keys[at] = key;
	}

	/** Takes the first candidate, into `rank` and `position`; false where there is none. */
	pop(): boolean {
		if (this.#size === 0) {
			return false;
		}
		const keys = this.#keys;
		const first = keys[0];
		this.rank = Math.floor(first / POSITIONS);
		this.position = first - this.rank * POSITIONS;
		this.#sink(keys[--this.#size]);
		return true;
	}

	#sink(key: number): void {
		const keys = this.#keys;
		const size = this.#size;
		let at = 0;
		for (let child = 1; child < size; child = 2 * at + 1) {
			if (child + 1 < size && keys[child + 1] < keys[child]) {
				child++;
			}
			if (keys[child] >= key) {
				break;
			}
			keys[at] = keys[child];
			at = child;
		}
		keys[at] = key;
	}
}
