import { CharacterKind, characterKind, isSpace } from '../../text/characterKind';
import { NEVER_LAST, PieceColumns } from './pieceColumns';
import { hasBlankLine, isLineEnd, longestLine } from './textBlock';

/** How far a word is read to see whether it would have fitted into the line before. */
const LONGEST_WORD = 40;

/**
 * What a gap says about lines: no line end; one where the next word did not fit; one where it would have; one before the
 * mark or number of a list item.
 */
export const LineBreak = { None: 0, Full: 1, Early: 2, Item: 3 } as const;

/** One of the values of the table of that name. */
export type LineBreak = (typeof LineBreak)[keyof typeof LineBreak];

/**
 * The pieces of one paragraph after the other, a piece being a stretch between white space, and the gaps between them where
 * a sentence may end. Everything stands in columns that are used again for the next paragraph.
 */
export class ParagraphPieces {
	readonly pieces = new PieceColumns();
	/** How many gaps there are; for each the piece before it, and its {@link LineBreak}. */
	gapCount = 0;
	gapPieces = new Int32Array(64);
	gapBreaks = new Uint8Array(64);
	#text = '';
	#start = 0;
	#end = 0;
	#at = 0;
	#longestLine = -1;

	/** Turns to `[start, end)` of a text. */
	open(text: string, start: number, end: number): void {
		this.#text = text;
		this.#start = start;
		this.#end = end;
		this.#at = endOfSpace(text, start, end);
		this.#longestLine = -1;
	}

	/** Reads the next paragraph; false when there is none. */
	next(): boolean {
		const text = this.#text;
		const end = this.#end;
		this.pieces.clear();
		this.gapCount = 0;
		let lineStart = this.#at;
		let at = this.#at;
		while (at < end) {
			const pieceEnd = this.pieces.read(text, at, end);
			const next = endOfSpace(text, pieceEnd, end);
			const breaks = next > pieceEnd && countsAsBreak(text, pieceEnd, next);
			at = next;
			if (next === end || (breaks && hasBlankLine(text, pieceEnd, next))) break;
			if (breaks) {
				this.#addGap(this.#lineBreak(pieceEnd, next, lineStart));
				lineStart = next;
			} else if (mayEnd(text, pieceEnd, next) && this.pieces.shorts[this.pieces.count - 1] !== NEVER_LAST) {
				this.#addGap(LineBreak.None);
			}
		}
		this.#at = at;
		return this.pieces.count > 0;
	}

	#addGap(lineBreak: LineBreak): void {
		if (this.gapCount === this.gapPieces.length) {
			const larger = new Int32Array(this.gapCount * 2);
			larger.set(this.gapPieces);
			this.gapPieces = larger;
			const breaks = new Uint8Array(this.gapCount * 2);
			breaks.set(this.gapBreaks);
			this.gapBreaks = breaks;
		}
		this.gapPieces[this.gapCount] = this.pieces.count - 1;
		this.gapBreaks[this.gapCount++] = lineBreak;
	}

	#lineBreak(lineEnd: number, next: number, lineStart: number): LineBreak {
		if (this.#longestLine < 0) {
			this.#longestLine = longestLine(this.#text, this.#start, this.#end);
		}
		const wordEnd = endOfPiece(this.#text, next, Math.min(this.#end, next + LONGEST_WORD));
		if (isItemMark(this.#text, next, wordEnd)) {
			return LineBreak.Item;
		}
		return lineEnd + 1 + wordEnd - next <= lineStart + this.#longestLine ? LineBreak.Early : LineBreak.Full;
	}
}

/** `-`, `*`, `•`, `1.`, `(a)`, `12)`: the whole piece is the mark of a list item. */
function isItemMark(text: string, start: number, end: number): boolean {
	return end - start <= 4 && /^(?:[-*•·–—+]|\(?[0-9]{1,2}[.)]|\(?[a-zA-Z]\))$/.test(text.slice(start, end));
}

/** A sentence does not end between small letters: what is left to the model is a third of all gaps. */
function mayEnd(text: string, spaceStart: number, spaceEnd: number): boolean {
	const after = text.charCodeAt(spaceEnd);
	if (after < 0x61 || after > 0x7a) {
		return true;
	}
	const before = text.charCodeAt(spaceStart - 1);
	return characterKind(before) === CharacterKind.Symbol && before !== 0x2c;
}

function endOfPiece(text: string, offset: number, end: number): number {
	let at = offset;
	while (at < end && !isSpace(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

function endOfSpace(text: string, offset: number, end: number): number {
	let at = offset;
	while (at < end && isSpace(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

function countsAsBreak(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		if (isLineEnd(text.charCodeAt(at))) {
			return true;
		}
	}
	return false;
}
