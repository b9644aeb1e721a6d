/** A place in a text as editors show it, from 1; columns are UTF-16 code units. */
export interface TextPlace {
	readonly line: number;
	readonly column: number;
}

/** Tells lines and columns of offsets in a text that is no document. */
export class TextPlaces {
	/** Where each line begins. */
	readonly #starts: readonly number[];

	constructor(text: string) {
		const starts = [0];
		for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/gu)) starts.push(index + lineEnd.length);
		this.#starts = starts;
	}

	/** How many lines there are, at least 1. */
	get lines(): number {
		return this.#starts.length;
	}

	/** Where a line begins, counted from 1; undefined for one that is not there. */
	startOf(line: number): number | undefined {
		return line < 1 ? undefined : this.#starts[line - 1];
	}

	/** The line and column of an offset. */
	at(offset: number): TextPlace {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >>> 1;
			if (this.#starts[middle] <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - this.#starts[low] + 1 };
	}
}
