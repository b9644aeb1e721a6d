/** Slots are at most this full. */
const FULL = 0.6;

/** Numbers pairs of integers in order of appearance: open addressing with linear probing. */
export class PairNumbers {
	#slots = new Int32Array(1 << 16).fill(-1);
	#first = new Int32Array(1 << 15);
	#second = new Int32Array(1 << 15);
	#size = 0;

	/** How many pairs there are. */
	get size(): number {
		return this.#size;
	}

	/** The number of a pair; a new one gets the next. */
	number(first: number, second: number): number {
		const slots = this.#slots;
		const mask = slots.length - 1;
		let slot = pairHash(first, second) & mask;
		for (let found = slots[slot]; found >= 0; found = slots[slot]) {
			if (this.#first[found] === first && this.#second[found] === second) return found;
			slot = (slot + 1) & mask;
		}
		return this.#add(slot, first, second);
	}

	/** The number of a pair, or -1. */
	find(first: number, second: number): number {
		const slots = this.#slots;
		const mask = slots.length - 1;
		let slot = pairHash(first, second) & mask;
		for (let found = slots[slot]; found >= 0; found = slots[slot]) {
			if (this.#first[found] === first && this.#second[found] === second) return found;
			slot = (slot + 1) & mask;
		}
		return -1;
	}

	/** The first integer of a pair. */
	first(number: number): number {
		return this.#first[number];
	}

	/** The second integer of a pair. */
	second(number: number): number {
		return this.#second[number];
	}

	/** The first and second integers of all pairs, by their numbers. */
	columns(): { readonly first: Int32Array; readonly second: Int32Array } {
		return { first: this.#first.slice(0, this.#size), second: this.#second.slice(0, this.#size) };
	}

	#add(slot: number, first: number, second: number): number {
		const number = this.#size++;
		this.#slots[slot] = number;
		if (number >= this.#first.length) {
			this.#first = larger(this.#first);
			this.#second = larger(this.#second);
		}
		this.#first[number] = first;
		this.#second[number] = second;
		if (this.#size > this.#slots.length * FULL) this.#rehash();
		return number;
	}

	#rehash(): void {
		const slots = new Int32Array(this.#slots.length * 2).fill(-1);
		const mask = slots.length - 1;
		for (let number = 0; number < this.#size; number++) {
			let slot = pairHash(this.#first[number], this.#second[number]) & mask;
			while (slots[slot] >= 0) slot = (slot + 1) & mask;
			slots[slot] = number;
		}
		this.#slots = slots;
	}
}

function larger(array: Int32Array): Int32Array<ArrayBuffer> {
	const copy = new Int32Array(array.length * 2);
	copy.set(array);
	return copy;
}

/** Mixes two integers, as MurmurHash3 ends. */
function pairHash(first: number, second: number): number {
	let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return (hash ^ (hash >>> 13)) >>> 0;
}
