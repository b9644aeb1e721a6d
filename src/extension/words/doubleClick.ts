import { Selection, TextEditorSelectionChangeKind, window } from 'vscode';
import type { Disposable, Position, TextEditor, TextEditorSelectionChangeEvent } from 'vscode';
import type { Settings } from '../settings';
import type { ChineseWords } from './chineseWords';
import { EditorWords, hasHan } from './editorWords';

/** The second click of a double click comes so soon after the first, in milliseconds. */
const DOUBLE_CLICK_MS = 600;

/**
 * Has a double click in Chinese select the word of the segmenter, where a setting wants it. VS Code tells what the mouse selected
 * and not that it was a double click: a click that is soon followed by a selection around it, of what VS Code takes for a word.
 */
export class DoubleClick implements Disposable {
	readonly #words: Pick<ChineseWords, 'around'>;
	readonly #settings: Settings;
	readonly #subscription: Disposable;
	#click: { readonly editor: TextEditor; readonly place: Position; readonly time: number } | undefined;

	constructor(words: Pick<ChineseWords, 'around'>, settings: Settings) {
		this.#words = words;
		this.#settings = settings;
		this.#subscription = window.onDidChangeTextEditorSelection(event => void this.#selected(event));
	}

	dispose(): void {
		this.#subscription.dispose();
	}

	async #selected({ textEditor: editor, selections, kind }: TextEditorSelectionChangeEvent): Promise<void> {
		const click = this.#click;
		this.#click = undefined;
		if (!this.#settings.values.doubleClickWords || kind !== TextEditorSelectionChangeKind.Mouse) return;
		const [selection] = selections;
		if (selections.length !== 1) return;
		if (selection.isEmpty) {
			this.#click = { editor, place: selection.active, time: Date.now() };
			return;
		}
		if (click?.editor !== editor || Date.now() - click.time > DOUBLE_CLICK_MS) return;
		if (!selection.isSingleLine || !selection.contains(click.place) || !isDoubleClick(editor, selection, click.place))
			return;
		await this.#narrow(editor, selection, click.place);
	}

	async #narrow(editor: TextEditor, selection: Selection, place: Position): Promise<void> {
		const { document } = editor;
		if (!hasHan(document, [place])) return;
		const { version } = document;
		const cuts = await this.#words.around(document, [document.offsetAt(place)]);
		if (!cuts || document.version !== version || !editor.selection.isEqual(selection)) return;
		const word = new EditorWords(document, cuts).around(new Selection(place, place));
		if (!word.isEmpty) editor.selection = new Selection(word.start, word.end);
	}
}

/**
 * Whether a selection is a word rather than the beginning of a drag: it reaches to both sides of the click, or from the click to
 * where a word of VS Code ends.
 */
function isDoubleClick({ document }: TextEditor, selection: Selection, place: Position): boolean {
	if (selection.start.isBefore(place) && selection.end.isAfter(place)) return true;
	const word = document.getWordRangeAtPosition(place);
	return word?.isEqual(selection) === true;
}
