const FIRST_ROOM = 64;

/** Stretches `[start, end)` of the units of a sentence, apart from each other, in a buffer that is used again. */
export class UnitStretches {
	#bounds = new Int32Array(FIRST_ROOM);
	#count = 0;

	/** How many there are. */
	get count(): number {
		return this.#count;
	}

	/** Where a stretch begins, by its number. */
	startOf(stretch: number): number {
		return this.#bounds[stretch * 2];
	}

	/** The unit after the last one of a stretch. */
	endOf(stretch: number): number {
		return this.#bounds[stretch * 2 + 1];
	}

	clear(): void {
		this.#count = 0;
	}

	/** Adds a stretch after the others. */
	add(start: number, end: number): void {
		const at = this.#count++ * 2;
		if (at === this.#bounds.length) this.#grow();
		this.#bounds[at] = start;
		this.#bounds[at + 1] = end;
	}

	/** Lets the last stretch, of one and more, go on to another end. */
	extendLast(end: number): void {
		this.#bounds[this.#count * 2 - 1] = end;
	}

	#grow(): void {
		const larger = new Int32Array(this.#bounds.length * 2);
		larger.set(this.#bounds);
		this.#bounds = larger;
	}
}
