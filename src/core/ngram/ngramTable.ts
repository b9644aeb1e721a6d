/** Room at the beginning, in n-grams. */
const FIRST_ROOM = 1024;

/** The slot of an n-gram that is not in the table. */
const EMPTY = 0;

/**
 * Counts of the n-grams of one order: each is a history, numbered by the table of the order below, and a word. Open addressing
 * with linear probing over flat arrays, some 28 bytes an n-gram; nothing is made by counting.
 */
export class NgramTable {
	/** History and word of each n-gram, one after the other. */
	#keys = new Int32Array(2 * FIRST_ROOM);
	#counts = new Int32Array(FIRST_ROOM);
	/** One more than the number of an n-gram; at most half full. */
	#slots = new Int32Array(2 * FIRST_ROOM);
	#shift = 32 - Math.log2(2 * FIRST_ROOM);
	#size = 0;

	/** How many different n-grams it has. */
	get size(): number {
		return this.#size;
	}

	/** How often each was counted; good until the next `add`. */
	get counts(): Int32Array {
		return this.#counts.subarray(0, this.#size);
	}

	/** History and word of n-gram i at 2i and 2i + 1; good until the next `add`. */
	get keys(): Int32Array {
		return this.#keys.subarray(0, 2 * this.#size);
	}

	/** Counts an n-gram once more and gives its number. */
	add(history: number, word: number): number {
		const keys = this.#keys;
		const slots = this.#slots;
		const mask = slots.length - 1;
		let slot = slotOf(history, word, this.#shift);
		for (let entry = slots[slot]; entry !== EMPTY; entry = slots[slot]) {
			const at = (entry - 1) << 1;
			if (keys[at] === history && keys[at + 1] === word) {
				this.#counts[entry - 1]++;
				return entry - 1;
			}
			slot = (slot + 1) & mask;
		}
		return this.#append(slot, history, word);
	}

	/** The number of an n-gram, or -1. */
	find(history: number, word: number): number {
		const keys = this.#keys;
		const slots = this.#slots;
		const mask = slots.length - 1;
		let slot = slotOf(history, word, this.#shift);
		for (let entry = slots[slot]; entry !== EMPTY; entry = slots[slot]) {
			const at = (entry - 1) << 1;
			if (keys[at] === history && keys[at + 1] === word) return entry - 1;
			slot = (slot + 1) & mask;
		}
		return -1;
	}

	/**
	 * Drops n-grams that were counted at most so often.
	 * @returns the new number of each n-gram, -1 for those dropped
	 */
	drop(most: number): Int32Array {
		const renumbered = new Int32Array(this.#size).fill(-1);
		let kept = 0;
		for (let i = 0; i < this.#size; i++) {
			if (this.#counts[i] <= most) continue;
			this.#keys[2 * kept] = this.#keys[2 * i];
			this.#keys[2 * kept + 1] = this.#keys[2 * i + 1];
			this.#counts[kept] = this.#counts[i];
			renumbered[i] = kept++;
		}
		this.#size = kept;
		this.#counts.fill(0, kept);
		this.#rehash(this.#slots.length);
		return renumbered;
	}

	/** Gives the histories new numbers, after some of them were dropped: none that an n-gram here has. */
	renumberHistories(renumbered: Int32Array): void {
		for (let i = 0; i < this.#size; i++) this.#keys[2 * i] = renumbered[this.#keys[2 * i]];
		this.#rehash(this.#slots.length);
	}

	#append(slot: number, history: number, word: number): number {
		const number = this.#size++;
		if (number === this.#counts.length) this.#grow();
		this.#keys[2 * number] = history;
		this.#keys[2 * number + 1] = word;
		this.#counts[number] = 1;
		this.#slots[slot] = number + 1;
		if (2 * this.#size > this.#slots.length) this.#rehash(2 * this.#slots.length);
		return number;
	}

	/** Makes half as much more room: doubling would waste more than it saves where tables are of a hundred megabytes. */
	#grow(): void {
		const room = Math.ceil(this.#counts.length * 1.5);
		const keys = new Int32Array(2 * room);
		keys.set(this.#keys);
		this.#keys = keys;
		const counts = new Int32Array(room);
		counts.set(this.#counts);
		this.#counts = counts;
	}

	#rehash(length: number): void {
		const keys = this.#keys;
		const slots = length === this.#slots.length ? this.#slots.fill(EMPTY) : new Int32Array(length);
		const mask = length - 1;
		const shift = Math.clz32(length) + 1;
		for (let i = 0; i < this.#size; i++) {
			let slot = slotOf(keys[2 * i], keys[2 * i + 1], shift);
			while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
			slots[slot] = i + 1;
		}
		this.#slots = slots;
		this.#shift = shift;
	}
}

function slotOf(history: number, word: number, shift: number): number {
	let hash = Math.imul(history, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return Math.imul(hash ^ (hash >>> 13), 0x9e3779b1) >>> shift;
}
