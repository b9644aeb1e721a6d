/** The best way to each offset of a text, while it is sought, and the best path once it is found. */
export class UnigramSearch {
	/** Score of the best path from the start of the text to an offset. */
	readonly scores: Float32Array | Float64Array;
	/** Start of the last piece of that path; -1 where none is known. */
	readonly starts: Int32Array;
	/** Id of it. */
	readonly ids: Int32Array;
	/** End of the piece that starts at an offset, on the best path. */
	readonly ends: Int32Array;

	/**
	 * @param size the number of offsets: one more than the text has units
	 * @param single whether scores are rounded to single precision
	 */
	constructor(size: number, single: boolean) {
		this.scores = single ? new Float32Array(size) : new Float64Array(size);
		this.starts = new Int32Array(size);
		this.ids = new Int32Array(size);
		this.ends = new Int32Array(size);
	}

	/** Forgets what is known about a text of so many units. */
	reset(length: number): void {
		this.starts.fill(-1, 0, length + 1);
		this.scores[0] = 0;
	}

	/** Takes a piece into account that starts at an offset to which the best path is known. */
	offer(id: number, start: number, end: number, score: number): void {
		// Whatever the score, also one that overflowed, the first path is better than none.
		if (this.starts[end] < 0 || score > this.scores[end]) {
			this.scores[end] = score;
			this.starts[end] = start;
			this.ids[end] = id;
		}
	}

	/** Links the best path forwards. */
	link(length: number): void {
		for (let end = length; end > 0;) {
			const start = this.starts[end];
			this.ends[start] = end;
			end = start;
		}
	}
}
