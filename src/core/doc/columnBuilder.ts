/** Collects numbers of an Int32Array whose length is not known before. */
export class Int32Builder {
	#values = new Int32Array(64);
	#length = 0;

	get length(): number {
		return this.#length;
	}

	/** Forgets what was collected; the room stays. */
	clear(): void {
		this.#length = 0;
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

	/** Forgets what was collected; the room stays. */
	clear(): void {
		this.#length = 0;
	}

	push(value: number): void {
		if (this.#length === this.#values.length) this.#grow(this.#length + 1);
		this.#values[this.#length++] = value;
	}

	/** Adds `values[first, end)`, each as the table says if there is one. */
	pushAll(values: Uint8Array, first: number, end: number, table?: Uint8Array): void {
		this.#grow(this.#length + end - first);
		if (table === undefined) {
			for (let index = first; index < end; index++) this.#values[this.#length++] = values[index];
		} else {
			for (let index = first; index < end; index++) this.#values[this.#length++] = table[values[index]];
		}
	}

	/** Adds a number so many times. */
	fill(value: number, count: number): void {
		this.#grow(this.#length + count);
		this.#values.fill(value, this.#length, this.#length + count);
		this.#length += count;
	}

	/** What was collected, in memory of its own. */
	finish(): Uint8Array<ArrayBuffer> {
		return this.#values.slice(0, this.#length);
	}

	#grow(needed: number): void {
		if (needed <= this.#values.length) return;
		const larger = new Uint8Array(Math.max(needed, this.#values.length * 2));
		larger.set(this.#values);
		this.#values = larger;
	}
}
