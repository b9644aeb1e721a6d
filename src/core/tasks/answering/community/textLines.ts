import type { Span } from '../../../text/span';

/** A line of a text without its end. */
export interface TextLine extends Span {
	/** From 1. */
	readonly line: number;
}

/** The lines of a text, which end in any way; none after the last line end. */
export function* textLines(text: string): Generator<TextLine> {
	const ends = /\r\n?|\n/gu;
	let start = 0;
	let line = 1;
	for (const match of text.matchAll(ends)) {
		yield { start, end: match.index, line };
		start = match.index + match[0].length;
		line++;
	}
	if (start < text.length) yield { start, end: text.length, line };
}
