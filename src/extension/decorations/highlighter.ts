import { Disposable, EventEmitter } from 'vscode';
import type { CancellationToken, Event, Memento, TextDocument, TextEditor } from 'vscode';
import type { Span } from '../../core/text/span';
import type { Analysis, LayerName } from '../analysis';
import type { DocumentPolicy } from '../documentPolicy';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Settings } from '../settings';
import type { Found, FollowedPace } from './followedEditor';
import { FollowedEditors } from './followedEditors';
import { hullOf, limitMarks, marksOf, spansByType, typeKey } from './marks';
import type { Mark, WantedLabels } from './marks';
import { BOUNDARY_LABELS } from './markStyles';
import type { Highlight, MarkKind } from './markStyles';
import { MarkTypes } from './markTypes';
import { setSpans } from './setSpans';
import type { TrackedMarks } from './trackedMarks';
import { visibleWindow } from './visibleWindow';

const NOTHING: ReadonlySet<string> = new Set();
const BOUNDARIES: ReadonlySet<string> = new Set(BOUNDARY_LABELS);

/** Edits are followed at once; those that come while an answer is awaited are taken together. */
const PACE: FollowedPace = { edit: 0, scroll: 50 };

/** The two highlights of all visible editors; which of them are on is remembered in this window. */
export class Highlighter implements Disposable {
	readonly #analysis: Analysis;
	readonly #settings: Settings;
	readonly #policy: DocumentPolicy;
	readonly #memory: Memento;
	readonly #log: Log;
	readonly #editors: FollowedEditors<Mark>;
	readonly #switched = new EventEmitter<void>();
	readonly #marksChanged = new EventEmitter<TextEditor>();
	readonly #subscriptions: Disposable;
	readonly #reported = new Set<string>();
	#types: MarkTypes;

	constructor(analysis: Analysis, settings: Settings, policy: DocumentPolicy, memory: Memento, log: Log) {
		this.#analysis = analysis;
		this.#settings = settings;
		this.#policy = policy;
		this.#memory = memory;
		this.#log = log;
		this.#types = new MarkTypes(settings.values);
		this.#editors = new FollowedEditors<Mark>(
			{
				isWanted: document => layersOf(this.#wanted(document)).length > 0,
				ask: (editor, span, token) => this.#ask(editor, span, token),
				draw: (editor, marks, start, shown) => this.#draw(editor, marks, start, shown),
				failed: error => this.#report(messageOf(error)),
				pace: PACE,
			},
			() => this.isOn('partsOfSpeech') || this.isOn('entities'),
		);
		this.#subscriptions = Disposable.from(
			this.#editors,
			settings.onDidChange(() => this.#applySettings()),
			policy.onDidChange(() => this.#editors.refresh()),
		);
		this.#editors.watch();
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
		this.#editors.watch();
		this.#editors.refresh();
		this.#switched.fire();
	}

	/** The marks that an editor has now. */
	marksOf(editor: TextEditor): readonly Mark[] {
		return this.#editors.marksOf(editor);
	}

	dispose(): void {
		this.#subscriptions.dispose();
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

	async #ask(editor: TextEditor, span: Span, token: CancellationToken): Promise<Found<Mark> | undefined> {
		const { document } = editor;
		const wanted = this.#wanted(document);
		const range = await this.#analysis.analyze(document, span, layersOf(wanted), token);
		if (!range) return undefined;
		const all = marksOf(range, span, wanted);
		const marks = limitMarks(all, this.#settings.values.maxMarks, visibleWindow(editor)?.view ?? span);
		return { marks, span: marks.length < all.length ? hullOf(marks) : span };
	}

	#draw(editor: TextEditor, marks: readonly Mark[], start: number, shown: TrackedMarks): void {
		setSpans(editor, shown, spansByType(marks, typeKey), start, key => {
			const [kind, label] = key.split('/') as [MarkKind, string];
			return this.#types.get(kind, label);
		});
		this.#marksChanged.fire(editor);
	}

	/** When types are to look otherwise they are made anew, with everything that they mark. */
	#applySettings(): void {
		const { values } = this.#settings;
		if (this.#types.hasCues(values)) {
			this.#editors.refresh();
			return;
		}
		this.#editors.forget();
		this.#types.dispose();
		this.#types = new MarkTypes(values);
		this.#editors.watch();
	}

	/** Says each trouble once, in the log: marks are background work. */
	#report(message: string): void {
		if (this.#reported.has(message)) return;
		this.#reported.add(message);
		this.#log.warn(`Highlights: ${message}`);
	}
}

function layersOf({ partsOfSpeech, wordBoundaries, entities }: WantedLabels): readonly LayerName[] {
	const layers: LayerName[] = [];
	if (partsOfSpeech.size + wordBoundaries.size > 0) layers.push('tokens', 'upos');
	if (entities.size > 0) layers.push('entities');
	return layers;
}
