/**
 * The feature keys of one sequence, position by position, in flat arrays that grow and are used again: what a task's
 * feature templates write, and what taggers and learners read.
 *
 * The keys of position i are `keys[ends[i - 1]] … keys[ends[i] - 1]` (from 0 for the first). A key is any 32-bit integer but 0.
 */
export class FeatureSequence {
	keys = new Int32Array(1024);
	ends = new Int32Array(64);
	#length = 0;
	#used = 0;

	/** How many positions are finished. */
	get length(): number {
		return this.#length;
	}

	/** Forgets all positions; the arrays stay. */
	clear(): void {
		this.#length = 0;
		this.#used = 0;
	}

	/** Adds a feature to the position being written. */
	add(key: number): void {
		if (this.#used === this.keys.length) {
			this.keys = grown(this.keys);
		}
		this.keys[this.#used++] = key;
	}

	/** Finishes the position being written. */
	endPosition(): void {
		if (this.#length === this.ends.length) {
			this.ends = grown(this.ends);
		}
		this.ends[this.#length++] = this.#used;
	}
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(array.length * 2);
	larger.set(array);
	return larger;
}
