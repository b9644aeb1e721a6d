/** The symbols of a word while they are merged: a linked list over columns, entry `i` the symbol that started at place `i`. */
export class SymbolList {
	ids = new Int32Array(64);
	/** Bounds in the word, in UTF-16 code units. */
	starts = new Int32Array(64);
	ends = new Int32Array(64);
	/** Place of the right neighbour, or -1; of a symbol that went into its left neighbour it means nothing. */
	next = new Int32Array(64);
	previous = new Int32Array(64);
	/** 0 for a symbol that went into its left neighbour. */
	alive = new Uint8Array(64);
	size = 0;

	clear(): void {
		this.size = 0;
	}

	/** Adds a symbol at the right end. */
	push(id: number, start: number, end: number): void {
		const at = this.size++;
		if (at === this.ids.length) {
			this.#grow();
		}
		this.ids[at] = id;
		this.starts[at] = start;
		this.ends[at] = end;
		this.previous[at] = at - 1;
		this.next[at] = -1;
		this.alive[at] = 1;
		if (at > 0) {
			this.next[at - 1] = at;
		}
	}

	/** Makes one symbol of that at a place and its right neighbour. */
	merge(at: number, id: number): void {
		const right = this.next[at];
		const after = this.next[right];
		this.ids[at] = id;
		this.ends[at] = this.ends[right];
		this.next[at] = after;
		this.alive[right] = 0;
		if (after >= 0) {
			this.previous[after] = at;
		}
	}

	#grow(): void {
		const capacity = this.ids.length * 2;
		this.ids = larger(this.ids, capacity);
		this.starts = larger(this.starts, capacity);
		this.ends = larger(this.ends, capacity);
		this.next = larger(this.next, capacity);
		this.previous = larger(this.previous, capacity);
		const alive = new Uint8Array(capacity);
		alive.set(this.alive);
		this.alive = alive;
	}
}

function larger(column: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
	const copy = new Int32Array(capacity);
	copy.set(column);
	return copy;
}
