import type { TextEditor } from 'vscode';
import type { Span } from '../../core/text/span';
import { spanOfLines, spanOfRange } from '../text/ranges';

/** The text in view, and the wider text that is marked so that short scrolling shows marks at once. */
export interface VisibleWindow {
	readonly view: Span;
	readonly marked: Span;
}

/** So many screens above and below the view are marked too: turning a page leads to what is marked. */
const MARGIN_SCREENS = 1.1;

/** With less than that around the view, the next turn of a page may lead beyond. */
const AMPLE_SCREENS = 0.9;

const MIN_MARGIN_LINES = 15;
const MIN_MARGIN_LENGTH = 1500;

/** A view never counts as longer than this: a line of a million characters is drawn only at its beginning. */
const MAX_VIEW_LENGTH = 40_000;
const MAX_MARGIN_LENGTH = 20_000;

/** Of a line longer than that VS Code draws the first 10,000 characters, and each mark on it slows typing down. */
const LONG_LINE_VIEW_LENGTH = 12_000;

/** So much before and after what VS Code tells of is seen as well, in part: a row of a line that is wrapped. */
const PARTLY_SEEN = 250;

/** What of an editor is in view, hulled over folded parts; nothing while the editor shows nothing. */
export function visibleWindow(editor: TextEditor, screens = MARGIN_SCREENS): VisibleWindow | undefined {
	const { document, visibleRanges } = editor;
	if (visibleRanges.length === 0) return undefined;
	const first = visibleRanges[0];
	const last = visibleRanges[visibleRanges.length - 1];
	const start = spanOfRange(document, first).start;
	const isLongLine = document.lineAt(first.start.line).range.end.character > MAX_VIEW_LENGTH;
	const viewLength = isLongLine ? LONG_LINE_VIEW_LENGTH : MAX_VIEW_LENGTH;
	const end = Math.min(spanOfRange(document, last).end, start + viewLength);
	const beside = spanOfLines(document, first.start.line - 1, last.end.line + 1);
	const view = { start: Math.max(beside.start, start - PARTLY_SEEN), end: Math.min(beside.end, end + PARTLY_SEEN) };
	// Lines that are wrapped make many more screens than lines: what fills a screen of text counts as well.
	const lines = Math.max(MIN_MARGIN_LINES, Math.ceil((last.end.line - first.start.line + 1) * screens));
	const length = Math.min(MAX_MARGIN_LENGTH, Math.max(MIN_MARGIN_LENGTH, Math.ceil((view.end - view.start) * screens)));
	const wide = spanOfLines(document, first.start.line - lines, last.end.line + lines);
	const margin = isLongLine ? 0 : length;
	return {
		view,
		marked: { start: Math.max(wide.start, view.start - margin), end: Math.min(wide.end, view.end + margin) },
	};
}

/** Whether so much is marked around the view that turning a page will not lead beyond. */
export function isAmple(editor: TextEditor, marked: Span): boolean {
	const near = visibleWindow(editor, AMPLE_SCREENS);
	return near === undefined || covers(marked, near.marked);
}

/** Whether a span lies within another. */
export function covers(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && outer.end >= inner.end;
}
