import type { Span } from '../../../text/span';

/** Where the lines of a text begin, however they end (`\n`, `\r\n`, `\r`). */
export class LineTable {
	readonly #text: string;
	readonly #starts: number[] = [0];

	constructor(text: string) {
		this.#text = text;
		for (const { index, 0: end } of text.matchAll(/\r\n?|\n/gu)) this.#starts.push(index + end.length);
	}

	get count(): number {
		return this.#starts.length;
	}

	/** Where line `line` begins, from 1; the end of the text beyond the last. */
	startOf(line: number): number {
		return this.#starts[line - 1] ?? this.#text.length;
	}

	/** Line `line` without white space around it. */
	spanOf(line: number): Span {
		let start = this.startOf(line);
		let end = this.startOf(line + 1);
		while (start < end && isSpace(this.#text.charCodeAt(start))) start++;
		while (end > start && isSpace(this.#text.charCodeAt(end - 1))) end--;
		return { start, end };
	}

	/** The line, from 1, that an offset stands on. */
	lineOf(offset: number): number {
		let low = 0;
		let high = this.#starts.length;
		while (high - low > 1) {
			const middle = (low + high) >>> 1;
			if ((this.#starts[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return low + 1;
	}
}

function isSpace(unit: number): boolean {
	return unit <= 0x20 || unit === 0xfeff;
}
