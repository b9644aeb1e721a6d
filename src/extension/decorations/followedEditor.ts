import type { CancellationToken, TextDocument, TextEditor } from 'vscode';
import type { Span } from '../../core/text/span';
import type { TextChange } from '../../core/text/textChange';
import { DrawTogether } from './drawTogether';
import { TrackedMarks } from './trackedMarks';
import { UpdateTurns } from './updateTurns';
import { covers, isAmple, visibleWindow } from './visibleWindow';

/** Edits and scrolling are followed at once, and then at this pace, in milliseconds. */
export interface FollowedPace {
	/** After an edit, or a move of the cursor where marks follow it. */
	readonly edit: number;
	readonly scroll: number;
}

const PACE: FollowedPace = { edit: 60, scroll: 50 };

/** Pause before asking again when that failed, and how often that is tried in a row. */
const RETRY_DELAY_MS = 1000;
const MAX_RETRIES = 5;

/** Pause before the surroundings of a view that was just marked are marked, too: until then the page has the view itself to draw. */
const WIDEN_AFTER_JUMP_MS = 150;

/** The same where the view is marked already: when scrolling rests, so that the next page is marked before it is turned to. */
const WIDEN_AFTER_PAGE_MS = 40;

/** What was found of a stretch of text. */
export interface Found<M> {
	readonly marks: readonly M[];
	/** All marks of this stretch are among them: it is smaller than what was asked about where there were too many. */
	readonly span: Span;
}

/** Marks of one kind: where they are wanted, and how they are found and drawn. */
export interface FollowedMarks<M> {
	readonly isWanted: (document: TextDocument) => boolean;
	/** Nothing where the document changed meanwhile. */
	readonly ask: (editor: TextEditor, span: Span, token: CancellationToken) => Promise<Found<M> | undefined>;
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
	#covered: { readonly span: Span; readonly version: number } | undefined;
	/** The view moved to where nothing is marked: it comes first, alone. */
	#isJump = false;
	#widening: ReturnType<typeof setTimeout> | undefined;

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

	/** The view moved: while it stays inside what is marked, only what is around it has to be marked, and that can wait. */
	scrolled(): void {
		const window = visibleWindow(this.#editor);
		const covered = this.#covered;
		if (!window) return;
		if (covered?.version === this.#editor.document.version && covers(covered.span, window.view)) {
			if (!isAmple(this.#editor, covered.span)) this.#widenIn(WIDEN_AFTER_PAGE_MS);
			return;
		}
		this.#isJump = true;
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
		clearTimeout(this.#widening);
	}

	async #update(token: CancellationToken, ready: () => Promise<void>): Promise<'again' | 'done'> {
		const { document } = this.#editor;
		const isJump = this.#isJump;
		this.#isJump = false;
		const window = visibleWindow(this.#editor);
		if (!window) return 'done';
		if (!this.#kind.isWanted(document)) {
			this.#draw([], 0);
			return 'done';
		}
		const { version } = document;
		const span = isJump ? window.view : window.marked;
		const found = await this.#kind.ask(this.#editor, span, token);
		if (found) await ready();
		if (this.#turns.isDisposed || token.isCancellationRequested) return 'done';
		if (!found || document.version !== version) return document.isClosed ? 'done' : 'again';
		this.#covered = { span: found.span, version };
		this.#draw(found.marks, span.start);
		if (isJump) this.#widenIn(WIDEN_AFTER_JUMP_MS);
		return 'done';
	}

	#widenIn(milliseconds: number): void {
		clearTimeout(this.#widening);
		this.#widening = setTimeout(() => this.#turns.schedule(0), milliseconds);
	}

	#draw(marks: readonly M[], start: number): void {
		this.#marks = marks;
		this.#kind.draw(this.#editor, marks, start, this.#shown);
	}
}
