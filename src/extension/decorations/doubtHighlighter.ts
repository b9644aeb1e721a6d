import { DecorationRangeBehavior, ThemeColor, window } from 'vscode';
import type { Disposable, Event, Memento, TextDocument, TextEditor, TextEditorDecorationType } from 'vscode';
import type { DocumentPolicy } from '../documentPolicy';
import type { Log } from '../log';
import type { Settings } from '../settings';
import type { ChineseWords } from '../words/chineseWords';
import { spansByType } from './marks';
import { setSpans } from './setSpans';
import { SwitchedMarks } from './switchedMarks';
import type { TrackedMarks } from './trackedMarks';

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
	readonly #marks: SwitchedMarks<DoubtMark>;
	readonly #subscription: Disposable;
	/** The looks of gaps that were cut and that were not; made when they are first needed. */
	#types: readonly [cut: TextEditorDecorationType, whole: TextEditorDecorationType] | undefined;

	constructor(sources: DoubtSources, memory: Memento) {
		const { words, settings } = sources;
		this.#marks = new SwitchedMarks<DoubtMark>(
			{
				memoryKey: 'highlight.doubtfulCuts',
				name: 'Doubtful cuts',
				ask: async (document, span, token) => {
					const { doubtfulMargin, maxMarks } = settings.values;
					const cuts = await words.doubtful(document, span, doubtfulMargin, token);
					if (!cuts) return undefined;
					return Array.from(cuts.offsets, (offset, i) => ({ offset, margin: cuts.margins[i] })).slice(0, maxMarks);
				},
				draw: (editor, marks, start, shown) => this.#draw(editor, marks, start, shown),
				undraw: () => this.#disposeTypes(),
			},
			sources,
			memory,
		);
		let margin = settings.values.doubtfulMargin;
		this.#subscription = settings.onDidChange(({ doubtfulMargin }) => {
			if (doubtfulMargin === margin) return;
			margin = doubtfulMargin;
			this.#marks.refresh();
		});
	}

	/** The marks of an editor were set. */
	get onDidChangeMarks(): Event<TextEditor> {
		return this.#marks.onDidChangeMarks;
	}

	/** Whether it is on in this window. */
	isOn(): boolean {
		return this.#marks.isOn();
	}

	/** Turns it on or off in all editors and remembers that. */
	async set(on: boolean): Promise<void> {
		await this.#marks.set(on);
	}

	/** The gaps of an editor that are marked now, in order. */
	marksOf(editor: TextEditor): readonly DoubtMark[] {
		return this.#marks.marksOf(editor);
	}

	/** The gaps of a document that are marked now. */
	marksIn(document: TextDocument): readonly DoubtMark[] {
		return window.visibleTextEditors.filter(editor => editor.document === document).flatMap(each => this.marksOf(each));
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#marks.dispose();
	}

	/** Draws a line behind the character before each gap. */
	#draw(editor: TextEditor, marks: readonly DoubtMark[], start: number, shown: TrackedMarks): void {
		const types = (this.#types ??= [doubtType('dashed'), doubtType('dotted')]);
		const spans = spansByType(
			marks.map(({ offset, margin }) => ({ start: offset - 1, end: offset, margin })),
			({ margin }) => (margin > 0 ? '0' : '1'),
		);
		setSpans(editor, shown, spans, start, key => types[Number(key)]);
	}

	#disposeTypes(): void {
		for (const type of this.#types ?? []) type.dispose();
		this.#types = undefined;
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
