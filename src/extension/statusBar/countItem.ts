import { CancellationTokenSource, Disposable, StatusBarAlignment, window, workspace } from 'vscode';
import type { CancellationToken, Event, StatusBarItem, TextDocument, TextEditor } from 'vscode';
import { messageOf } from '../log';
import type { Log } from '../log';

/** What an item says of what it counted. */
export interface ShownCount {
	readonly text: string;
	readonly tooltip: string;
	/** For those who hear it, in place of the tooltip. */
	readonly label?: string;
}

/** What an item counts, and how it looks. */
export interface Counting {
	readonly id: string;
	readonly name: string;
	readonly icon: string;
	/** The command of a click, and what is said of it. */
	readonly command: string;
	readonly hint: string;
	readonly priority: number;
	/** Pause after the last edit or move of the selection before it is counted, in milliseconds. */
	readonly delay: number;
	readonly isWanted: (document: TextDocument) => boolean;
	/** Nothing where the document changed meanwhile. */
	readonly count: (editor: TextEditor, token: CancellationToken) => Promise<ShownCount | undefined>;
	/** What was counted holds no longer. */
	readonly forget?: () => void;
	/** What makes an older count one of something else, beside another editor. */
	readonly changes: readonly Event<unknown>[];
}

/** A status item with what was counted in the active editor, which follows edits and selections. While it is counted anew, what it said before stays. */
export class CountItem implements Disposable {
	readonly #counting: Counting;
	readonly #log: Log;
	readonly #item: StatusBarItem;
	readonly #subscriptions: Disposable;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: CancellationTokenSource | undefined;

	constructor(counting: Counting, log: Log) {
		this.#counting = counting;
		this.#log = log;
		this.#item = window.createStatusBarItem(counting.id, StatusBarAlignment.Right, counting.priority);
		this.#item.name = counting.name;
		this.#item.command = counting.command;
		this.#subscriptions = Disposable.from(
			this.#item,
			window.onDidChangeActiveTextEditor(() => this.#countAnew()),
			window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (textEditor === window.activeTextEditor) this.#countLater();
			}),
			workspace.onDidChangeTextDocument(({ document }) => {
				if (document === window.activeTextEditor?.document) this.#countLater();
			}),
			...counting.changes.map(event => event(() => this.#countAnew())),
		);
		this.#countAnew();
	}

	/** What the item shows; nothing while it is hidden. */
	get text(): string | undefined {
		return this.#isShown() ? this.#item.text : undefined;
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#running?.cancel();
		this.#subscriptions.dispose();
	}

	#countAnew(): void {
		this.#item.text = '';
		this.#counting.forget?.();
		this.#countLater();
	}

	#countLater(): void {
		clearTimeout(this.#timer);
		this.#running?.cancel();
		if (this.#isShown()) this.#timer = setTimeout(() => void this.#count(), this.#counting.delay);
		else this.#item.hide();
	}

	#isShown(): boolean {
		const document = window.activeTextEditor?.document;
		return document !== undefined && this.#counting.isWanted(document);
	}

	async #count(): Promise<void> {
		const editor = window.activeTextEditor;
		if (!editor) return;
		const source = (this.#running = new CancellationTokenSource());
		try {
			const count = await this.#counting.count(editor, source.token);
			if (count && !source.token.isCancellationRequested) this.#show(count);
		} catch (error) {
			if (source.token.isCancellationRequested) return;
			this.#log.warn(`Status: ${messageOf(error)}`);
			this.#show({ text: '–', tooltip: messageOf(error) });
		} finally {
			source.dispose();
		}
	}

	#show({ text, tooltip, label = tooltip }: ShownCount): void {
		if (!this.#isShown()) return;
		this.#item.text = `$(${this.#counting.icon}) ${text}`;
		this.#item.tooltip = `${tooltip}\n${this.#counting.hint}`;
		this.#item.accessibilityInformation = { label: `NLP Lens: ${label}` };
		this.#item.show();
	}
}
