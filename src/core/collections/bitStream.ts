/** Writes bits one after the other, the highest of a byte first. */
export class BitWriter {
	#bytes = new Uint8Array(1024);
	#size = 0;

	/** How many bits were written. */
	get size(): number {
		return this.#size;
	}

	/** Writes the lowest `count` bits of a number, at most 32, the highest of them first. */
	write(value: number, count: number): void {
		this.#grow(this.#size + count);
		for (let bit = count - 1; bit >= 0; bit--) {
			if (((value >>> bit) & 1) === 1) this.#bytes[this.#size >> 3] |= 0x80 >> (this.#size & 7);
			this.#size++;
		}
	}

	/** The bits so far, with zeros up to a whole byte. */
	bytes(): Uint8Array {
		return this.#bytes.slice(0, (this.#size + 7) >> 3);
	}

	#grow(bits: number): void {
		if (bits <= this.#bytes.length * 8) return;
		const larger = new Uint8Array(this.#bytes.length * 2);
		larger.set(this.#bytes);
		this.#bytes = larger;
	}
}

/** Reads bits that a {@link BitWriter} wrote, from any place. */
export class BitReader {
	readonly #bytes: Uint8Array;
	/** The bit that is read next. */
	position = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	/** The next bit. @throws RangeError past the end. */
	bit(): number {
		const at = this.position++;
		if (at >> 3 >= this.#bytes.length) throw new RangeError('The bits end in the middle of something.');
		return (this.#bytes[at >> 3] >> (7 - (at & 7))) & 1;
	}
}
