import { type AlignedText, alignedToItself } from '../../text/alignedText';

/** Bounds of stretches of a text, as columns that grow; offsets are UTF-16 code units. */
export class PreTokens {
	/** The text that they are cut out of. */
	readonly aligned: AlignedText;
	#starts: Int32Array;
	#ends: Int32Array;
	#size = 0;

	constructor(aligned: AlignedText, capacity = 64) {
		this.aligned = aligned;
		this.#starts = new Int32Array(capacity);
		this.#ends = new Int32Array(capacity);
	}

	/** A text that is not cut yet. */
	static whole(aligned: AlignedText): PreTokens {
		const preTokens = new PreTokens(aligned, 1);
		if (aligned.text !== '') {
			preTokens.push(0, aligned.text.length);
		}
		return preTokens;
	}

	static ofText(text: string): PreTokens {
		return PreTokens.whole(alignedToItself(text));
	}

	get size(): number {
		return this.#size;
	}

	startOf(index: number): number {
		return this.#starts[index];
	}

	endOf(index: number): number {
		return this.#ends[index];
	}

	textOf(index: number): string {
		return this.aligned.text.slice(this.#starts[index], this.#ends[index]);
	}

	push(start: number, end: number): void {
		if (this.#size === this.#starts.length) {
			const capacity = Math.max(64, this.#size * 2);
			this.#starts = enlarged(this.#starts, capacity);
			this.#ends = enlarged(this.#ends, capacity);
		}
		this.#starts[this.#size] = start;
		this.#ends[this.#size] = end;
		this.#size++;
	}
}

function enlarged(column: Int32Array, capacity: number): Int32Array {
	const larger = new Int32Array(capacity);
	larger.set(column);
	return larger;
}
