import { EventEmitter, Uri, WorkspaceEdit, commands, l10n, window, workspace } from 'vscode';
import type { Disposable, TextDocument, TextDocumentContentProvider } from 'vscode';
import type { Span } from '../../core/text/span';
import { lastName } from '../corpus/lastName';
import { rangeOfSpan } from '../text/ranges';

/** Documents of this scheme show what is rewritten and what it becomes. */
const SCHEME = 'nlp-lens-rewriting';

/** Whether there is a rewritten text that can be put in: the command's `when`. */
const CONTEXT = 'nlpLens.hasRewriting';

/** So often at most the right side is drawn anew while it is written. */
const DRAW_MS = 100;

/** What is rewritten. */
export interface RewritingSource {
	readonly document: TextDocument;
	readonly span: Span;
	readonly original: string;
	readonly engine: string;
}

/** A text that is being written anew, or was. */
export interface Rewriting extends RewritingSource {
	readonly text: string;
	readonly isFinished: boolean;
	/** More of it came. */
	add(piece: string): void;
	/** All of it came. */
	finish(): void;
}

/** Shows a stretch of a document beside what a language model makes of it, as it is written; one at a time. */
export class Rewritings implements TextDocumentContentProvider, Disposable {
	readonly #changed = new EventEmitter<Uri>();
	readonly #registration: Disposable;
	readonly #shown = new Map<string, string>();
	#current: RunningRewriting | undefined;
	#number = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor() {
		this.#registration = workspace.registerTextDocumentContentProvider(SCHEME, this);
	}

	readonly onDidChange = this.#changed.event;

	/** The one that is shown; undefined once it was put in or let go. */
	get current(): Rewriting | undefined {
		return this.#current;
	}

	provideTextDocumentContent(uri: Uri): string {
		return this.#shown.get(uri.path) ?? '';
	}

	/** Shows a stretch beside an empty text that is about to be written. */
	async begin(source: RewritingSource): Promise<Rewriting> {
		if (this.#current) await this.close(this.#current);
		const name = lastName(source.document.uri);
		const number = String(++this.#number);
		const uriOf = (side: string): Uri => Uri.from({ scheme: SCHEME, path: `/${number}/${side}/${name}` });
		const rewriting = new RunningRewriting(source, uriOf('old'), uriOf('new'), () => this.#drawSoon());
		this.#current = rewriting;
		this.#shown.clear();
		this.#shown.set(rewriting.left.path, source.original);
		this.#shown.set(rewriting.right.path, '');
		const title = l10n.t('{0}: rewritten by {1}', name, source.engine);
		await commands.executeCommand('vscode.diff', rewriting.left, rewriting.right, title, { preview: true });
		return rewriting;
	}

	/**
	 * Puts the new text in the place of the old one, in one step for undo, and closes the comparison.
	 * @returns false where the old text does not stand there, nor once elsewhere, any more
	 */
	async accept(rewriting: Rewriting): Promise<boolean> {
		const { document, original, text } = rewriting;
		const span = document.isClosed ? undefined : placeOf(rewriting);
		if (!span) return false;
		const edit = new WorkspaceEdit();
		const range = rangeOfSpan(document, span);
		if (document.getText(range) !== original) return false;
		edit.replace(document.uri, range, text);
		if (!(await workspace.applyEdit(edit))) return false;
		await this.close(rewriting);
		await window.showTextDocument(document);
		return true;
	}

	/** Closes the comparison; the document stays as it is. */
	async close(rewriting: Rewriting): Promise<void> {
		if (this.#current !== rewriting) return;
		const { left, right } = this.#current;
		this.#current = undefined;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		void commands.executeCommand('setContext', CONTEXT, false);
		const uris = [left, right].map(String);
		const tabs = window.tabGroups.all.flatMap(({ tabs }) => tabs);
		const own = tabs.filter(({ input }) => {
			const { modified } = (input ?? {}) as { readonly modified?: Uri };
			return modified !== undefined && uris.includes(modified.toString());
		});
		if (own.length > 0) await window.tabGroups.close(own, true);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#registration.dispose();
		this.#changed.dispose();
	}

	#drawSoon(): void {
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			const { right, text, isFinished } = this.#current ?? {};
			if (!right || text === undefined) return;
			this.#shown.set(right.path, text);
			this.#changed.fire(right);
			void commands.executeCommand('setContext', CONTEXT, isFinished);
		}, DRAW_MS);
	}
}

class RunningRewriting implements Rewriting {
	readonly document: TextDocument;
	readonly span: Span;
	readonly original: string;
	readonly engine: string;
	readonly left: Uri;
	readonly right: Uri;
	readonly #changed: () => void;
	#text = '';
	#isFinished = false;

	constructor({ document, span, original, engine }: RewritingSource, left: Uri, right: Uri, changed: () => void) {
		this.document = document;
		this.span = span;
		this.original = original;
		this.engine = engine;
		this.left = left;
		this.right = right;
		this.#changed = changed;
	}

	get text(): string {
		return this.#text;
	}

	get isFinished(): boolean {
		return this.#isFinished;
	}

	add(piece: string): void {
		this.#text += piece;
		this.#changed();
	}

	finish(): void {
		this.#isFinished = true;
		this.#changed();
	}
}

/** Where the old text stands now: where it stood, or the one place where it stands after an edit elsewhere. */
function placeOf({ document, span, original }: Rewriting): Span | undefined {
	if (document.getText(rangeOfSpan(document, span)) === original) return span;
	const text = document.getText();
	const start = text.indexOf(original);
	if (start < 0 || text.includes(original, start + 1)) return undefined;
	return { start, end: start + original.length };
}
