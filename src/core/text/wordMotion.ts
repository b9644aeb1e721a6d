import type { LineWord } from './lineWords';

/** Where a cursor goes by words: to the start or the end of a word, before or behind it. */
export type WordMotion = 'startLeft' | 'endLeft' | 'startRight' | 'endRight';

/** A place in a text by its line and the code unit in it, both from 0. */
export interface LinePlace {
	readonly line: number;
	readonly column: number;
}

/** A text by its lines. */
export interface WordLines {
	readonly count: number;
	lengthOf(line: number): number;
	/** The words around a place, in order. */
	wordsAt(place: LinePlace): readonly LineWord[];
}

/** Where a motion by words leads from a place, as VS Code's own commands of these names. */
export function moveByWord(lines: WordLines, place: LinePlace, motion: WordMotion): LinePlace {
	switch (motion) {
		case 'startLeft':
			return moveToStartLeft(lines, place);
		case 'endLeft':
			return moveToEndLeft(lines, place);
		case 'startRight':
			return moveToStartRight(lines, place);
		case 'endRight':
			return moveToEndRight(lines, place);
	}
}

/**
 * What goes when the word before or behind a place is deleted, as VS Code does: up to the start of the word before or the end of
 * that behind; the line break at an edge of a line; more than one space alone.
 * @param lineText the text of the place's line
 */
export function deletionByWord(
	lines: WordLines,
	place: LinePlace,
	side: 'left' | 'right',
	lineText: string,
): readonly [start: LinePlace, end: LinePlace] {
	return side === 'left' ? [deletedFrom(lines, place, lineText), place] : [place, deletedTo(lines, place, lineText)];
}

function deletedFrom(lines: WordLines, place: LinePlace, text: string): LinePlace {
	const { line, column } = place;
	if (column === 0) return line === 0 ? place : { line: line - 1, column: lines.lengthOf(line - 1) };
	const spaces = spacesBefore(text, column);
	return { line, column: spaces > 1 ? column - spaces : (wordBefore(lines.wordsAt(place), column)?.start ?? 0) };
}

function deletedTo(lines: WordLines, place: LinePlace, text: string): LinePlace {
	const { line, column } = place;
	if (column >= text.length) {
		if (line + 1 >= lines.count) return place;
		const next = { line: line + 1, column: 0 };
		return { ...next, column: lines.wordsAt(next).at(0)?.start ?? lines.lengthOf(next.line) };
	}
	const spaces = spacesBehind(text, column);
	return {
		line,
		column: spaces > 1 ? column + spaces : (wordBehind(lines.wordsAt(place), column)?.end ?? text.length),
	};
}

function moveToStartLeft(lines: WordLines, place: LinePlace): LinePlace {
	const from = leftOf(lines, place);
	const words = lines.wordsAt(from);
	let word = wordBefore(words, from.column);
	// A single mark within a word is no stop: foo.bar.
	if (word?.isSeparator === true && word.end - word.start === 1 && word.isJoined) {
		word = wordBefore(words, word.start) ?? word;
	}
	return { line: from.line, column: word?.start ?? 0 };
}

function moveToEndLeft(lines: WordLines, place: LinePlace): LinePlace {
	const from = leftOf(lines, place);
	const words = lines.wordsAt(from);
	let word = wordBefore(words, from.column);
	if (word !== undefined && from.line === place.line && from.column <= word.end) word = wordBefore(words, word.start);
	return { line: from.line, column: word?.end ?? 0 };
}

function moveToStartRight(lines: WordLines, place: LinePlace): LinePlace {
	const from = rightOf(lines, place);
	const words = lines.wordsAt(from);
	let word = wordBehind(words, from.column);
	if (word !== undefined && from.line === place.line && from.column >= word.start) word = wordBehind(words, word.end);
	return { line: from.line, column: word?.start ?? lines.lengthOf(from.line) };
}

function moveToEndRight(lines: WordLines, place: LinePlace): LinePlace {
	const from = rightOf(lines, place);
	const words = lines.wordsAt(from);
	let word = wordBehind(words, from.column);
	if (word?.isSeparator === true && word.end - word.start === 1 && word.isJoined) {
		word = wordBehind(words, word.end) ?? word;
	}
	return { line: from.line, column: word?.end ?? lines.lengthOf(from.line) };
}

/** The place, or the end of the line before it where it begins one. */
function leftOf(lines: WordLines, place: LinePlace): LinePlace {
	if (place.column > 0 || place.line === 0) return place;
	return { line: place.line - 1, column: lines.lengthOf(place.line - 1) };
}

/** The place, or the beginning of the line behind it where it ends one. */
function rightOf(lines: WordLines, place: LinePlace): LinePlace {
	if (place.column < lines.lengthOf(place.line) || place.line + 1 >= lines.count) return place;
	return { line: place.line + 1, column: 0 };
}

/** The last word that begins before a column. */
function wordBefore(words: readonly LineWord[], column: number): LineWord | undefined {
	const behind = words.findIndex(({ start }) => start >= column);
	return behind < 0 ? words.at(-1) : words.slice(0, behind).at(-1);
}

/** The first word that ends behind a column. */
function wordBehind(words: readonly LineWord[], column: number): LineWord | undefined {
	return words.find(({ end }) => end > column);
}

function spacesBefore(text: string, column: number): number {
	let start = column;
	while (start > 0 && /[\t ]/u.test(text[start - 1])) start--;
	return column - start;
}

function spacesBehind(text: string, column: number): number {
	let end = column;
	while (end < text.length && /[\t ]/u.test(text[end])) end++;
	return end - column;
}
