import type { CancellationToken, TextDocument, TextEditor } from 'vscode';
import type { Span } from '../../core/text/span';
import type { TextChange } from '../../core/text/textChange';
import { DrawTogether } from './drawTogether';
import { TrackedMarks } from './trackedMarks';
import { UpdateTurns } from './updateTurns';
import { covers, visibleWindow } from './visibleWindow';
import type { VisibleWindow } from './visibleWindow';

/** Edits and scrolling are followed at once, and then at this pace, in milliseconds. */
export interface FollowedPace {
	/** After an edit, or a move of the cursor where marks follow it. */
	readonly edit: number;
	readonly scroll: number;
}

const PACE: FollowedPace = { edit: 60, scroll: 50 };

/** Pause before asking again when that failed, and how often that is tried in a row. */
const RETRY_DELAY_MS = 1000;
const MAX_RETRIES = 3;

/** Marks of one kind: where they are wanted, and how they are found and drawn. */
export interface FollowedMarks<M> {
	readonly isWanted: (document: TextDocument) => boolean;
	/** Nothing where the document changed meanwhile. */
	readonly ask: (editor: TextEditor, span: Span, token: CancellationToken) => Promise<readonly M[] | undefined>;
	/**
	 * @param start no mark begins before it.
	 * @param shown what the editor shows, followed through edits: tells which types have to be set.
	 */
	readonly draw: (editor: TextEditor, marks: readonly M[], start: number, shown: TrackedMarks) => void;
	readonly failed: (error: unknown) => void;
	/** Whether a move of the cursor changes them; it does not where that is left out. */
	readonly followsCursor?: (document: TextDocument) => boolean;
	readonly pace?: FollowedPace;
}

/** The marks of one visible editor: asks for what is in view, draws it, and keeps up with edits and scrolling. */
export class FollowedEditor<M> {
	readonly #editor: TextEditor;
	readonly #kind: FollowedMarks<M>;
	readonly #pace: FollowedPace;
	readonly #turns: UpdateTurns;
	readonly #shown = new TrackedMarks();
	#marks: readonly M[] = [];
	#covered: { readonly window: VisibleWindow; readonly version: number } | undefined;

	constructor(editor: TextEditor, kind: FollowedMarks<M>) {
		this.#editor = editor;
		this.#kind = kind;
		this.#pace = kind.pace ?? PACE;
		this.#turns = new UpdateTurns(
			{ delay: this.#pace.edit, retryDelay: RETRY_DELAY_MS, maxRetries: MAX_RETRIES },
			{
				update: token => DrawTogether.in(editor).run(ready => this.#update(token, ready)),
				failed: kind.failed,
			},
		);
	}

	/** The marks as they were last drawn. */
	get marks(): readonly M[] {
		return this.#marks;
	}

	edited(changes: readonly TextChange[]): void {
		this.#shown.apply(changes);
		this.#turns.pace(this.#pace.edit);
	}

	/** The cursor moved. */
	selected(): void {
		if (this.#kind.followsCursor?.(this.#editor.document) === true) this.#turns.pace(this.#pace.edit);
	}

	/** The view moved; nothing is asked for while it stays inside what is marked. */
	scrolled(): void {
		const window = visibleWindow(this.#editor);
		const covered = this.#covered;
		if (!window || (covered?.version === this.#editor.document.version && covers(covered.window.marked, window.view)))
			return;
		this.#turns.pace(this.#pace.scroll);
	}

	/** Everything is asked for again, at once. */
	refresh(): void {
		this.#covered = undefined;
		this.#turns.restart();
	}

	/** Forgets the marks; the editor drops them with its decoration types or itself. */
	dispose(): void {
		this.#turns.dispose();
	}

	async #update(token: CancellationToken, ready: () => Promise<void>): Promise<'again' | 'done'> {
		const { document } = this.#editor;
		const window = visibleWindow(this.#editor);
		if (!window) return 'done';
		if (!this.#kind.isWanted(document)) {
			this.#draw([], 0);
			return 'done';
		}
		const { version } = document;
		const marks = await this.#kind.ask(this.#editor, window.marked, token);
		if (marks) await ready();
		if (this.#turns.isDisposed || token.isCancellationRequested) return 'done';
		if (!marks || document.version !== version) return document.isClosed ? 'done' : 'again';
		this.#covered = { window, version };
		this.#draw(marks, window.marked.start);
		return 'done';
	}

	#draw(marks: readonly M[], start: number): void {
		this.#marks = marks;
		this.#kind.draw(this.#editor, marks, start, this.#shown);
	}
}
