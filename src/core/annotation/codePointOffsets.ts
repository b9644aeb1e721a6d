import { firstIndex } from '../collections/firstIndex';

/**
 * The two ways to count a text: UTF-16 code units, as here and in JavaScript, and Unicode code points, as in Python and so in
 * brat, spaCy and doccano. A half of a surrogate pair that stands alone is one of each.
 */
export class CodePointOffsets {
	/** Where the second halves of surrogate pairs stand. */
	readonly #seconds: Int32Array;
	readonly #length: number;

	constructor(text: string) {
		const seconds: number[] = [];
		for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) seconds.push(index + 1);
		this.#seconds = Int32Array.from(seconds);
		this.#length = text.length;
	}

	/** The code points before an offset in code units; one inside a pair counts as before the pair. */
	pointsAt(unit: number): number {
		return unit - firstIndex(0, this.#seconds.length, index => this.#seconds[index] > unit);
	}

	/** The offset in code units of a number of code points; -1 beyond the end of the text. */
	unitAt(point: number): number {
		const pairs = firstIndex(0, this.#seconds.length, index => this.#seconds[index] - 1 - index >= point);
		const unit = point + pairs;
		return unit > this.#length ? -1 : unit;
	}
}
