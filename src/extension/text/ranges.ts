import { EndOfLine, Position, Range } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';

/** Length of a document in UTF-16 code units, without making its text. */
export function documentLength(document: TextDocument): number {
	return document.offsetAt(new Position(document.lineCount, 0));
}

/** The span of a range, in offsets of the document. */
export function spanOfRange(document: TextDocument, range: Range): Span {
	return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The range of one span; for many spans see {@link RangeMapper}. */
export function rangeOfSpan(document: TextDocument, span: Span): Range {
	return new Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The whole lines from `first` to `last`, both clamped to the document, as a span. */
export function spanOfLines(document: TextDocument, first: number, last: number): Span {
	const start = new Position(Math.max(0, first), 0);
	const end = last + 1 >= document.lineCount ? new Position(document.lineCount, 0) : new Position(last + 1, 0);
	return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/**
 * Makes ranges of many spans in ascending order, walking the lines once: no search for each offset.
 *
 * Valid for the version of the document at which it was made.
 */
export class RangeMapper {
	readonly #document: TextDocument;
	readonly #lineBreak: number;
	#line: number;
	/** Offset of the first code unit of `#line`, and of its end without the line break. */
	#lineStart: number;
	#lineEnd: number;

	/** @param offset no span starts before it. */
	constructor(document: TextDocument, offset: number) {
		this.#document = document;
		this.#lineBreak = document.eol === EndOfLine.CRLF ? 2 : 1;
		const position = document.positionAt(offset);
		this.#line = position.line;
		this.#lineStart = document.offsetAt(new Position(position.line, 0));
		this.#lineEnd = this.#lineStart + document.lineAt(position.line).text.length;
	}

	/** @throws RangeError when the span starts before the one asked for last. */
	range(start: number, end: number): Range {
		if (start < this.#lineStart) throw new RangeError(`Offset ${start} lies before ${this.#lineStart}.`);
		const from = this.#position(start);
		return new Range(from, end <= this.#lineEnd ? new Position(from.line, end - this.#lineStart) : this.#position(end));
	}

	#position(offset: number): Position {
		while (offset >= this.#lineEnd + this.#lineBreak && this.#line + 1 < this.#document.lineCount) {
			this.#line++;
			this.#lineStart = this.#lineEnd + this.#lineBreak;
			this.#lineEnd = this.#lineStart + this.#document.lineAt(this.#line).text.length;
		}
		return new Position(this.#line, Math.min(offset, this.#lineEnd) - this.#lineStart);
	}
}
