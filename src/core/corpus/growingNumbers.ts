/** A typed array that numbers are kept in. */
type Numbers = Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** How much room is made at a time, as a share of what is there. */
const GROWTH = 1.5;

/** A list of numbers that grows, in as few bytes each as its array type has. */
export class GrowingNumbers<A extends Numbers = Int32Array<ArrayBuffer>> {
	readonly #make: new (length: number) => A;
	#numbers: A;
	#length = 0;

	constructor(make: new (length: number) => A) {
		this.#make = make;
		this.#numbers = new make(1024);
	}

	get length(): number {
		return this.#length;
	}

	push(number: number): void {
		if (this.#length === this.#numbers.length) this.#resize(Math.ceil(this.#length * GROWTH));
		this.#numbers[this.#length++] = number;
	}

	/** @param index below the length */
	at(index: number): number {
		return this.#numbers[index];
	}

	/** Adds to a number. @param index below the length */
	add(index: number, more: number): void {
		this.#numbers[index] += more;
	}

	/** All numbers; a view that is good until the next one is pushed. */
	get view(): A {
		return this.#numbers.subarray(0, this.#length) as A;
	}

	/** Gives back the room that is not used. */
	trim(): void {
		if (this.#length < this.#numbers.length) this.#resize(this.#length);
	}

	#resize(length: number): void {
		const other = new this.#make(Math.max(1, length));
		other.set(this.view);
		this.#numbers = other;
	}
}
