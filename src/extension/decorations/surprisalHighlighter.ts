import { Disposable, EventEmitter, window, workspace } from 'vscode';
import type { Event, Memento, TextDocument, TextEditor } from 'vscode';
import type { DocumentPolicy } from '../documentPolicy';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { ChosenLanguageModel } from '../representations/chosenLanguageModel';
import type { LanguageModels } from '../representations/languageModels';
import type { Settings } from '../settings';
import { SurprisalEditor } from './surprisalEditor';
import type { SurprisalContext, SurprisalMark } from './surprisalEditor';
import { SurprisalTypes } from './surprisalTypes';

const MEMORY_KEY = 'highlight.surprisal';

/** What the heat is made with. */
export interface SurprisalSources {
	readonly languageModels: LanguageModels;
	readonly chosenModel: ChosenLanguageModel;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly log: Log;
}

/** Words by surprisal in all visible editors; whether it is on is remembered in this window. */
export class SurprisalHighlighter implements Disposable {
	readonly #sources: SurprisalSources;
	readonly #memory: Memento;
	readonly #types = new SurprisalTypes();
	readonly #editors = new Map<TextEditor, SurprisalEditor>();
	readonly #marksChanged = new EventEmitter<TextEditor>();
	readonly #subscriptions: Disposable;
	readonly #context: SurprisalContext;
	readonly #reported = new Set<string>();

	constructor(sources: SurprisalSources, memory: Memento) {
		const { languageModels, chosenModel, settings, policy } = sources;
		this.#sources = sources;
		this.#memory = memory;
		this.#context = {
			types: this.#types,
			isWanted: document => this.#isWanted(document),
			ask: async (document, span, token) => {
				const choice = await chosenModel.known();
				return languageModels.ask('ngram/surprisal', document, { ...span, choice }, token);
			},
			limit: () => settings.values.maxMarks,
			updated: editor => this.#marksChanged.fire(editor),
			failed: error => this.#report(messageOf(error)),
		};
		this.#subscriptions = Disposable.from(
			window.onDidChangeVisibleTextEditors(() => this.#watchEditors()),
			window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#editors.get(textEditor)?.scrolled()),
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (contentChanges.length === 0) return;
				for (const [editor, marks] of this.#editors) if (editor.document === document) marks.edited();
			}),
			chosenModel.onDidChange(() => this.#refresh()),
			policy.onDidChange(() => this.#refresh()),
		);
		this.#watchEditors();
	}

	/** The marks of an editor were set. */
	get onDidChangeMarks(): Event<TextEditor> {
		return this.#marksChanged.event;
	}

	/** Whether it is on in this window. */
	isOn(): boolean {
		return this.#memory.get<boolean>(MEMORY_KEY, false);
	}

	/** Turns it on or off in all editors and remembers that. */
	async set(on: boolean): Promise<void> {
		if (on === this.isOn()) return;
		await this.#memory.update(MEMORY_KEY, on);
		if (!on) this.#forget();
		this.#watchEditors();
	}

	/** The words of an editor that are marked now, with their levels. */
	marksOf(editor: TextEditor): readonly SurprisalMark[] {
		return this.#editors.get(editor)?.marks ?? [];
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#forget();
		this.#marksChanged.dispose();
	}

	#isWanted(document: TextDocument): boolean {
		const { policy } = this.#sources;
		return this.isOn() && policy.isWatched(document) && policy.isWithinLimit(document);
	}

	#watchEditors(): void {
		const visible = new Set(window.visibleTextEditors);
		for (const [editor, marks] of this.#editors) {
			if (visible.has(editor)) continue;
			marks.dispose();
			this.#editors.delete(editor);
		}
		if (!this.isOn()) return;
		for (const editor of visible) {
			if (this.#editors.has(editor)) continue;
			const marks = new SurprisalEditor(editor, this.#context);
			this.#editors.set(editor, marks);
			marks.refresh();
		}
	}

	#refresh(): void {
		for (const marks of this.#editors.values()) marks.refresh();
	}

	#forget(): void {
		for (const marks of this.#editors.values()) marks.dispose();
		this.#editors.clear();
		this.#types.dispose();
	}

	/** Says each trouble once, in the log: marks are background work. */
	#report(message: string): void {
		if (this.#reported.has(message)) return;
		this.#reported.add(message);
		this.#sources.log.warn(`Surprisal: ${message}`);
	}
}
