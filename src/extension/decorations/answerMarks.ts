import { CancellationTokenSource, Disposable, EventEmitter, MarkdownString, window, workspace } from 'vscode';
import type { Event, TextDocument } from 'vscode';
import type { AnswerMark, AskMarks } from '../answerMark';
import { messageOf } from '../log';
import type { Log } from '../log';
import { rangeOfSpan } from '../text/ranges';
import { ANSWER_LABEL } from './markStyles';
import type { AnswerKind } from './markStyles';
import { MarkTypes } from './markTypes';

/** Pause without edits after which marks are asked for anew: the answer is about the whole text. */
const RENEW_DELAY_MS = 700;

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
	#document: TextDocument | undefined;
	#marks: readonly AnswerMark[] = [];
	#ask: AskMarks | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: CancellationTokenSource | undefined;

	constructor(kind: AnswerKind, log: Log) {
		this.#kind = kind;
		this.#log = log;
		this.#subscriptions = Disposable.from(
			window.onDidChangeVisibleTextEditors(() => this.#draw()),
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (document === this.#document && contentChanges.length > 0) this.#edited();
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

	#edited(): void {
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
		this.#set([]);
		this.#document = undefined;
	}

	#set(marks: readonly AnswerMark[]): void {
		this.#marks = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
		this.#draw();
	}

	#draw(): void {
		const document = this.#document;
		const type = document && !document.isClosed && this.#types.get(this.#kind, ANSWER_LABEL);
		if (!type) return;
		const options = this.#marks.map(({ hover, ...span }) => ({
			range: rangeOfSpan(document, span),
			hoverMessage: new MarkdownString().appendText(hover),
		}));
		for (const editor of window.visibleTextEditors) {
			if (editor.document === document) editor.setDecorations(type, options);
		}
	}
}
