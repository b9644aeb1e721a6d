import type { TextEditor } from 'vscode';
import type { Span } from '../../core/text/span';
import { spanOfLines, spanOfRange } from '../text/ranges';

/** The text in view, and the wider text that is marked so that short scrolling shows marks at once. */
export interface VisibleWindow {
	readonly view: Span;
	readonly marked: Span;
}

/** So many screens above and below the view are marked too. */
const MARGIN_SCREENS = 0.75;
const MIN_MARGIN_LINES = 15;

/** A view never counts as longer than this: a line of a million characters is drawn only at its beginning. */
const MAX_VIEW_LENGTH = 40_000;
const MAX_MARGIN_LENGTH = 20_000;

/** Of a line longer than that VS Code draws the first 10,000 characters, and each mark on it slows typing down. */
const LONG_LINE_VIEW_LENGTH = 12_000;

/** What of an editor is in view, hulled over folded parts; nothing while the editor shows nothing. */
export function visibleWindow(editor: TextEditor): VisibleWindow | undefined {
	const { document, visibleRanges } = editor;
	if (visibleRanges.length === 0) return undefined;
	const first = visibleRanges[0];
	const last = visibleRanges[visibleRanges.length - 1];
	const start = spanOfRange(document, first).start;
	const isLongLine = document.lineAt(first.start.line).range.end.character > MAX_VIEW_LENGTH;
	const [viewLength, marginLength] = isLongLine ? [LONG_LINE_VIEW_LENGTH, 0] : [MAX_VIEW_LENGTH, MAX_MARGIN_LENGTH];
	const view = { start, end: Math.min(spanOfRange(document, last).end, start + viewLength) };
	const lines = last.end.line - first.start.line + 1;
	const margin = Math.max(MIN_MARGIN_LINES, Math.ceil(lines * MARGIN_SCREENS));
	const wide = spanOfLines(document, first.start.line - margin, last.end.line + margin);
	return {
		view,
		marked: {
			start: Math.max(wide.start, view.start - marginLength),
			end: Math.min(wide.end, view.end + marginLength),
		},
	};
}

/** Whether a span lies within another. */
export function covers(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && outer.end >= inner.end;
}
