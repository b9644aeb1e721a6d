import { growTypedArray } from '../../../collections/growTypedArray';

/** A frequency is kept in one byte. */
const MOST = 255;

/** The terms of passages in the order of the passages, and how often each is there: an index before it is inverted. */
export class TermCounts {
	keys = new Int32Array(4096);
	frequencies = new Uint8Array(4096);
	/** Where the terms of each passage end. */
	#ends = new Int32Array(64);
	#passages = 0;
	#size = 0;
	/** The terms of the passage at hand, one after the other. */
	#open = new Int32Array(1024);
	#opened = 0;

	/** Passages that were closed. */
	get passages(): number {
		return this.#passages;
	}

	/** Terms of all passages. */
	get size(): number {
		return this.#size;
	}

	/** Where the terms of a passage start; of the number of passages, where all end. */
	start(passage: number): number {
		return passage === 0 ? 0 : this.#ends[passage - 1];
	}

	/** Adds a term to the passage at hand. */
	readonly add = (key: number): void => {
		if (this.#opened === this.#open.length) this.#open = growTypedArray(this.#open, this.#opened + 1);
		this.#open[this.#opened++] = key;
	};

	/** Closes the passage at hand: its terms in ascending order. */
	close(): void {
		const terms = this.#open.subarray(0, this.#opened).sort();
		this.#reserve(this.#size + terms.length);
		for (let i = 0; i < terms.length;) {
			const first = i;
			while (i < terms.length && terms[i] === terms[first]) i++;
			this.keys[this.#size] = terms[first];
			this.frequencies[this.#size++] = Math.min(MOST, i - first);
		}
		this.#opened = 0;
		this.#ends = growTypedArray(this.#ends, this.#passages + 1);
		this.#ends[this.#passages++] = this.#size;
	}

	/** Appends all passages of another. */
	append(other: TermCounts): void {
		this.#reserve(this.#size + other.size);
		this.keys.set(other.keys.subarray(0, other.size), this.#size);
		this.frequencies.set(other.frequencies.subarray(0, other.size), this.#size);
		this.#ends = growTypedArray(this.#ends, this.#passages + other.passages);
		for (let passage = 1; passage <= other.passages; passage++) {
			this.#ends[this.#passages++] = this.#size + other.start(passage);
		}
		this.#size += other.size;
	}

	clear(): void {
		this.#passages = 0;
		this.#size = 0;
	}

	#reserve(size: number): void {
		this.keys = growTypedArray(this.keys, size);
		this.frequencies = growTypedArray(this.frequencies, this.keys.length);
	}
}
