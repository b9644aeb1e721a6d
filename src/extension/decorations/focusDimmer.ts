import { DecorationRangeBehavior, Disposable, EventEmitter, commands, window } from 'vscode';
import type {
	CancellationToken,
	Event,
	Memento,
	Range,
	TextDocument,
	TextEditor,
	TextEditorDecorationType,
} from 'vscode';
import type { Span } from '../../core/text/span';
import type { DocumentPolicy } from '../documentPolicy';
import { FOCUS_MODES, followsCursor } from '../focusMode';
import type { FocusMode } from '../focusMode';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Settings } from '../settings';
import { RangeMapper, documentLength, rangeOfSpan } from '../text/ranges';
import { focusSpans, gapsBetween } from './focusSpans';
import type { FocusSources } from './focusSpans';
import { FollowedEditors } from './followedEditors';

const MEMORY_KEY = 'focus.mode';

/** The context key that holds the mode, for keys that a person binds. */
const CONTEXT_KEY = 'nlpLens.focusMode';

/** Dimming that comes late is felt: what is typed or gone to is dark until then. */
const PACE = { edit: 10, scroll: 40 };

/** What dimming is done with. */
export interface DimmerSources extends FocusSources {
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly log: Log;
}

/**
 * Dims in all visible editors what is not in focus; the mode is remembered in this window. All text out of view is dimmed with what is
 * dimmed in view, so that scrolling lights up what is in focus, rather than flashing what is not.
 */
export class FocusDimmer implements Disposable {
	readonly #sources: DimmerSources;
	readonly #memory: Memento;
	readonly #editors: FollowedEditors<Span>;
	readonly #dimmed = new EventEmitter<TextEditor>();
	readonly #subscriptions: Disposable;
	readonly #reported = new Set<string>();
	#opacity = 0;
	#type: TextEditorDecorationType | undefined;

	constructor(sources: DimmerSources, memory: Memento) {
		const { settings, policy } = sources;
		this.#sources = sources;
		this.#memory = memory;
		this.#editors = new FollowedEditors<Span>(
			{
				isWanted: document => this.#modeFor(document) !== undefined,
				ask: async (editor, span, token) => {
					const marks = await this.#gapsIn(editor, span, token);
					return marks && { marks, span };
				},
				draw: (editor, dimmed) => {
					editor.setDecorations(this.#look(), rangesOf(editor.document, dimmed));
					this.#dimmed.fire(editor);
				},
				failed: error => this.#report(messageOf(error)),
				followsCursor: document => followsCursor(this.#modeFor(document)),
				pace: PACE,
			},
			() => this.mode !== undefined,
		);
		this.#subscriptions = Disposable.from(
			this.#editors,
			settings.onDidChange(() => this.#editors.refresh()),
			policy.onDidChange(() => this.#editors.refresh()),
		);
		this.#editors.watch();
		this.#tellContext();
	}

	/** What an editor dims was set. */
	get onDidDim(): Event<TextEditor> {
		return this.#dimmed.event;
	}

	/** What is in focus in this window. */
	get mode(): FocusMode | undefined {
		const known = this.#memory.get<unknown>(MEMORY_KEY);
		return FOCUS_MODES.find(mode => mode === known);
	}

	/** Puts something in focus in all editors, or ends that, and remembers it. */
	async set(mode: FocusMode | undefined): Promise<void> {
		await this.#memory.update(MEMORY_KEY, mode);
		this.#tellContext();
		if (mode === undefined) this.#forget();
		this.#editors.watch();
		this.#editors.refresh();
	}

	/** What an editor dims now, in order. */
	dimmedIn(editor: TextEditor): readonly Span[] {
		return this.#editors.marksOf(editor);
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#forget();
		this.#dimmed.dispose();
	}

	/** The mode for a document; none where nothing of it is to be dimmed. */
	#modeFor(document: TextDocument): FocusMode | undefined {
		const { policy } = this.#sources;
		return policy.isWatched(document) && policy.isWithinLimit(document) ? this.mode : undefined;
	}

	async #gapsIn(editor: TextEditor, span: Span, token: CancellationToken): Promise<readonly Span[] | undefined> {
		const { mode } = this;
		if (mode === undefined) return [];
		const spans = await focusSpans(mode, this.#sources, editor, span, token);
		const { maxMarks } = this.#sources.settings.values;
		return spans && gapsBetween(spans.slice(0, maxMarks), documentLength(editor.document));
	}

	/** The look of dimmed text; made anew when the settings want another. */
	#look(): TextEditorDecorationType {
		const { focusOpacity } = this.#sources.settings.values;
		if (this.#type && this.#opacity === focusOpacity) return this.#type;
		this.#type?.dispose();
		this.#opacity = focusOpacity;
		this.#type = window.createTextEditorDecorationType({
			opacity: String(focusOpacity),
			rangeBehavior: DecorationRangeBehavior.ClosedClosed,
		});
		return this.#type;
	}

	#forget(): void {
		this.#editors.forget();
		this.#type?.dispose();
		this.#type = undefined;
	}

	#tellContext(): void {
		void commands.executeCommand('setContext', CONTEXT_KEY, this.mode);
	}

	/** Says each trouble once, in the log: dimming is background work. */
	#report(message: string): void {
		if (this.#reported.has(message)) return;
		this.#reported.add(message);
		this.#sources.log.warn(`Focus: ${message}`);
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
