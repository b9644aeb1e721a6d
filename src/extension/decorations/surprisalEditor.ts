import { MarkdownString, l10n } from 'vscode';
import type { CancellationToken, DecorationOptions, TextDocument, TextEditor } from 'vscode';
import type { Span } from '../../core/text/span';
import type { RangeSurprisal } from '../../protocol/ngram';
import { RangeMapper } from '../text/ranges';
import { SURPRISAL_LEVELS, surprisalLevel } from './surprisalTypes';
import type { SurprisalTypes } from './surprisalTypes';
import { UpdateTurns } from './updateTurns';
import { covers, visibleWindow } from './visibleWindow';
import type { VisibleWindow } from './visibleWindow';

/** Pause after an edit or a scroll before surprisal is asked for; more edits do not put it off. */
const EDIT_DELAY_MS = 60;
const SCROLL_DELAY_MS = 50;

/** Pause before asking again when that failed, and how often that is tried in a row. */
const RETRY_DELAY_MS = 1000;
const MAX_RETRIES = 3;

/** What {@link SurprisalEditor} needs of the outside. */
export interface SurprisalContext {
	readonly types: SurprisalTypes;
	readonly isWanted: (document: TextDocument) => boolean;
	readonly ask: (document: TextDocument, span: Span, token: CancellationToken) => Promise<RangeSurprisal | undefined>;
	readonly limit: () => number;
	readonly updated: (editor: TextEditor) => void;
	readonly failed: (error: unknown) => void;
}

/** A word with its level. */
export interface SurprisalMark extends Span {
	readonly level: number;
	readonly bits: number;
}

/** The heat of one visible editor: asks for what is in view, sets it, and keeps up with edits and scrolling. */
export class SurprisalEditor {
	readonly #editor: TextEditor;
	readonly #context: SurprisalContext;
	#marks: readonly SurprisalMark[] = [];
	#covered: { readonly window: VisibleWindow; readonly version: number } | undefined;
	readonly #turns: UpdateTurns;

	constructor(editor: TextEditor, context: SurprisalContext) {
		this.#editor = editor;
		this.#context = context;
		this.#turns = new UpdateTurns(
			{ delay: EDIT_DELAY_MS, retryDelay: RETRY_DELAY_MS, maxRetries: MAX_RETRIES },
			{ update: token => this.#update(token), failed: context.failed },
		);
	}

	/** The marks as they were last set. */
	get marks(): readonly SurprisalMark[] {
		return this.#marks;
	}

	edited(): void {
		this.#turns.schedule(EDIT_DELAY_MS);
	}

	/** The view moved; nothing is asked for while it stays inside what is marked. */
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

	/** Forgets the marks; the editor drops them with its decoration types or itself. */
	dispose(): void {
		this.#turns.dispose();
	}

	async #update(token: CancellationToken): Promise<'again' | 'done'> {
		const { document } = this.#editor;
		const window = visibleWindow(this.#editor);
		if (!window) return 'done';
		if (!this.#context.isWanted(document)) {
			this.#set([], '', 0);
			return 'done';
		}
		const answer = await this.#context.ask(document, window.marked, token);
		if (this.#turns.isDisposed || token.isCancellationRequested) return 'done';
		if (!answer) return document.isClosed ? 'done' : 'again';
		this.#covered = { window, version: document.version };
		const marks = marksOf(answer, window.marked).slice(0, this.#context.limit());
		this.#set(marks, answer.used.engine, window.marked.start);
		return 'done';
	}

	#set(marks: readonly SurprisalMark[], engine: string, start: number): void {
		this.#marks = marks;
		const mapper = new RangeMapper(this.#editor.document, Math.min(start, marks.at(0)?.start ?? start));
		const options = Array.from({ length: SURPRISAL_LEVELS }, (): DecorationOptions[] => []);
		for (const mark of marks) {
			if (mark.level === 0) continue;
			options[mark.level - 1].push({ range: mapper.range(mark.start, mark.end), hoverMessage: hoverOf(mark, engine) });
		}
		this.#context.types.all.forEach((type, index) => this.#editor.setDecorations(type, options[index]));
		this.#context.updated(this.#editor);
	}
}

/** The words of an answer that touch a window. */
function marksOf({ columns: { starts, ends, bits } }: RangeSurprisal, window: Span): SurprisalMark[] {
	const marks: SurprisalMark[] = [];
	for (let word = 0; word < starts.length; word++) {
		const [start, end] = [starts[word], ends[word]];
		if (start < window.end && end > window.start)
			marks.push({ start, end, bits: bits[word], level: surprisalLevel(bits[word]) });
	}
	return marks;
}

function hoverOf({ bits }: SurprisalMark, engine: string): MarkdownString {
	const probability = 2 ** -bits;
	const written = probability >= 0.001 ? probability.toPrecision(3) : probability.toExponential(1);
	return new MarkdownString().appendText(
		l10n.t('Surprisal {0} bits, probability {1} ({2})', bits.toFixed(1), written, engine),
	);
}
