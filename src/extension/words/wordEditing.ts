import { Position, Range, Selection, commands } from 'vscode';
import type { TextEditor } from 'vscode';
import { deletionByWord, moveByWord } from '../../core/text/wordMotion';
import type { LinePlace, WordMotion } from '../../core/text/wordMotion';
import type { ChineseWords } from './chineseWords';
import { EditorWords, hasHan } from './editorWords';

/** VS Code's own commands, which do where there is no Chinese, and where our words are not there in time. */
const BUILT_IN: Readonly<Record<WordMotion, readonly [move: string, select: string]>> = {
	startLeft: ['cursorWordLeft', 'cursorWordLeftSelect'],
	endLeft: ['cursorWordEndLeft', 'cursorWordEndLeftSelect'],
	startRight: ['cursorWordStartRight', 'cursorWordStartRightSelect'],
	endRight: ['cursorWordRight', 'cursorWordRightSelect'],
};

/** Moves, selects and deletes by words at all cursors; one after the other, as keys are pressed. */
export class WordEditing {
	readonly #words: Pick<ChineseWords, 'around'>;
	#last: Promise<unknown> = Promise.resolve();

	constructor(words: Pick<ChineseWords, 'around'>) {
		this.#words = words;
	}

	/** Moves every cursor, or the end of its selection. */
	move(editor: TextEditor, motion: WordMotion, isSelecting: boolean): Promise<void> {
		return this.#inTurn(async () => {
			const words = await this.#wordsOf(editor);
			if (words === undefined) {
				await commands.executeCommand(BUILT_IN[motion][isSelecting ? 1 : 0]);
				return;
			}
			editor.selections = editor.selections.map(({ anchor, active }) => {
				const place = positionOf(moveByWord(words, placeOf(active), motion));
				return new Selection(isSelecting ? anchor : place, place);
			});
			editor.revealRange(editor.selection);
		});
	}

	/** Deletes the word before or behind every cursor, or what is selected. */
	delete(editor: TextEditor, side: 'left' | 'right'): Promise<void> {
		return this.#inTurn(async () => {
			const words = await this.#wordsOf(editor);
			if (words === undefined) {
				await commands.executeCommand(side === 'left' ? 'deleteWordLeft' : 'deleteWordRight');
				return;
			}
			const ranges = editor.selections.map(selection => {
				if (!selection.isEmpty) return selection;
				const { text } = editor.document.lineAt(selection.active.line);
				const [start, end] = deletionByWord(words, placeOf(selection.active), side, text);
				return new Range(positionOf(start), positionOf(end));
			});
			await editor.edit(edit => {
				for (const range of merged(ranges)) edit.delete(range);
			});
		});
	}

	/** Selects the word at every cursor; where that is selected, what is around it. */
	select(editor: TextEditor): Promise<void> {
		return this.#inTurn(async () => {
			const words = await this.#wordsOf(editor);
			if (words === undefined || !editor.selections.every(({ isSingleLine }) => isSingleLine)) {
				await commands.executeCommand('editor.action.smartSelect.expand');
				return;
			}
			editor.selections = editor.selections.map(selection => {
				const { start, end } = words.around(selection);
				return new Selection(start, end);
			});
		});
	}

	/** The words around all cursors; nothing where VS Code's own rules are to do. */
	async #wordsOf(editor: TextEditor): Promise<EditorWords | undefined> {
		const { document, selections } = editor;
		const places = selections.map(({ active }) => active);
		if (!hasHan(document, places)) return undefined;
		const { version } = document;
		const cuts = await this.#words.around(
			document,
			places.map(place => document.offsetAt(place)),
		);
		return cuts && document.version === version ? new EditorWords(document, cuts) : undefined;
	}

	/** Keys that are pressed while the words are asked for wait. */
	#inTurn(work: () => Promise<void>): Promise<void> {
		const turn = this.#last.then(work);
		this.#last = turn.catch(() => undefined);
		return turn;
	}
}

function placeOf({ line, character }: Position): LinePlace {
	return { line, column: character };
}

function positionOf({ line, column }: LinePlace): Position {
	return new Position(line, column);
}

/** Ranges without those that overlap others: what two cursors delete goes once. */
function merged(ranges: readonly Range[]): Range[] {
	const result: Range[] = [];
	for (const range of [...ranges].sort((a, b) => a.start.compareTo(b.start))) {
		const last = result.at(-1);
		if (last?.end.isAfter(range.start) === true) result[result.length - 1] = last.union(range);
		else result.push(range);
	}
	return result;
}
