import { CancellationTokenSource, Disposable, EventEmitter, window, workspace } from 'vscode';
import type { Event, TextDocument, TextEditor } from 'vscode';
import type { AnswerMark, AskMarks } from '../answerMark';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { TextChange } from '../../core/text/textChange';
import { changesOf } from '../text/changesOf';
import { rangesInSlices } from '../text/rangesInSlices';
import { ANSWER_LABEL } from './markStyles';
import type { AnswerKind } from './markStyles';
import { MarkTypes } from './markTypes';
import { awaitArrival } from './setSpans';
import { TrackedMarks } from './trackedMarks';

/** Pause without edits after which marks are asked for anew: the answer is about the whole text. */
const RENEW_DELAY_MS = 700;

/** The marks are all of one type. */
const KEY = 'answer';

/**
 * The marks of one answer about a whole document, in all its editors. Those that a command asked for are renewed after edits;
 * those that were only given go with the first edit, since they were about the text before it.
 */
export class AnswerMarks implements Disposable {
	readonly #kind: AnswerKind;
	readonly #log: Log;
	readonly #types = new MarkTypes({ colorText: true, underline: true });
	readonly #cleared = new EventEmitter<void>();
	readonly #subscriptions: Disposable;
	/** What the editors show, followed through edits. */
	#shown = new TrackedMarks();
	#document: TextDocument | undefined;
	#marks: readonly AnswerMark[] = [];
	#ask: AskMarks | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: CancellationTokenSource | undefined;

	constructor(kind: AnswerKind, log: Log) {
		this.#kind = kind;
		this.#log = log;
		this.#subscriptions = Disposable.from(
			window.onDidChangeVisibleTextEditors(() => void this.#draw()),
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (document === this.#document && contentChanges.length > 0) this.#edited(changesOf(contentChanges));
			}),
			workspace.onDidCloseTextDocument(document => {
				if (document === this.#document) this.#forget();
			}),
		);
	}

	/** A person had all marks taken away. */
	get onDidClear(): Event<void> {
		return this.#cleared.event;
	}

	/** The marks as they were last set, in the order of the text. */
	get marks(): readonly AnswerMark[] {
		return this.#marks;
	}

	/** The mark at an offset of a document as it is now; of those that overlap there, the last that begins. */
	at(document: TextDocument, offset: number): AnswerMark | undefined {
		if (document !== this.#document) return undefined;
		const spans = this.#shown.spansOf(KEY);
		for (let mark = this.#marks.length - 1; mark >= 0; mark--) {
			const [start, end] = [spans[2 * mark], spans[2 * mark + 1]];
			if (start <= offset && offset < end) return { ...this.#marks[mark], start, end };
		}
		return undefined;
	}

	/** Whether a command marks this document. */
	isFollowing(document: TextDocument): boolean {
		return document === this.#document && this.#ask !== undefined;
	}

	/** Marks stretches of a document until its text changes, in place of all that were marked before. */
	show(document: TextDocument, marks: readonly AnswerMark[]): void {
		this.#forget();
		this.#document = document;
		this.#set(marks);
	}

	/** Marks a document, in place of all that was marked before, and keeps the marks up with its text. */
	follow(document: TextDocument, marks: readonly AnswerMark[], ask: AskMarks): void {
		this.show(document, marks);
		this.#ask = ask;
	}

	/** Takes marks away that were only given; those of a command stay. */
	letGo(): void {
		if (this.#ask === undefined) this.#forget();
	}

	/** Takes all marks away. */
	clear(): void {
		this.#forget();
		this.#cleared.fire();
	}

	dispose(): void {
		this.#forget();
		this.#subscriptions.dispose();
		this.#types.dispose();
		this.#cleared.dispose();
	}

	#edited(changes: readonly TextChange[]): void {
		this.#shown.apply(changes);
		this.#running?.cancel();
		clearTimeout(this.#timer);
		if (this.#ask === undefined) this.#forget();
		else this.#timer = setTimeout(() => void this.#renew(), RENEW_DELAY_MS);
	}

	async #renew(): Promise<void> {
		const [document, ask] = [this.#document, this.#ask];
		if (document === undefined || ask === undefined) return;
		const source = (this.#running = new CancellationTokenSource());
		try {
			const marks = await ask(document, source.token);
			if (marks && !source.token.isCancellationRequested) this.#set(marks);
		} catch (error) {
			// Background work: the log says it, and the marks stay where the editor moved them.
			this.#log.warn(`Highlights: ${messageOf(error)}`);
		} finally {
			source.dispose();
			if (this.#running === source) this.#running = undefined;
		}
	}

	#forget(): void {
		clearTimeout(this.#timer);
		this.#running?.cancel();
		this.#ask = undefined;
		if (this.#document === undefined) return;
		const type = this.#types.get(this.#kind, ANSWER_LABEL);
		if (type) for (const editor of this.#editors()) editor.setDecorations(type, []);
		this.#marks = [];
		this.#shown = new TrackedMarks();
		this.#document = undefined;
	}

	#set(marks: readonly AnswerMark[]): void {
		this.#marks = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
		const spans = this.#marks.flatMap(({ start, end }) => [start, end]);
		// The editors moved the marks that there were: those that are where they should be stay.
		if (this.#shown.replace(new Map([[KEY, spans]])).size > 0) void this.#draw();
	}

	/** Shows the marks where they are now. */
	async #draw(): Promise<void> {
		const [document, marks] = [this.#document, this.#marks];
		const type = document && !document.isClosed && this.#types.get(this.#kind, ANSWER_LABEL);
		if (!type || this.#editors().length === 0) return;
		const pairs = this.#shown.spansOf(KEY);
		const spans = marks.map((_, mark) => ({ start: pairs[2 * mark], end: pairs[2 * mark + 1] }));
		const ranges = await rangesInSlices(document, spans);
		if (!ranges || marks !== this.#marks || document !== this.#document) return;
		const editors = this.#editors();
		for (const editor of editors) editor.setDecorations(type, ranges);
		// The page takes messages in order: what is in the last editor is in all.
		const last = editors.at(-1);
		if (last) awaitArrival(last, this.#shown);
	}

	#editors(): readonly TextEditor[] {
		return window.visibleTextEditors.filter(editor => editor.document === this.#document);
	}
}
