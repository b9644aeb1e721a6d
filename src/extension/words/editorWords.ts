import { Position, Range, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { lineWords } from '../../core/text/lineWords';
import type { LineWord } from '../../core/text/lineWords';
import type { Span } from '../../core/text/span';
import type { LinePlace, WordLines } from '../../core/text/wordMotion';

/** So much of a line is looked at to either side of a place: lines may be as long as documents. */
const REACH = 2000;

/** What commands by words see around a place has Han characters in it, or VS Code's own commands do. */
const HAN_REACH = 200;
const HAN = /[\p{Script=Han}]/u;

/** Where VS Code parts words in a document. */
function separatorsOf(document: TextDocument): string {
	const separators = workspace.getConfiguration('editor', document).get('wordSeparators');
	return typeof separators === 'string' ? separators : '';
}

/** A document by its lines and words. */
export class EditorWords implements WordLines {
	readonly #document: TextDocument;
	readonly #separators: string;
	readonly #cuts: readonly Span[];

	/** @param cuts words of the segmenter, in order, in offsets of the document. */
	constructor(document: TextDocument, cuts: readonly Span[]) {
		this.#document = document;
		this.#separators = separatorsOf(document);
		this.#cuts = cuts;
	}

	get count(): number {
		return this.#document.lineCount;
	}

	lengthOf(line: number): number {
		return this.#document.lineAt(line).text.length;
	}

	wordsAt({ line, column }: LinePlace): readonly LineWord[] {
		const { text } = this.#document.lineAt(line);
		const from = Math.max(0, column - REACH);
		const origin = this.#document.offsetAt(new Position(line, from));
		const part = text.slice(from, column + REACH);
		const cuts = this.#cuts
			.filter(({ start, end }) => end > origin && start < origin + part.length)
			.map(({ start, end }) => ({ start: start - origin, end: end - origin }));
		return lineWords(part, this.#separators, cuts).map(word => ({
			...word,
			start: word.start + from,
			end: word.end + from,
		}));
	}

	/**
	 * What to select around a selection: the word at its end; if that is selected, the stretch between separators and marks
	 * around it; then the line.
	 */
	around(selection: Range): Range {
		const { line } = selection.end;
		const words = this.wordsAt({ line, column: selection.end.character });
		const word = wordOf(words, selection);
		if (word === undefined) return this.#line(line);
		const narrow = rangeOn(line, word);
		if (!narrow.contains(selection) || narrow.isEqual(selection)) {
			const clause = rangeOn(line, clauseAround(words, word));
			return clause.contains(selection) && !clause.isEqual(selection) ? clause : this.#line(line);
		}
		return narrow;
	}

	#line(line: number): Range {
		return this.#document.lineAt(line).range;
	}
}

/** Whether there are Han characters near one of some places, or at the lines that are next to it at an edge. */
export function hasHan(document: TextDocument, places: readonly Position[]): boolean {
	return places.some(({ line, character }) => {
		const near = (number: number, column: number): boolean => {
			if (number < 0 || number >= document.lineCount) return false;
			const { text } = document.lineAt(number);
			const at = Math.min(column, text.length);
			return HAN.test(text.slice(Math.max(0, at - HAN_REACH), at + HAN_REACH));
		};
		const { length } = document.lineAt(line).text;
		return (
			near(line, character) ||
			(character === 0 && near(line - 1, Infinity)) ||
			(character >= length && near(line + 1, 0))
		);
	});
}

/** The word that a selection lies in or, where it is empty, stands at: that behind the cursor, else that before it. */
function wordOf(words: readonly LineWord[], { start, end, isEmpty }: Range): LineWord | undefined {
	if (!isEmpty) return words.find(word => word.start < end.character && end.character <= word.end);
	const touching = words.filter(word => word.start <= start.character && start.character <= word.end);
	return (
		touching.find(word => !word.isSeparator && start.character < word.end) ??
		touching.find(word => !word.isSeparator) ??
		touching.at(-1)
	);
}

/** The words around one that follow each other without separators and white space. */
function clauseAround(words: readonly LineWord[], word: LineWord): Span {
	let first = words.indexOf(word);
	let last = first;
	if (word.isSeparator) return word;
	while (first > 0 && words[first - 1].isJoined && !words[first - 1].isSeparator) first--;
	while (words[last].isJoined) last++;
	return { start: words[first].start, end: words[last].end };
}

function rangeOn(line: number, { start, end }: Span): Range {
	return new Range(line, start, line, end);
}
