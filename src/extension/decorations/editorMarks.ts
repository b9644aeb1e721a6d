import { CancellationTokenSource } from 'vscode';
import type { TextDocument, TextDocumentContentChangeEvent, TextEditor } from 'vscode';
import type { Analysis, LayerName } from '../analysis';
import { RangeMapper } from '../text/ranges';
import { limitMarks, marksOf } from './marks';
import type { Mark, WantedLabels } from './marks';
import type { MarkKind } from './markStyles';
import type { MarkTypes } from './markTypes';
import { TrackedMarks } from './trackedMarks';
import { covers, visibleWindow } from './visibleWindow';
import type { VisibleWindow } from './visibleWindow';

/** Pause after an edit or a scroll before marks are asked for; what comes while an answer is awaited is taken together. */
const EDIT_DELAY_MS = 2;
const SCROLL_DELAY_MS = 50;

/** Pause without edits after which marks that may have slipped off their words are set again. */
const SETTLE_DELAY_MS = 700;

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
	#timer: ReturnType<typeof setTimeout> | undefined;
	#settleTimer: ReturnType<typeof setTimeout> | undefined;
	#running: CancellationTokenSource | undefined;
	#again = false;
	#failures = 0;
	#disposed = false;

	constructor(editor: TextEditor, context: MarkingContext) {
		this.#editor = editor;
		this.#context = context;
	}

	/** The marks as they were last set. */
	get marks(): readonly Mark[] {
		return this.#marks;
	}

	/** The document was edited. */
	edited(changes: readonly TextDocumentContentChangeEvent[]): void {
		for (const { rangeOffset: start, rangeLength, text } of changes) {
			this.#tracked.apply({ start, end: start + rangeLength, text });
		}
		this.#schedule(EDIT_DELAY_MS);
		clearTimeout(this.#settleTimer);
		this.#settleTimer = setTimeout(() => {
			if (this.#tracked.settle()) this.#schedule(0);
		}, SETTLE_DELAY_MS);
	}

	/** The view moved; nothing is asked for while it stays inside what is marked. */
	scrolled(): void {
		const covered = this.#covered;
		const window = visibleWindow(this.#editor);
		if (!window || (covered?.version === this.#editor.document.version && covers(covered.window.marked, window.view)))
			return;
		this.#schedule(SCROLL_DELAY_MS);
	}

	/** Settings, switches or the policy changed: everything is asked for again, at once. */
	refresh(): void {
		this.#covered = undefined;
		this.#schedule(0);
	}

	/** Forgets the marks; the editor drops them with its decoration types or itself. */
	dispose(): void {
		this.#disposed = true;
		clearTimeout(this.#timer);
		clearTimeout(this.#settleTimer);
		this.#running?.cancel();
	}

	/** A pending update is not put off by more edits, so that marks follow steady typing. */
	#schedule(delay: number): void {
		if (this.#disposed) return;
		if (this.#running) {
			this.#again = true;
			return;
		}
		if (this.#timer !== undefined && delay > 0) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#run(), delay);
	}

	async #run(): Promise<void> {
		this.#timer = undefined;
		this.#again = false;
		const source = (this.#running = new CancellationTokenSource());
		try {
			await this.#update(source);
			this.#failures = 0;
		} catch (error) {
			this.#failures++;
			this.#context.failed(error);
		} finally {
			source.dispose();
			this.#running = undefined;
		}
		this.#catchUp();
	}

	/** Asks again where the last update failed, or something changed while it ran. */
	#catchUp(): void {
		if (this.#failures > 0 && this.#failures <= MAX_RETRIES) this.#schedule(RETRY_DELAY_MS);
		else if (this.#again) this.#schedule(EDIT_DELAY_MS);
	}

	async #update({ token }: CancellationTokenSource): Promise<void> {
		const { document } = this.#editor;
		const wanted = this.#context.wanted(document);
		const window = visibleWindow(this.#editor);
		const layers = layersOf(wanted);
		if (!window) return;
		if (layers.length === 0) {
			this.#set([], 0);
			return;
		}
		const range = await this.#context.analysis.analyze(document, window.marked, layers, token);
		if (this.#disposed || token.isCancellationRequested) return;
		if (!range) {
			this.#again = !document.isClosed;
			return;
		}
		const limit = this.#context.limit();
		const marks = marksOf(range, window.marked, wanted);
		this.#covered = { window, version: document.version };
		this.#set(limitMarks(marks, limit, window.view), range.start);
	}

	#set(marks: readonly Mark[], start: number): void {
		const { document } = this.#editor;
		this.#marks = marks;
		const types = this.#context.types();
		for (const [key, pairs] of this.#tracked.replace(marks)) {
			const [kind, label] = key.split('/') as [MarkKind, string];
			const type = types.get(kind, label);
			if (!type) continue;
			const mapper = new RangeMapper(document, Math.min(start, pairs[0] ?? start));
			const ranges = [];
			for (let i = 0; i < pairs.length; i += 2) ranges.push(mapper.range(pairs[i], pairs[i + 1]));
			this.#editor.setDecorations(type, ranges);
		}
		this.#context.updated(this.#editor);
	}
}

function layersOf(wanted: WantedLabels): readonly LayerName[] {
	const layers: LayerName[] = [];
	if (wanted.partsOfSpeech.size + wanted.wordBoundaries.size > 0) layers.push('tokens', 'upos');
	if (wanted.entities.size > 0) layers.push('entities');
	return layers;
}
