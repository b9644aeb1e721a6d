import { DecorationRangeBehavior, EventEmitter, ThemeColor, window } from 'vscode';
import type { Disposable, Event, Memento, TextDocument, TextEditor, TextEditorDecorationType } from 'vscode';
import type { DocumentPolicy } from '../documentPolicy';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Settings } from '../settings';
import { RangeMapper } from '../text/ranges';
import type { ChineseWords } from '../words/chineseWords';
import { FollowedEditors } from './followedEditors';

const MEMORY_KEY = 'highlight.doubtfulCuts';

/** A gap between two characters in which it was not clear whether a word ends. */
export interface DoubtMark {
	/** Where the gap is, in UTF-16 code units of the document. */
	readonly offset: number;
	/** The score of the best way to cut there less that of the best without. */
	readonly margin: number;
}

/** What the marks are made with. */
export interface DoubtSources {
	readonly words: Pick<ChineseWords, 'doubtful'>;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly log: Log;
}

/** Marks where the segmenter was in doubt in all visible editors; whether it is on is remembered in this window. */
export class DoubtHighlighter implements Disposable {
	readonly #sources: DoubtSources;
	readonly #memory: Memento;
	readonly #editors: FollowedEditors<DoubtMark>;
	readonly #marksChanged = new EventEmitter<TextEditor>();
	readonly #subscriptions: readonly Disposable[];
	readonly #reported = new Set<string>();
	/** The looks of gaps that were cut and that were not; made when they are first needed. */
	#types: readonly [cut: TextEditorDecorationType, whole: TextEditorDecorationType] | undefined;
	#doubt: number;

	constructor(sources: DoubtSources, memory: Memento) {
		const { words, settings, policy } = sources;
		this.#sources = sources;
		this.#memory = memory;
		this.#doubt = settings.values.doubtfulMargin;
		this.#editors = new FollowedEditors<DoubtMark>(
			{
				isWanted: document => this.#isWanted(document),
				ask: async (document, span, token) => {
					const cuts = await words.doubtful(document, span, settings.values.doubtfulMargin, token);
					return (
						cuts && Array.from(cuts.offsets, (offset, i): DoubtMark => ({ offset, margin: cuts.margins[i] }))
					)?.slice(0, settings.values.maxMarks);
				},
				draw: (editor, marks, start) => this.#draw(editor, marks, start),
				failed: error => this.#report(messageOf(error)),
			},
			() => this.isOn(),
		);
		this.#subscriptions = [
			policy.onDidChange(() => this.#editors.refresh()),
			settings.onDidChange(({ doubtfulMargin }) => {
				if (doubtfulMargin === this.#doubt) return;
				this.#doubt = doubtfulMargin;
				this.#editors.refresh();
			}),
		];
		this.#editors.watch();
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
		if (!on) {
			this.#editors.forget();
			this.#disposeTypes();
		}
		this.#editors.watch();
	}

	/** The gaps of an editor that are marked now, in order. */
	marksOf(editor: TextEditor): readonly DoubtMark[] {
		return this.#editors.marksOf(editor);
	}

	/** The gaps of a document that are marked now. */
	marksIn(document: TextDocument): readonly DoubtMark[] {
		return window.visibleTextEditors.filter(editor => editor.document === document).flatMap(each => this.marksOf(each));
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
		this.#editors.dispose();
		this.#disposeTypes();
		this.#marksChanged.dispose();
	}

	#isWanted(document: TextDocument): boolean {
		const { policy } = this.#sources;
		return this.isOn() && policy.isWatched(document) && policy.isWithinLimit(document);
	}

	/** Draws a line behind the character before each gap. */
	#draw(editor: TextEditor, marks: readonly DoubtMark[], start: number): void {
		const mapper = new RangeMapper(editor.document, Math.max(0, Math.min(start, (marks.at(0)?.offset ?? start) - 2)));
		const ranges = marks.map(({ offset, margin }) => ({ isCut: margin > 0, range: mapper.range(offset - 1, offset) }));
		this.#types ??= [doubtType('dashed'), doubtType('dotted')];
		this.#types.forEach((type, i) => {
			editor.setDecorations(
				type,
				ranges.filter(({ isCut }) => isCut === (i === 0)).map(({ range }) => range),
			);
		});
		this.#marksChanged.fire(editor);
	}

	#disposeTypes(): void {
		for (const type of this.#types ?? []) type.dispose();
		this.#types = undefined;
	}

	/** Says each trouble once, in the log: marks are background work. */
	#report(message: string): void {
		if (this.#reported.has(message)) return;
		this.#reported.add(message);
		this.#sources.log.warn(`Doubtful cuts: ${message}`);
	}
}

/** Lines of two styles tell without colour whether there is a cut. */
function doubtType(borderStyle: 'dashed' | 'dotted'): TextEditorDecorationType {
	return window.createTextEditorDecorationType({
		rangeBehavior: DecorationRangeBehavior.ClosedClosed,
		borderColor: new ThemeColor('nlpLens.doubtfulCut'),
		borderStyle,
		borderWidth: '0 2px 0 0',
	});
}
