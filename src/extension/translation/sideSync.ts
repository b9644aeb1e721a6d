import { Disposable, Range, TextEditorRevealType, ThemeColor, window, workspace } from 'vscode';
import type { TextDocument, TextEditor, TextEditorDecorationType } from 'vscode';
import { rangeOfSpan } from '../text/ranges';
import { alignedAt, counterpart, otherSide } from './alignment';
import type { Side } from './alignment';
import type { SideTranslation } from './sideTranslation';
import type { SideTranslations } from './sideTranslations';

/** So long after an editor was scrolled from here its own events lead nowhere. */
const QUIET_MS = 250;

/** Keeps a document and its translation together: scrolls the one with the other, and shows what stands for what is at hand. */
export class SideSync implements Disposable {
	readonly #sides: SideTranslations;
	readonly #counterpart: TextEditorDecorationType;
	readonly #stale: TextEditorDecorationType;
	readonly #subscriptions: Disposable;
	/** When an editor was scrolled from here last. */
	readonly #scrolledAt = new WeakMap<TextEditor, number>();

	constructor(sides: SideTranslations) {
		this.#sides = sides;
		this.#counterpart = window.createTextEditorDecorationType({
			backgroundColor: new ThemeColor('editor.wordHighlightBackground'),
			borderColor: new ThemeColor('editor.wordHighlightBorder'),
			overviewRulerColor: new ThemeColor('editorOverviewRuler.wordHighlightForeground'),
		});
		this.#stale = window.createTextEditorDecorationType({ opacity: '0.55', isWholeLine: true });
		this.#subscriptions = Disposable.from(
			this.#counterpart,
			this.#stale,
			window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
				const first = visibleRanges.at(0);
				if (first) this.#scrolled(textEditor, first.start.line);
			}),
			window.onDidChangeTextEditorSelection(({ textEditor }) => this.#selected(textEditor)),
			window.onDidChangeVisibleTextEditors(() => {
				for (const side of sides.all) this.#markStale(side);
			}),
			sides.onDidChangeState(side => this.#markStale(side)),
			sides.onDidClose(side => this.#forget(side)),
		);
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	#scrolled(editor: TextEditor, line: number): void {
		if (Date.now() - (this.#scrolledAt.get(editor) ?? 0) < QUIET_MS) return;
		const pair = this.#pairOf(editor);
		if (!pair || pair.side.state.paragraphs.length === 0) return;
		const { document } = pair.other;
		const offset = editor.document.offsetAt(new Range(line, 0, line, 0).start);
		const there = line === 0 ? 0 : counterpart(pair.side.state.paragraphs, offset, pair.from);
		const { line: top } = document.positionAt(there);
		const target = top === 0 ? 0 : Math.min(top + linesAbove(document), document.lineCount - 1);
		this.#scrolledAt.set(pair.other, Date.now());
		pair.other.revealRange(new Range(target, 0, target, 0), TextEditorRevealType.AtTop);
	}

	#selected(editor: TextEditor): void {
		const pair = this.#pairOf(editor);
		if (!pair) return;
		const { side, from, other } = pair;
		const offset = editor.document.offsetAt(editor.selection.active);
		const found = alignedAt(side.state.sentences, offset, from) ?? alignedAt(side.state.paragraphs, offset, from);
		editor.setDecorations(this.#counterpart, []);
		if (!found) {
			other.setDecorations(this.#counterpart, []);
			return;
		}
		const range = rangeOfSpan(other.document, found[otherSide(from)]);
		other.setDecorations(this.#counterpart, [range]);
		this.#scrolledAt.set(other, Date.now());
		other.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
	}

	#markStale(side: SideTranslation): void {
		const { stale } = side.state;
		for (const editor of window.visibleTextEditors) {
			if (editor.document.uri.toString() !== side.uri.toString()) continue;
			editor.setDecorations(this.#stale, stale ? [rangeOfSpan(editor.document, stale)] : []);
		}
	}

	#forget({ source }: SideTranslation): void {
		for (const editor of window.visibleTextEditors) {
			if (editor.document === source) editor.setDecorations(this.#counterpart, []);
		}
	}

	/** The editor of the other text, if both are to be seen. */
	#pairOf(
		editor: TextEditor,
	): { readonly side: SideTranslation; readonly from: Side; readonly other: TextEditor } | undefined {
		const side = this.#sides.of(editor.document);
		if (!side) return undefined;
		const from: Side = editor.document === side.source ? 'source' : 'target';
		const uri = (from === 'source' ? side.uri : side.source.uri).toString();
		const other = window.visibleTextEditors.find(each => each !== editor && each.document.uri.toString() === uri);
		return other && { side, from, other };
	}
}

/** So many lines editors keep above one that is revealed at the top. */
function linesAbove(document: TextDocument): number {
	const configuration = workspace.getConfiguration('editor', document);
	const sticky = configuration.get<boolean>('stickyScroll.enabled', true)
		? configuration.get('stickyScroll.maxLineCount', 5)
		: 0;
	return Math.max(sticky, configuration.get('cursorSurroundingLines', 0));
}
