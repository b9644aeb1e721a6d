import type { CancellationToken, TextDocument, TextDocumentContentChangeEvent, TextEditor } from 'vscode';
import type { Analysis, LayerName } from '../analysis';
import { changesOf } from '../text/changesOf';
import { DrawTogether } from './drawTogether';
import { limitMarks, marksOf, spansByType, typeKey } from './marks';
import type { Mark, WantedLabels } from './marks';
import type { MarkKind } from './markStyles';
import type { MarkTypes } from './markTypes';
import { setSpans } from './setSpans';
import { TrackedMarks } from './trackedMarks';
import { UpdateTurns } from './updateTurns';
import { covers, visibleWindow } from './visibleWindow';
import type { VisibleWindow } from './visibleWindow';

/** Edits are followed at once; those that come while an answer is awaited are taken together. */
const EDIT_DELAY_MS = 0;

/** Scrolling is followed at once, and then at this pace: each update has the page draw again. */
const SCROLL_INTERVAL_MS = 50;

/** Pause before asking again when the worker had died, and how often that is tried in a row. */
const RETRY_DELAY_MS = 1000;
const MAX_RETRIES = 5;

/** What {@link EditorMarks} needs to know of the outside, asked at each update. */
export interface MarkingContext {
	readonly analysis: Analysis;
	readonly types: () => MarkTypes;
	/** The labels to mark in this document now; none when it is to have no marks. */
	readonly wanted: (document: TextDocument) => WantedLabels;
	readonly limit: () => number;
	/** The marks of the editor were set. */
	readonly updated: (editor: TextEditor) => void;
	readonly failed: (error: unknown) => void;
}

/** The marks of one visible editor: asks for what is in view, sets it, and keeps up with edits and scrolling. */
export class EditorMarks {
	readonly #editor: TextEditor;
	readonly #context: MarkingContext;
	readonly #tracked = new TrackedMarks();
	#marks: readonly Mark[] = [];
	#covered: { readonly window: VisibleWindow; readonly version: number } | undefined;
	readonly #turns: UpdateTurns;

	constructor(editor: TextEditor, context: MarkingContext) {
		this.#editor = editor;
		this.#context = context;
		this.#turns = new UpdateTurns(
			{ delay: EDIT_DELAY_MS, retryDelay: RETRY_DELAY_MS, maxRetries: MAX_RETRIES },
			{
				update: token => DrawTogether.in(editor).run(ready => this.#update(token, ready)),
				failed: context.failed,
			},
		);
	}

	/** The marks as they were last set. */
	get marks(): readonly Mark[] {
		return this.#marks;
	}

	/** The document was edited. */
	edited(changes: readonly TextDocumentContentChangeEvent[]): void {
		this.#tracked.apply(changesOf(changes));
		this.#turns.schedule(EDIT_DELAY_MS);
	}

	/** The view moved; nothing is asked for while it stays inside what is marked. */
	scrolled(): void {
		const covered = this.#covered;
		const window = visibleWindow(this.#editor);
		if (!window || (covered?.version === this.#editor.document.version && covers(covered.window.marked, window.view)))
			return;
		this.#turns.pace(SCROLL_INTERVAL_MS);
	}

	/** Settings, switches or the policy changed: everything is asked for again, at once. */
	refresh(): void {
		this.#covered = undefined;
		this.#turns.schedule(0);
	}

	/** Forgets the marks; the editor drops them with its decoration types or itself. */
	dispose(): void {
		this.#turns.dispose();
	}

	async #update(token: CancellationToken, ready: () => Promise<void>): Promise<'again' | 'done'> {
		const { document } = this.#editor;
		const wanted = this.#context.wanted(document);
		const window = visibleWindow(this.#editor);
		const layers = layersOf(wanted);
		if (!window) return 'done';
		if (layers.length === 0) {
			this.#set([], 0);
			return 'done';
		}
		const range = await this.#context.analysis.analyze(document, window.marked, layers, token);
		if (range) await ready();
		if (this.#turns.isDisposed || token.isCancellationRequested) return 'done';
		if (range?.version !== document.version) return document.isClosed ? 'done' : 'again';
		const limit = this.#context.limit();
		const marks = marksOf(range, window.marked, wanted);
		this.#covered = { window, version: document.version };
		this.#set(limitMarks(marks, limit, window.view), range.start);
		return 'done';
	}

	#set(marks: readonly Mark[], start: number): void {
		this.#marks = marks;
		const types = this.#context.types();
		setSpans(this.#editor, this.#tracked, spansByType(marks, typeKey), start, key => {
			const [kind, label] = key.split('/') as [MarkKind, string];
			return types.get(kind, label);
		});
		this.#context.updated(this.#editor);
	}
}

function layersOf(wanted: WantedLabels): readonly LayerName[] {
	const layers: LayerName[] = [];
	if (wanted.partsOfSpeech.size + wanted.wordBoundaries.size > 0) layers.push('tokens', 'upos');
	if (wanted.entities.size > 0) layers.push('entities');
	return layers;
}
