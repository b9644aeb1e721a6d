import { DecorationRangeBehavior, Disposable, EventEmitter, commands, window, workspace } from 'vscode';
import type { Event, Memento, TextDocument, TextEditor, TextEditorDecorationType } from 'vscode';
import type { Span } from '../../core/text/span';
import type { DocumentPolicy } from '../documentPolicy';
import { FOCUS_MODES } from '../focusMode';
import type { FocusMode } from '../focusMode';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Settings } from '../settings';
import { FocusEditor } from './focusEditor';
import type { FocusContext } from './focusEditor';
import type { FocusSources } from './focusSpans';

const MEMORY_KEY = 'focus.mode';

/** The context key that holds the mode, for keys that a person binds. */
const CONTEXT_KEY = 'nlpLens.focusMode';

/** What dimming is done with. */
export interface DimmerSources extends FocusSources {
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly log: Log;
}

/** Dims in all visible editors what is not in focus; the mode is remembered in this window. */
export class FocusDimmer implements Disposable {
	readonly #sources: DimmerSources;
	readonly #memory: Memento;
	readonly #editors = new Map<TextEditor, FocusEditor>();
	readonly #dimmed = new EventEmitter<TextEditor>();
	readonly #subscriptions: Disposable;
	readonly #context: FocusContext;
	readonly #reported = new Set<string>();
	#opacity = 0;
	#type: TextEditorDecorationType | undefined;

	constructor(sources: DimmerSources, memory: Memento) {
		const { settings, policy } = sources;
		this.#sources = sources;
		this.#memory = memory;
		this.#context = {
			...sources,
			type: () => this.#look(),
			mode: document => (this.#isLookedAt(document) ? this.mode : undefined),
			limit: () => settings.values.maxMarks,
			updated: editor => this.#dimmed.fire(editor),
			failed: error => this.#report(messageOf(error)),
		};
		this.#subscriptions = Disposable.from(
			window.onDidChangeVisibleTextEditors(() => this.#watchEditors()),
			window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#editors.get(textEditor)?.scrolled()),
			window.onDidChangeTextEditorSelection(({ textEditor }) => this.#editors.get(textEditor)?.selected()),
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (contentChanges.length === 0) return;
				for (const [editor, focus] of this.#editors) if (editor.document === document) focus.edited();
			}),
			settings.onDidChange(() => this.#refresh()),
			policy.onDidChange(() => this.#refresh()),
		);
		this.#watchEditors();
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
		this.#watchEditors();
		this.#refresh();
	}

	/** What an editor dims now, in order. */
	dimmedIn(editor: TextEditor): readonly Span[] {
		return this.#editors.get(editor)?.dimmed ?? [];
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#forget();
		this.#dimmed.dispose();
	}

	#isLookedAt(document: TextDocument): boolean {
		const { policy } = this.#sources;
		return policy.isWatched(document) && policy.isWithinLimit(document);
	}

	#watchEditors(): void {
		const visible = new Set(window.visibleTextEditors);
		for (const [editor, focus] of this.#editors) {
			if (visible.has(editor)) continue;
			focus.dispose();
			this.#editors.delete(editor);
		}
		if (this.mode === undefined) return;
		for (const editor of visible) {
			if (this.#editors.has(editor)) continue;
			const focus = new FocusEditor(editor, this.#context);
			this.#editors.set(editor, focus);
			focus.refresh();
		}
	}

	#refresh(): void {
		for (const focus of this.#editors.values()) focus.refresh();
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
		for (const focus of this.#editors.values()) focus.dispose();
		this.#editors.clear();
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
