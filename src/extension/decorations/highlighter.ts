import { Disposable, EventEmitter, window, workspace } from 'vscode';
import type { Event, Memento, TextDocument, TextEditor } from 'vscode';
import type { Analysis } from '../analysis';
import type { DocumentPolicy } from '../documentPolicy';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Settings } from '../settings';
import { EditorMarks } from './editorMarks';
import type { MarkingContext } from './editorMarks';
import type { Mark, WantedLabels } from './marks';
import { BOUNDARY_LABELS } from './markStyles';
import type { Highlight } from './markStyles';
import { MarkTypes } from './markTypes';

const NOTHING: ReadonlySet<string> = new Set();
const BOUNDARIES: ReadonlySet<string> = new Set(BOUNDARY_LABELS);

/** The two highlights of all visible editors; which of them are on is remembered in this window. */
export class Highlighter implements Disposable {
	readonly #settings: Settings;
	readonly #policy: DocumentPolicy;
	readonly #memory: Memento;
	readonly #log: Log;
	readonly #editors = new Map<TextEditor, EditorMarks>();
	readonly #switched = new EventEmitter<void>();
	readonly #marksChanged = new EventEmitter<TextEditor>();
	readonly #subscriptions: Disposable;
	readonly #context: MarkingContext;
	readonly #reported = new Set<string>();
	#types: MarkTypes;

	constructor(analysis: Analysis, settings: Settings, policy: DocumentPolicy, memory: Memento, log: Log) {
		this.#settings = settings;
		this.#policy = policy;
		this.#memory = memory;
		this.#log = log;
		this.#types = new MarkTypes(settings.values);
		this.#context = {
			analysis,
			types: () => this.#types,
			wanted: document => this.#wanted(document),
			limit: () => settings.values.maxMarks,
			updated: editor => this.#marksChanged.fire(editor),
			failed: error => this.#report(messageOf(error)),
		};
		this.#subscriptions = Disposable.from(
			window.onDidChangeVisibleTextEditors(() => this.#watchEditors()),
			window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#editors.get(textEditor)?.scrolled()),
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (contentChanges.length === 0) return;
				for (const [editor, marks] of this.#editors) if (editor.document === document) marks.edited(contentChanges);
			}),
			// So VS Code tells of another language, too.
			workspace.onDidOpenTextDocument(document => {
				for (const [editor, marks] of this.#editors) if (editor.document === document) marks.refresh();
			}),
			settings.onDidChange(() => this.#applySettings()),
			policy.onDidChange(() => this.#refresh()),
		);
		this.#watchEditors();
	}

	/** A highlight went on or off. */
	get onDidSwitch(): Event<void> {
		return this.#switched.event;
	}

	/** The marks of an editor were set. */
	get onDidChangeMarks(): Event<TextEditor> {
		return this.#marksChanged.event;
	}

	/** Whether a highlight is on in this window. */
	isOn(kind: Highlight): boolean {
		return this.#memory.get<boolean>(`highlight.${kind}`, false);
	}

	/** Whether any highlight is on and looks at this document. */
	isMarking(document: TextDocument): boolean {
		const { partsOfSpeech, entities } = this.#wanted(document);
		return partsOfSpeech.size + entities.size > 0;
	}

	/** Whether a document's entities are marked. */
	isMarkingEntities(document: TextDocument): boolean {
		return this.#wanted(document).entities.size > 0;
	}

	/** Turns a highlight on or off in all editors and remembers it. */
	async set(kind: Highlight, on: boolean): Promise<void> {
		await this.#memory.update(`highlight.${kind}`, on);
		this.#watchEditors();
		this.#refresh();
		this.#switched.fire();
	}

	/** The marks that an editor has now. */
	marksOf(editor: TextEditor): readonly Mark[] {
		return this.#editors.get(editor)?.marks ?? [];
	}

	dispose(): void {
		this.#subscriptions.dispose();
		for (const marks of this.#editors.values()) marks.dispose();
		this.#editors.clear();
		this.#types.dispose();
		this.#switched.dispose();
		this.#marksChanged.dispose();
	}

	#wanted(document: TextDocument): WantedLabels {
		const watched = this.#policy.isWatched(document) && this.#policy.isWithinLimit(document);
		const { partsOfSpeech, entities, wordBoundaries } = this.#settings.of(document);
		const words = watched && this.isOn('partsOfSpeech');
		return {
			partsOfSpeech: words ? new Set(partsOfSpeech) : NOTHING,
			wordBoundaries: words && wordBoundaries ? BOUNDARIES : NOTHING,
			entities: watched && this.isOn('entities') ? new Set(entities) : NOTHING,
		};
	}

	/** Keeps an {@link EditorMarks} for each visible editor from the first time that a highlight is on. */
	#watchEditors(): void {
		const visible = new Set(window.visibleTextEditors);
		for (const [editor, marks] of this.#editors) {
			if (visible.has(editor)) continue;
			marks.dispose();
			this.#editors.delete(editor);
		}
		if (!this.isOn('partsOfSpeech') && !this.isOn('entities') && this.#editors.size === 0) return;
		for (const editor of visible) {
			if (this.#editors.has(editor) || !this.#policy.isText(editor.document)) continue;
			const marks = new EditorMarks(editor, this.#context);
			this.#editors.set(editor, marks);
			marks.refresh();
		}
	}

	#refresh(): void {
		for (const marks of this.#editors.values()) marks.refresh();
	}

	/** When types are to look otherwise they are made anew, with everything that they mark. */
	#applySettings(): void {
		const { values } = this.#settings;
		if (this.#types.hasCues(values)) {
			this.#refresh();
			return;
		}
		for (const marks of this.#editors.values()) marks.dispose();
		this.#editors.clear();
		this.#types.dispose();
		this.#types = new MarkTypes(values);
		this.#watchEditors();
	}

	/** Says each trouble once, in the log: marks are background work. */
	#report(message: string): void {
		if (this.#reported.has(message)) return;
		this.#reported.add(message);
		this.#log.warn(`Highlights: ${message}`);
	}
}
