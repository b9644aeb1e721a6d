import { CancellationTokenSource, Disposable, window, workspace } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';
import { visibleWindow } from '../decorations/visibleWindow';
import type { DocumentPolicy } from '../documentPolicy';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Settings } from '../settings';
import type { GoldMark } from '../../protocol/annotation';
import type { Annotations } from './annotations';
import { decorationsOf, GoldDecorations } from './goldDecorations';

/** Pauses before marks are drawn anew: after an edit the editor moves them by itself meanwhile. */
const EDIT_DELAY_MS = 250;
const SCROLL_DELAY_MS = 80;

export interface GoldHighlighterSources {
	readonly annotations: Annotations;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly log: Log;
}

/** Shows in all visible editors what was corrected. */
export class GoldHighlighter implements Disposable {
	readonly #sources: GoldHighlighterSources;
	readonly #decorations = new GoldDecorations();
	readonly #shown = new Map<TextEditor, readonly GoldMark[]>();
	readonly #timers = new Map<TextEditor, ReturnType<typeof setTimeout>>();
	readonly #running = new Map<TextEditor, CancellationTokenSource>();
	readonly #subscriptions: Disposable;

	constructor(sources: GoldHighlighterSources) {
		this.#sources = sources;
		const { annotations, policy } = sources;
		this.#subscriptions = Disposable.from(
			window.onDidChangeVisibleTextEditors(() => this.#refresh()),
			window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#schedule(textEditor, SCROLL_DELAY_MS)),
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (contentChanges.length > 0) this.#refresh(document, EDIT_DELAY_MS);
			}),
			annotations.onDidChange(() => this.#refresh()),
			policy.onDidChange(() => this.#refresh()),
		);
		this.#refresh();
	}

	/** What an editor shows as corrected now. */
	marksOf(editor: TextEditor): readonly GoldMark[] {
		return this.#shown.get(editor) ?? [];
	}

	dispose(): void {
		this.#subscriptions.dispose();
		for (const timer of this.#timers.values()) clearTimeout(timer);
		for (const source of this.#running.values()) source.cancel();
		this.#decorations.dispose();
	}

	#refresh(document?: TextDocument, delay = 0): void {
		const visible = new Set(window.visibleTextEditors);
		for (const editor of this.#shown.keys()) if (!visible.has(editor)) this.#shown.delete(editor);
		for (const editor of visible) {
			if (document === undefined || editor.document === document) this.#schedule(editor, delay);
		}
	}

	#schedule(editor: TextEditor, delay: number): void {
		clearTimeout(this.#timers.get(editor));
		this.#timers.set(
			editor,
			setTimeout(() => {
				this.#timers.delete(editor);
				void this.#update(editor);
			}, delay),
		);
	}

	async #update(editor: TextEditor): Promise<void> {
		this.#running.get(editor)?.cancel();
		const source = new CancellationTokenSource();
		this.#running.set(editor, source);
		try {
			const marks = await this.#marks(editor, source);
			if (marks && !source.token.isCancellationRequested) this.#set(editor, marks);
		} catch (error) {
			this.#sources.log.warn(`Corrections: ${messageOf(error)}`);
		} finally {
			if (this.#running.get(editor) === source) this.#running.delete(editor);
			source.dispose();
		}
	}

	/** The marks to show; nothing when they are out of date. No worker is started for a document without corrections. */
	async #marks(editor: TextEditor, { token }: CancellationTokenSource): Promise<readonly GoldMark[] | undefined> {
		const { annotations, policy, settings } = this.#sources;
		const { document } = editor;
		const seen = visibleWindow(editor);
		const isWanted = settings.of(document).showCorrections && policy.isText(document) && policy.isWithinLimit(document);
		if (!isWanted || !seen || !(await annotations.isCorrected(document))) return [];
		return annotations.marks(document, seen.marked, token);
	}

	#set(editor: TextEditor, marks: readonly GoldMark[]): void {
		if (marks.length === 0 && !this.#decorations.isMade) return;
		this.#shown.set(editor, marks);
		for (const kind of ['word', 'entity', 'checked'] as const) {
			editor.setDecorations(this.#decorations.types[kind], decorationsOf(editor.document, marks, kind));
		}
	}
}
