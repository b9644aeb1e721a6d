/** A line of bytes without its line feed. */
export interface ByteLine {
	/** From 1. */
	readonly number: number;
	/** Undefined where the line is longer than the limit. */
	readonly bytes: Buffer | undefined;
}

const LINE_FEED = 0x0a;

/**
 * Cuts bytes that come in pieces into lines, of which none takes more memory than the limit and a piece: of a longer line
 * nothing is kept.
 */
export class ByteLines {
	readonly #limit: number;
	#parts: Uint8Array[] = [];
	#length = 0;
	#number = 0;

	/** @param limit bytes that a line may have */
	constructor(limit: number) {
		this.#limit = limit;
	}

	/** The lines that end in the next piece. */
	push(piece: Buffer): ByteLine[] {
		const lines: ByteLine[] = [];
		let start = 0;
		for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
			this.#add(piece.subarray(start, end));
			lines.push(this.#end());
			start = end + 1;
		}
		if (start < piece.length) this.#add(piece.subarray(start));
		return lines;
	}

	/** The last line, where no line feed ends it. */
	finish(): ByteLine[] {
		return this.#length === 0 ? [] : [this.#end()];
	}

	#add(bytes: Uint8Array): void {
		this.#length += bytes.length;
		if (this.#length <= this.#limit) this.#parts.push(bytes);
		else this.#parts = [];
	}

	#end(): ByteLine {
		const isTooLong = this.#length > this.#limit;
		const bytes = isTooLong ? undefined : Buffer.concat(this.#parts);
		this.#parts = [];
		this.#length = 0;
		this.#number++;
		return { number: this.#number, bytes };
	}
}
