import { type AlignedText, originalEnd, originalStart } from './alignedText';

/**
 * Makes a normalized text out of another, stretch by stretch from left to right, keeping the way back to the original.
 *
 * All offsets are those of the source, in UTF-16 code units. What is neither kept nor replaced is left out.
 */
export class AlignedRewriter {
	readonly #source: AlignedText;
	#text = '';
	#starts: Int32Array;
	#ends: Int32Array;
	#size = 0;

	constructor(source: AlignedText) {
		this.#source = source;
		this.#starts = new Int32Array(source.text.length + 16);
		this.#ends = new Int32Array(source.text.length + 16);
	}

	/** Number of UTF-16 units so far. */
	get length(): number {
		return this.#size;
	}

	/** Takes `[start, end)` over as it is. */
	keep(start: number, end: number): void {
		this.keepAs(start, end, this.#source.text.slice(start, end));
	}

	/** Takes `[start, end)` over with another writing of the same length, unit for unit. */
	keepAs(start: number, end: number, text: string): void {
		this.#reserve(end - start);
		const { starts, ends } = this.#source;
		if (starts === undefined || ends === undefined) {
			for (let i = start, to = this.#size; i < end; i++, to++) {
				this.#starts[to] = i;
				this.#ends[to] = i + 1;
			}
		} else {
			this.#starts.set(starts.subarray(start, end), this.#size);
			this.#ends.set(ends.subarray(start, end), this.#size);
		}
		this.#text += text;
		this.#size += end - start;
	}

	/** Puts a text in the place of `[start, end)`: each of its units stands for all of it. An empty stretch makes an insertion. */
	replace(start: number, end: number, text: string): void {
		this.#reserve(text.length);
		const from = originalStart(this.#source, start);
		const to = end > start ? Math.max(from, originalEnd(this.#source, end)) : from;
		this.#starts.fill(from, this.#size, this.#size + text.length);
		this.#ends.fill(to, this.#size, this.#size + text.length);
		this.#text += text;
		this.#size += text.length;
	}

	finish(): AlignedText {
		return {
			text: this.#text,
			starts: this.#starts.subarray(0, this.#size),
			ends: this.#ends.subarray(0, this.#size),
		};
	}

	#reserve(more: number): void {
		const needed = this.#size + more;
		if (needed > this.#starts.length) {
			this.#starts = grown(this.#starts, needed);
			this.#ends = grown(this.#ends, needed);
		}
	}
}

function grown(column: Int32Array, needed: number): Int32Array {
	const larger = new Int32Array(Math.max(needed, column.length * 2));
	larger.set(column);
	return larger;
}
