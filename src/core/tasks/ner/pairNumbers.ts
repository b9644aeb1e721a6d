/** Gives pairs of small numbers, below 32,768 each, the numbers 0, 1, … in order of first sight. */
export class PairNumbers {
	/** A pair and its number plus 1 a slot; never more than half full. */
	readonly #slots: Int32Array;
	readonly #shift: number;
	#size = 0;

	/** @param capacity how many pairs it takes, a power of two */
	constructor(private readonly capacity: number) {
		this.#slots = new Int32Array(capacity * 4);
		this.#shift = Math.clz32(capacity * 2) + 1;
	}

	/** Forgets all pairs. */
	clear(): void {
		this.#slots.fill(0);
		this.#size = 0;
	}

	/** Whether so many more pairs fit. */
	hasRoomFor(pairs: number): boolean {
		return this.#size + pairs <= this.capacity;
	}

	/** The number of a pair. */
	find(left: number, right: number): number {
		const pair = (left << 15) | right;
		const slots = this.#slots;
		const mask = slots.length - 1;
		let at = (Math.imul(pair, 0x9e3779b1) >>> this.#shift) << 1;
		while (slots[at + 1] !== 0 && slots[at] !== pair) {
			at = (at + 2) & mask;
		}
		if (slots[at + 1] === 0) {
			slots[at] = pair;
			slots[at + 1] = ++this.#size;
		}
		return slots[at + 1] - 1;
	}
}
