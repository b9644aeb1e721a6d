/** Room at the beginning, in spans and in code units. */
const FIRST_SPANS = 1024;
const FIRST_UNITS = 8192;

/**
 * Gives equal stretches of text the same small number, 0, 1, … in order of first sight, without making strings: what a
 * tagger looks its words up by. Bounded: clear it when `isFull` says so.
 */
export class SpanInterner {
	readonly #capacity: number;
	/**
	 * Two numbers a slot: the hash, and twice the number plus 2, or plus 3 where the hash is the span itself (two code units at
	 * most: most Chinese words); 0 for an empty slot. Never more than half full.
	 */
	#slots = new Int32Array(FIRST_SPANS * 4);
	#shift = 32 - Math.log2(FIRST_SPANS * 2);
	/** The code units of all spans; those of number n end at `#ends[n]`. */
	#units = new Uint16Array(FIRST_UNITS);
	#ends = new Int32Array(FIRST_SPANS);
	#size = 0;

	/** @param capacity how many different spans it takes before it is full */
	constructor(capacity: number) {
		this.#capacity = capacity;
	}

	/** How many different spans it knows. */
	get size(): number {
		return this.#size;
	}

	/** Whether it has taken as many as it may; it goes on, but should be cleared between two sentences. */
	get isFull(): boolean {
		return this.#size >= this.#capacity;
	}

	/** Forgets all spans; numbers begin with 0 again. */
	clear(): void {
		this.#slots.fill(0);
		this.#size = 0;
	}

	/** The number of `[start, end)` of a text; a span that is new gets the number that `size` was before. */
	intern(text: string, start: number, end: number): number {
		if (end - start <= 2 && end > start) {
			const first = text.charCodeAt(start);
			const second = end - start === 2 ? text.charCodeAt(start + 1) : 0;
			// A zero as the second unit would look like none.
			if (second !== 0 || end - start === 1) {
				return this.#internShort((second << 16) | first, text, start, end);
			}
		}
		let hash = 0x811c9dc5 | 0;
		for (let i = start; i < end; i++) {
			hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
		}
		const slots = this.#slots;
		const mask = slots.length - 1;
		for (let at = (Math.imul(hash, 0x9e3779b1) >>> this.#shift) << 1; ; at = (at + 2) & mask) {
			const entry = slots[at + 1];
			if (entry === 0) {
				slots[at] = hash;
				slots[at + 1] = (this.#size + 1) << 1;
				return this.#add(text, start, end);
			}
			if (slots[at] === hash && (entry & 1) === 0 && this.#isSame((entry >> 1) - 1, text, start, end)) {
				return (entry >> 1) - 1;
			}
		}
	}

	#internShort(units: number, text: string, start: number, end: number): number {
		const slots = this.#slots;
		const mask = slots.length - 1;
		for (let at = (Math.imul(units, 0x9e3779b1) >>> this.#shift) << 1; ; at = (at + 2) & mask) {
			const entry = slots[at + 1];
			if (entry === 0) {
				slots[at] = units;
				slots[at + 1] = ((this.#size + 1) << 1) | 1;
				return this.#add(text, start, end);
			}
			if (slots[at] === units && (entry & 1) === 1) {
				return (entry >> 1) - 1;
			}
		}
	}

	#isSame(number: number, text: string, start: number, end: number): boolean {
		const first = number === 0 ? 0 : this.#ends[number - 1];
		if (this.#ends[number] - first !== end - start) {
			return false;
		}
		for (let i = start, at = first; i < end; i++, at++) {
			if (this.#units[at] !== text.charCodeAt(i)) {
				return false;
			}
		}
		return true;
	}

	#add(text: string, start: number, end: number): number {
		const number = this.#size++;
		const first = number === 0 ? 0 : this.#ends[number - 1];
		const last = first + end - start;
		if (last > this.#units.length) {
			const units = new Uint16Array(Math.max(last, this.#units.length * 2));
			units.set(this.#units);
			this.#units = units;
		}
		for (let i = start, at = first; i < end; i++, at++) {
			this.#units[at] = text.charCodeAt(i);
		}
		if (number === this.#ends.length) {
			const ends = new Int32Array(number * 2);
			ends.set(this.#ends);
			this.#ends = ends;
		}
		this.#ends[number] = last;
		if (this.#size * 4 > this.#slots.length) {
			this.#rehash();
		}
		return number;
	}

	#rehash(): void {
		const old = this.#slots;
		this.#slots = new Int32Array(old.length * 2);
		this.#shift--;
		const mask = this.#slots.length - 1;
		for (let from = 0; from < old.length; from += 2) {
			if (old[from + 1] === 0) continue;
			let at = (Math.imul(old[from], 0x9e3779b1) >>> this.#shift) << 1;
			while (this.#slots[at + 1] !== 0) {
				at = (at + 2) & mask;
			}
			this.#slots[at] = old[from];
			this.#slots[at + 1] = old[from + 1];
		}
	}
}
