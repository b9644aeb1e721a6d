/**
 * A map from 32-bit integers other than 0 to integers, in two flat arrays: open addressing with linear probing, and
 * Fibonacci hashing for the first slot (Knuth, TAOCP 3, 6.4).
 *
 * Keys cannot be removed. Look-ups make no garbage; a table at most half full probes 1.5 slots a hit on average.
 */
export class IntMap {
	#keys: Int32Array;
	#values: Int32Array;
	#shift: number;
	#size = 0;

	/** @param capacity how many keys are expected; the map grows past it by itself */
	constructor(capacity = 16) {
		const bits = Math.max(4, 32 - Math.clz32(Math.max(1, capacity) * 2 - 1));
		this.#keys = new Int32Array(1 << bits);
		this.#values = new Int32Array(1 << bits);
		this.#shift = 32 - bits;
	}

	/** How many keys it holds. */
	get size(): number {
		return this.#size;
	}

	/** The value of a key, or -1. */
	get(key: number): number {
		const keys = this.#keys;
		const mask = keys.length - 1;
		let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
		for (;;) {
			const found = keys[slot];
			if (found === 0) {
				return -1;
			}
			if (found === key) {
				return this.#values[slot];
			}
			slot = (slot + 1) & mask;
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
		const slot = this.#slotOf(key);
		if (this.#keys[slot] === 0) {
			this.#keys[slot] = key;
			this.#size++;
		}
		this.#values[slot] = value;
		if (this.#size * 2 > this.#keys.length) {
			this.#grow();
		}
	}

	/** Adds to the value of a key; one that is not there counts as 0. */
	add(key: number, amount: number): void {
		const value = this.get(key);
		this.set(key, value < 0 ? amount : value + amount);
	}

	/** Calls with every key and its value, in no useful order. */
	forEach(call: (key: number, value: number) => void): void {
		for (let slot = 0; slot < this.#keys.length; slot++) {
			if (this.#keys[slot] !== 0) {
				call(this.#keys[slot], this.#values[slot]);
			}
		}
	}

	#slotOf(key: number): number {
		const mask = this.#keys.length - 1;
		let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
		while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	#grow(): void {
		const keys = this.#keys;
		const values = this.#values;
		this.#keys = new Int32Array(keys.length * 2);
		this.#values = new Int32Array(keys.length * 2);
		this.#shift--;
		for (let i = 0; i < keys.length; i++) {
			if (keys[i] !== 0) {
				const slot = this.#slotOf(keys[i]);
				this.#keys[slot] = keys[i];
				this.#values[slot] = values[i];
			}
		}
	}
}
