import { growTypedArray } from '../collections/growTypedArray';

/** Sentences as numbers of words, one after the other: what was held out of a corpus. Bounded: it says when it is full. */
export class SentenceStore {
	#ids = new Int32Array(1024);
	#ends = new Int32Array(64);
	#size = 0;
	#length = 0;

	/** @param capacity how many words it takes */
	constructor(readonly capacity: number) {}

	/** How many sentences it has. */
	get size(): number {
		return this.#size;
	}

	/** Whether it takes no more. */
	get isFull(): boolean {
		return this.#length >= this.capacity;
	}

	/** Takes a sentence of `length` words. */
	add(ids: Int32Array, length: number): void {
		this.#ids = growTypedArray(this.#ids, this.#length + length);
		this.#ids.set(ids.subarray(0, length), this.#length);
		this.#length += length;
		this.#ends = growTypedArray(this.#ends, this.#size + 1);
		this.#ends[this.#size++] = this.#length;
	}

	/** The numbers of a sentence's words. */
	at(index: number): Int32Array {
		return this.#ids.subarray(index === 0 ? 0 : this.#ends[index - 1], this.#ends[index]);
	}
}
