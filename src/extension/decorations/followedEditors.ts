import { Disposable, window, workspace } from 'vscode';
import type { TextEditor } from 'vscode';
import { changesOf } from '../text/changesOf';
import { FollowedEditor } from './followedEditor';
import type { FollowedMarks } from './followedEditor';

/** Marks of one kind in all visible editors, while they are on. */
export class FollowedEditors<M> implements Disposable {
	readonly #kind: FollowedMarks<M>;
	readonly #isOn: () => boolean;
	readonly #editors = new Map<TextEditor, FollowedEditor<M>>();
	readonly #subscriptions: Disposable;

	constructor(kind: FollowedMarks<M>, isOn: () => boolean) {
		this.#kind = kind;
		this.#isOn = isOn;
		this.#subscriptions = Disposable.from(
			window.onDidChangeVisibleTextEditors(() => this.watch()),
			window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#editors.get(textEditor)?.scrolled()),
			window.onDidChangeTextEditorSelection(({ textEditor }) => this.#editors.get(textEditor)?.selected()),
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (contentChanges.length === 0) return;
				const changes = changesOf(contentChanges);
				for (const [editor, marks] of this.#editors) if (editor.document === document) marks.edited(changes);
			}),
			// So VS Code tells of another language, too.
			workspace.onDidOpenTextDocument(document => {
				for (const [editor, marks] of this.#editors) if (editor.document === document) marks.refresh();
			}),
		);
	}

	/** The marks of an editor as they were last drawn. */
	marksOf(editor: TextEditor): readonly M[] {
		return this.#editors.get(editor)?.marks ?? [];
	}

	/** Takes in the editors that are visible now, and lets go of the others. */
	watch(): void {
		const visible = new Set(window.visibleTextEditors);
		for (const [editor, marks] of this.#editors) {
			if (visible.has(editor)) continue;
			marks.dispose();
			this.#editors.delete(editor);
		}
		if (!this.#isOn()) return;
		for (const editor of visible) {
			if (this.#editors.has(editor)) continue;
			const marks = new FollowedEditor(editor, this.#kind);
			this.#editors.set(editor, marks);
			marks.refresh();
		}
	}

	/** Everything is asked for again. */
	refresh(): void {
		for (const marks of this.#editors.values()) marks.refresh();
	}

	/** Lets go of all editors. */
	forget(): void {
		for (const marks of this.#editors.values()) marks.dispose();
		this.#editors.clear();
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.forget();
	}
}
