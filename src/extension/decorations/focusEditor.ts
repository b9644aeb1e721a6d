import type { CancellationToken, Range, TextDocument, TextEditor, TextEditorDecorationType } from 'vscode';
import type { Span } from '../../core/text/span';
import type { FocusMode } from '../focusMode';
import { followsCursor } from '../focusMode';
import { RangeMapper, documentLength, rangeOfSpan } from '../text/ranges';
import { focusSpans, gapsBetween } from './focusSpans';
import type { FocusSources } from './focusSpans';
import { UpdateTurns } from './updateTurns';
import { covers, visibleWindow } from './visibleWindow';
import type { VisibleWindow } from './visibleWindow';

/** Pause after an edit, a scroll or a move of the cursor; more of them do not put the update off. */
const EDIT_DELAY_MS = 10;
const SCROLL_DELAY_MS = 40;

/** Pause before asking again when that failed, and how often that is tried in a row. */
const RETRY_DELAY_MS = 1000;
const MAX_RETRIES = 3;

/** What {@link FocusEditor} needs of the outside. */
export interface FocusContext extends FocusSources {
	/** The look of what is dimmed. */
	readonly type: () => TextEditorDecorationType;
	/** The mode for this document now; none where nothing of it is to be dimmed. */
	readonly mode: (document: TextDocument) => FocusMode | undefined;
	readonly limit: () => number;
	readonly updated: (editor: TextEditor) => void;
	readonly failed: (error: unknown) => void;
}

/**
 * The dimmed text of one visible editor. All text out of view is dimmed with what is dimmed in view, so that scrolling lights up what
 * is in focus, rather than flashing what is not.
 */
export class FocusEditor {
	readonly #editor: TextEditor;
	readonly #context: FocusContext;
	readonly #turns: UpdateTurns;
	#dimmed: readonly Span[] = [];
	#covered: { readonly window: VisibleWindow; readonly version: number } | undefined;

	constructor(editor: TextEditor, context: FocusContext) {
		this.#editor = editor;
		this.#context = context;
		this.#turns = new UpdateTurns(
			{ delay: EDIT_DELAY_MS, retryDelay: RETRY_DELAY_MS, maxRetries: MAX_RETRIES },
			{ update: token => this.#update(token), failed: context.failed },
		);
	}

	/** What is dimmed now, in order. */
	get dimmed(): readonly Span[] {
		return this.#dimmed;
	}

	edited(): void {
		this.#turns.schedule(EDIT_DELAY_MS);
	}

	/** The cursor moved. */
	selected(): void {
		if (followsCursor(this.#context.mode(this.#editor.document))) this.#turns.schedule(EDIT_DELAY_MS);
	}

	/** The view moved; nothing is asked for while it stays inside what was looked at. */
	scrolled(): void {
		const window = visibleWindow(this.#editor);
		const covered = this.#covered;
		if (!window || (covered?.version === this.#editor.document.version && covers(covered.window.marked, window.view)))
			return;
		this.#turns.schedule(SCROLL_DELAY_MS);
	}

	/** Everything is asked for again, at once. */
	refresh(): void {
		this.#covered = undefined;
		this.#turns.restart();
	}

	/** Forgets what is dimmed; the editor drops it with the decoration type or itself. */
	dispose(): void {
		this.#turns.dispose();
	}

	async #update(token: CancellationToken): Promise<'again' | 'done'> {
		const { document } = this.#editor;
		const mode = this.#context.mode(document);
		const window = visibleWindow(this.#editor);
		if (!window) return 'done';
		if (mode === undefined) {
			this.#set([]);
			return 'done';
		}
		const { version } = document;
		const spans = await focusSpans(mode, this.#context, this.#editor, window.marked, token);
		if (this.#turns.isDisposed || token.isCancellationRequested) return 'done';
		if (!spans || document.version !== version) return document.isClosed ? 'done' : 'again';
		this.#covered = { window, version };
		this.#set(gapsBetween(spans.slice(0, this.#context.limit()), documentLength(document)));
		return 'done';
	}

	#set(dimmed: readonly Span[]): void {
		this.#dimmed = dimmed;
		this.#editor.setDecorations(this.#context.type(), rangesOf(this.#editor.document, dimmed));
		this.#context.updated(this.#editor);
	}
}

/** The ranges of spans in ascending order. The first and the last reach far out of view: their lines are not walked. */
function rangesOf(document: TextDocument, spans: readonly Span[]): Range[] {
	const inner = spans.slice(1, -1);
	const mapper = new RangeMapper(document, inner.at(0)?.start ?? 0);
	return [
		...spans.slice(0, 1).map(span => rangeOfSpan(document, span)),
		...inner.map(({ start, end }) => mapper.range(start, end)),
		...spans
			.slice(1)
			.slice(-1)
			.map(span => rangeOfSpan(document, span)),
	];
}
