import type { SubwordPieces } from './subwordTokenizer';

/** Columns of pieces while they grow. */
export class EncodedColumns {
	ids: Int32Array;
	starts: Int32Array;
	ends: Int32Array;
	size = 0;

	/** @param capacity how many pieces are expected; the columns grow past it by themselves */
	constructor(capacity: number) {
		this.ids = new Int32Array(capacity);
		this.starts = new Int32Array(capacity);
		this.ends = new Int32Array(capacity);
	}

	/** Makes room for so many pieces more. */
	reserve(more: number): void {
		const needed = this.size + more;
		if (needed <= this.ids.length) return;
		const capacity = Math.max(needed, Math.ceil(this.ids.length * 1.5));
		this.ids = grown(this.ids, capacity);
		this.starts = grown(this.starts, capacity);
		this.ends = grown(this.ends, capacity);
	}

	/** Adds a piece. */
	add(id: number, start: number, end: number): void {
		this.reserve(1);
		const at = this.size++;
		this.ids[at] = id;
		this.starts[at] = start;
		this.ends[at] = end;
	}

	/** The pieces so far, in arrays of their own. */
	pieces(): SubwordPieces {
		return {
			ids: this.ids.slice(0, this.size),
			starts: this.starts.slice(0, this.size),
			ends: this.ends.slice(0, this.size),
		};
	}
}

function grown(array: Int32Array, capacity: number): Int32Array {
	const larger = new Int32Array(capacity);
	larger.set(array);
	return larger;
}
