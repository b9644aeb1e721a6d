/** So many symbols there is room for at first, and so many stay allocated from text to text. */
const FEW_SYMBOLS = 64;
const KEPT_SYMBOLS = 1 << 14;

/**
 * The symbols of a text or word while byte-pair encoding merges them: a linked list in flat arrays that are used again, entry `i`
 * the symbol that was added as number `i`.
 */
export class SymbolList {
	/** Bounds of the symbols in UTF-16 code units; a symbol that went into its left neighbour ends where it starts. */
	starts = new Int32Array(FEW_SYMBOLS);
	ends = new Int32Array(FEW_SYMBOLS);
	/** The neighbours, or -1; of a symbol that went into its left neighbour they mean nothing. */
	previous = new Int32Array(FEW_SYMBOLS);
	next = new Int32Array(FEW_SYMBOLS);
	/** What the model knows of each symbol, such as its id. */
	values = new Int32Array(FEW_SYMBOLS);
	#count = 0;

	/** How many symbols were added, merged ones included. */
	get count(): number {
		return this.#count;
	}

	/** The leftmost symbol, or -1. */
	get first(): number {
		return this.#count === 0 ? -1 : 0;
	}

	/** Forgets all symbols, and lets the memory go that a very long text took. */
	clear(): void {
		this.#count = 0;
		if (this.starts.length > KEPT_SYMBOLS) {
			this.#resize(FEW_SYMBOLS);
		}
	}

	/** How many symbols stand before one. */
	placeOf(symbol: number): number {
		let place = 0;
		for (let at = this.previous[symbol]; at >= 0; at = this.previous[at]) {
			place++;
		}
		return place;
	}

	/** Appends a symbol, which is not empty, behind all others. */
	add(start: number, end: number, value: number): void {
		const at = this.#count++;
		if (at === this.starts.length) {
			this.#resize(at * 2);
		}
		this.starts[at] = start;
		this.ends[at] = end;
		this.values[at] = value;
		this.previous[at] = at - 1;
		this.next[at] = -1;
		if (at > 0) {
			this.next[at - 1] = at;
		}
	}

	/** Whether a symbol went into its left neighbour. */
	isGone(symbol: number): boolean {
		return this.ends[symbol] === this.starts[symbol];
	}

	/** Joins a symbol with its right neighbour, which is gone after that. */
	mergeRight(left: number, value: number): void {
		const right = this.next[left];
		this.ends[left] = this.ends[right];
		this.values[left] = value;
		this.ends[right] = this.starts[right];
		const after = this.next[right];
		this.next[left] = after;
		if (after >= 0) {
			this.previous[after] = left;
		}
	}

	/** Gives the arrays another size; what they hold stays as far as it fits. */
	#resize(size: number): void {
		this.starts = resized(this.starts, size);
		this.ends = resized(this.ends, size);
		this.previous = resized(this.previous, size);
		this.next = resized(this.next, size);
		this.values = resized(this.values, size);
	}
}

function resized(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
	const other = new Int32Array(size);
	other.set(array.subarray(0, size));
	return other;
}
