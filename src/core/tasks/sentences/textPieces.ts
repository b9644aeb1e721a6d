import { CharacterKind, characterKind, isSpace } from '../../text/characterKind';
import { hasBlankLine, isLineEnd, longestLine } from './textBlock';

/** How far a word is read to see whether it would have fitted into the line before. */
const LONGEST_WORD = 40;

/** A stretch between white space, `[start, end)`. */
export interface Piece {
	readonly start: number;
	readonly end: number;
}

/** White space between two pieces where a sentence may end. */
export interface Gap {
	/** The piece before it. */
	readonly index: number;
	readonly lineBreak: LineBreak;
}

/**
 * What a gap says about lines: no line end; one where the next word did not fit; one where it would have; one before the
 * mark or number of a list item.
 */
export const LineBreak = { None: 0, Full: 1, Early: 2, Item: 3 } as const;

/** One of the values of the table of that name. */
export type LineBreak = (typeof LineBreak)[keyof typeof LineBreak];

/** A paragraph: its pieces, and the gaps between them where a sentence may end. */
export interface Paragraph {
	readonly pieces: readonly Piece[];
	readonly gaps: readonly Gap[];
}

/** Cuts a block into paragraphs at blank lines and into pieces at white space. */
export function forEachParagraph(
	text: string,
	start: number,
	end: number,
	visit: (paragraph: Paragraph) => void,
): void {
	const longest = longestLine(text, start, end);
	let pieces: Piece[] = [];
	let gaps: Gap[] = [];
	let lineStart = start;
	let at = endOfSpace(text, start, end);
	while (at < end) {
		const pieceEnd = endOfPiece(text, at, end);
		pieces.push({ start: at, end: pieceEnd });
		const next = endOfSpace(text, pieceEnd, end);
		const breaks = countsAsBreak(text, pieceEnd, next);
		if (next === end || (breaks && hasBlankLine(text, pieceEnd, next))) {
			visit({ pieces, gaps });
			pieces = [];
			gaps = [];
		} else if (breaks) {
			gaps.push({ index: pieces.length - 1, lineBreak: lineBreakKind(text, pieceEnd, next, end, lineStart + longest) });
		} else if (mayEnd(text, pieceEnd, next)) {
			gaps.push({ index: pieces.length - 1, lineBreak: LineBreak.None });
		}
		lineStart = breaks ? next : lineStart;
		at = next;
	}
}

/** @param lineLimit where the longest line would end if it began where this one did */
function lineBreakKind(text: string, lineEnd: number, next: number, end: number, lineLimit: number): LineBreak {
	const wordEnd = endOfPiece(text, next, Math.min(end, next + LONGEST_WORD));
	if (isItemMark(text, next, wordEnd)) {
		return LineBreak.Item;
	}
	return lineEnd + 1 + wordEnd - next <= lineLimit ? LineBreak.Early : LineBreak.Full;
}

/** `-`, `*`, `•`, `1.`, `(a)`, `12)`: the whole piece is the mark of a list item. */
function isItemMark(text: string, start: number, end: number): boolean {
	return end - start <= 4 && /^(?:[-*•·–—+]|\(?[0-9]{1,2}[.)]|\(?[a-zA-Z]\))$/.test(text.slice(start, end));
}

/** A sentence does not end between small letters: what is left to the model is a third of all gaps. */
function mayEnd(text: string, spaceStart: number, spaceEnd: number): boolean {
	const before = characterKind(text.charCodeAt(spaceStart - 1));
	if (before === CharacterKind.Symbol && text.charCodeAt(spaceStart - 1) !== 0x2c) {
		return true;
	}
	const after = text.charCodeAt(spaceEnd);
	return after < 0x61 || after > 0x7a;
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
