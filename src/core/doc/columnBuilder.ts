/** Collects numbers of an Int32Array whose length is not known before. */
export class Int32Builder {
	#values = new Int32Array(64);
	#length = 0;

	get length(): number {
		return this.#length;
	}

	push(value: number): void {
		if (this.#length === this.#values.length) this.#grow(this.#length + 1);
		this.#values[this.#length++] = value;
	}

	/** Adds `values[first, end)`, each plus `offset`. */
	pushAll(values: Int32Array, first: number, end: number, offset: number): void {
		this.#grow(this.#length + end - first);
		for (let index = first; index < end; index++) this.#values[this.#length++] = values[index] + offset;
	}

	/** What was collected, in memory of its own. */
	finish(): Int32Array<ArrayBuffer> {
		return this.#values.slice(0, this.#length);
	}

	#grow(needed: number): void {
		if (needed <= this.#values.length) return;
		const larger = new Int32Array(Math.max(needed, this.#values.length * 2));
		larger.set(this.#values);
		this.#values = larger;
	}
}

/** Collects numbers of a Uint8Array whose length is not known before. */
export class Uint8Builder {
	#values = new Uint8Array(64);
	#length = 0;

	get length(): number {
		return this.#length;
	}

	push(value: number): void {
		if (this.#length === this.#values.length) {
			const larger = new Uint8Array(this.#values.length * 2);
			larger.set(this.#values);
			this.#values = larger;
		}
		this.#values[this.#length++] = value;
	}

	/** What was collected, in memory of its own. */
	finish(): Uint8Array<ArrayBuffer> {
		return this.#values.slice(0, this.#length);
	}
}
