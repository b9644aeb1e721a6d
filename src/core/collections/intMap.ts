/**
 * A map from 32-bit integers other than 0 to integers, in one flat array: open addressing with linear probing, and
 * Fibonacci hashing for the first slot (Knuth, TAOCP 3, 6.4).
 *
 * Keys cannot be removed. Look-ups make no garbage; a table at most half full probes 1.5 slots a hit on average.
 */
export class IntMap {
	#slots: Int32Array;
	#shift: number;
	#size = 0;

	/** @param capacity how many keys are expected; the map grows past it by itself */
	constructor(capacity = 16) {
		const bits = Math.max(4, 32 - Math.clz32(Math.max(1, capacity) * 2 - 1));
		this.#slots = new Int32Array(2 << bits);
		this.#shift = 32 - bits;
	}

	/** How many keys it holds. */
	get size(): number {
		return this.#size;
	}

	/**
	 * The table, for inner loops that look up without calls: slot s holds the key at 2s and the value at 2s + 1; the first
	 * slot of a key is `intMapSlot(key, shift)`; a key 0 ends a probe. Good until the next `set`.
	 */
	get slots(): Int32Array {
		return this.#slots;
	}

	/** The shift that `intMapSlot` takes for this map's slots. */
	get shift(): number {
		return this.#shift;
	}

	/** The value of a key, or -1. */
	get(key: number): number {
		const slots = this.#slots;
		const mask = slots.length - 1;
		let at = intMapSlot(key, this.#shift) << 1;
		for (;;) {
			const found = slots[at];
			if (found === 0) {
				return -1;
			}
			if (found === key) {
				return slots[at + 1];
			}
			at = (at + 2) & mask;
		}
	}

	/**
	 * Puts a key in, or changes its value.
	 * @throws RangeError when the key is 0.
	 */
	set(key: number, value: number): void {
		if (key === 0) {
			throw new RangeError('The key 0 stands for an empty slot and cannot be put into an IntMap.');
		}
		const at = this.#find(key);
		this.#slots[at + 1] = value;
		if (this.#slots[at] === 0) {
			this.#slots[at] = key;
			this.#size++;
			if (this.#size * 4 > this.#slots.length) {
				this.#grow();
			}
		}
	}

	/** Adds to the value of a key; one that is not there counts as 0. */
	add(key: number, amount: number): void {
		const value = this.get(key);
		this.set(key, value < 0 ? amount : value + amount);
	}

	/** Calls with every key and its value, in no useful order. */
	forEach(call: (key: number, value: number) => void): void {
		for (let at = 0; at < this.#slots.length; at += 2) {
			if (this.#slots[at] !== 0) {
				call(this.#slots[at], this.#slots[at + 1]);
			}
		}
	}

	/** The place of a key, or the free one for it. */
	#find(key: number): number {
		const slots = this.#slots;
		const mask = slots.length - 1;
		let at = intMapSlot(key, this.#shift) << 1;
		while (slots[at] !== 0 && slots[at] !== key) {
			at = (at + 2) & mask;
		}
		return at;
	}

	#grow(): void {
		const slots = this.#slots;
		this.#slots = new Int32Array(slots.length * 2);
		this.#shift--;
		for (let old = 0; old < slots.length; old += 2) {
			if (slots[old] !== 0) {
				const at = this.#find(slots[old]);
				this.#slots[at] = slots[old];
				this.#slots[at + 1] = slots[old + 1];
			}
		}
	}
}

/** The first slot of a key in a map with this shift. */
export function intMapSlot(key: number, shift: number): number {
	return Math.imul(key, 0x9e3779b1) >>> shift;
}
