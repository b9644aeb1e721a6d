/** The node of a symbol that never merges. */
export const FROZEN = -2;

/** So many symbols there is room for at first, and so many stay allocated from text to text. */
const FEW_SYMBOLS = 64;
const KEPT_SYMBOLS = 1 << 14;

/** The neighbours of byte-pair encoding: stretches of a text in a linked list, in flat arrays that are used again. */
export class SymbolList {
	starts = new Int32Array(FEW_SYMBOLS);
	/** End of a symbol; that of a symbol that was merged away is its start. */
	ends = new Int32Array(FEW_SYMBOLS);
	/** The neighbours, or -1. */
	previous = new Int32Array(FEW_SYMBOLS);
	next = new Int32Array(FEW_SYMBOLS);
	/** Node of the trie of pieces that the symbol leads to; -1 for none, `FROZEN` for a symbol that never merges. */
	nodes = new Int32Array(FEW_SYMBOLS);
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

	/** Appends a symbol behind all others. */
	add(start: number, end: number, node: number): void {
		const at = this.#count++;
		if (at === this.starts.length) {
			this.#resize(at * 2);
		}
		this.starts[at] = start;
		this.ends[at] = end;
		this.nodes[at] = node;
		this.previous[at] = at - 1;
		this.next[at] = -1;
		if (at > 0) {
			this.next[at - 1] = at;
		}
	}

	/** Length of a symbol together with its right neighbour; -1 where either is gone. */
	pairSize(left: number): number {
		const right = this.next[left];
		return right < 0 || this.ends[left] === this.starts[left] ? -1 : this.ends[right] - this.starts[left];
	}

	/** Joins a symbol with its right neighbour, which is gone after that. */
	mergeRight(left: number, node: number): void {
		const right = this.next[left];
		this.ends[left] = this.ends[right];
		this.nodes[left] = node;
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
		this.nodes = resized(this.nodes, size);
	}
}

function resized(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
	const other = new Int32Array(size);
	other.set(array.subarray(0, size));
	return other;
}
