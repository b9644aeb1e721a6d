/** Room at the beginning. */
const FIRST_WORDS = 1024;
/** Numbers of a slot: two hashes and the value; one fills up to a power of two. */
const SLOT = 4;

/**
 * Remembers a positive number for each word, without making strings, in one look at memory. Two hashes stand for a word,
 * 64 bits: that two of some ten thousand words share both has a chance of one in 10^11. Bounded: clear it when `isFull`
 * says so.
 */
export class WordNumbers {
	readonly #capacity: number;
	/** Never more than half full. */
	#slots = new Int32Array(FIRST_WORDS * 2 * SLOT);
	#shift = 32 - Math.log2(FIRST_WORDS * 2);
	#size = 0;
	/** The hashes and the place of the word looked for last. */
	#hash = 0;
	#check = 0;
	#at = 0;

	/** @param capacity how many different words it takes before it is full */
	constructor(capacity: number) {
		this.#capacity = capacity;
	}

	/** Whether it has taken as many as it may; it goes on, but should be cleared between two sentences. */
	get isFull(): boolean {
		return this.#size >= this.#capacity;
	}

	/** Forgets all words. */
	clear(): void {
		this.#slots.fill(0);
		this.#size = 0;
	}

	/** The number of the word `[start, end)` of a text; 0 for a new one, whose number is then to be `put`. */
	find(text: string, start: number, end: number): number {
		let hash = 0x811c9dc5 | 0;
		let check = end - start;
		for (let i = start; i < end; i++) {
			const unit = text.charCodeAt(i);
			hash = Math.imul(hash ^ unit, 0x01000193);
			check = Math.imul(check + unit, 0x2c1b3c6d);
		}
		hash = Math.imul(hash, 0x9e3779b1);
		const slots = this.#slots;
		const mask = slots.length - 1;
		let at = (hash >>> this.#shift) * SLOT;
		while (slots[at + 2] !== 0 && (slots[at] !== hash || slots[at + 1] !== check)) {
			at = (at + SLOT) & mask;
		}
		this.#hash = hash;
		this.#check = check;
		this.#at = at;
		return slots[at + 2];
	}

	/** Remembers a number for the word that was looked for last and is new. */
	put(number: number): void {
		const slots = this.#slots;
		slots[this.#at] = this.#hash;
		slots[this.#at + 1] = this.#check;
		slots[this.#at + 2] = number;
		this.#size++;
		if (this.#size * 2 * SLOT > slots.length) {
			this.#grow();
		}
	}

	#grow(): void {
		const old = this.#slots;
		this.#slots = new Int32Array(old.length * 2);
		this.#shift--;
		const mask = this.#slots.length - 1;
		for (let from = 0; from < old.length; from += SLOT) {
			if (old[from + 2] === 0) continue;
			let at = (old[from] >>> this.#shift) * SLOT;
			while (this.#slots[at + 2] !== 0) {
				at = (at + SLOT) & mask;
			}
			this.#slots.set(old.subarray(from, from + SLOT), at);
		}
	}
}
