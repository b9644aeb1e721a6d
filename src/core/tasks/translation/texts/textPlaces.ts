import type { SpanColumn } from '../../../doc/spanColumn';
import type { DocumentText } from '../../../text/documentText';
import { breaksParagraph, lineEndAfter } from '../../../text/lineBreaks';
import type { InlineMark } from '../../../text/markdownMarks';
import type { Span } from '../../../text/span';

/** A paragraph with the places of its sentences, together with the marks that belong to them. */
export interface ParagraphPlace extends Span {
	readonly sentences: readonly Span[];
}

/** A paragraph of so many code units ends with the sentence: a text without line ends is told of in parts, too. */
const LONG_PARAGRAPH = 3000;

/**
 * The paragraphs of a stretch of a text: from the line on which the first sentence of each begins to the one of the next, so
 * that they cover the stretch.
 * @param sentences of the prose; those that reach over the ends of the stretch are cut there
 * @param marks those of the text, in order
 */
export function paragraphPlaces(
	source: DocumentText,
	sentences: SpanColumn,
	marks: readonly InlineMark[],
	range: Span,
): ParagraphPlace[] {
	const clipped = clippedSentences(sentences, range);
	const places = withMarks(source.text, clipped, marks, range);
	const groups: Span[][] = [];
	for (const [i, place] of places.entries()) {
		if (place.start >= place.end) continue;
		if (groups.length === 0 || endsParagraph(source, clipped[i - 1], clipped[i], groups[groups.length - 1]))
			groups.push([]);
		groups[groups.length - 1].push(place);
	}
	if (groups.length === 0) return range.start < range.end ? [{ ...range, sentences: [] }] : [];
	const starts = groups.map((group, i) => {
		if (i === 0) return range.start;
		const before = groups[i - 1][groups[i - 1].length - 1].end;
		return before + source.text.slice(before, group[0].start).lastIndexOf('\n') + 1;
	});
	return groups.map((group, i) => ({ start: starts[i], end: starts[i + 1] ?? range.end, sentences: group }));
}

function clippedSentences({ starts, ends }: SpanColumn, range: Span): Span[] {
	const clipped: Span[] = [];
	for (let i = 0; i < starts.length; i++) {
		const start = Math.max(starts[i], range.start);
		const end = Math.min(ends[i], range.end);
		if (start < end) clipped.push({ start, end });
	}
	return clipped;
}

/** Sentences with the marks beside them: what closes right behind a sentence is its own, what else is on its line, too. */
function withMarks(text: string, sentences: readonly Span[], marks: readonly InlineMark[], range: Span): Span[] {
	const places = sentences.map(({ start, end }) => ({ start, end }));
	let at = 0;
	for (let i = 0; i <= places.length; i++) {
		const from = i === 0 ? range.start : places[i - 1].end;
		while (at < marks.length && marks[at].start < from) at++;
		if (i > 0 && i < places.length) places[i].start = behindClosing(places[i].start, places[i].end, marks, at);
		const to = i === places.length ? range.end : places[i].start;
		const first = at;
		while (at < marks.length && marks[at].end <= to) at++;
		const lines = linesOf(text, from, to);
		shareOut(marks.slice(first, at), { before: i === 0 ? undefined : places[i - 1], after: places.at(i), ...lines });
	}
	return places;
}

/** Where the first line of a stretch ends and its last one begins. */
function linesOf(text: string, from: number, to: number): { firstLine: number; lastLine: number } {
	const gap = text.slice(from, to);
	const firstEnd = /[\r\n]/u.exec(gap)?.index ?? gap.length;
	const lastEnd = Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r'));
	return { firstLine: from + firstEnd, lastLine: from + lastEnd + 1 };
}

/** Where a sentence begins that a splitter began with marks which close another: behind them. */
function behindClosing(start: number, end: number, marks: readonly InlineMark[], first: number): number {
	let at = start;
	for (let i = first; i < marks.length && marks[i].end <= end; i++) {
		if (marks[i].start < at) continue;
		if (marks[i].kind !== 'closing' || marks[i].start > at) break;
		at = marks[i].end;
	}
	return at;
}

/** A stretch between two sentences: where its first line ends and its last one begins. */
interface Gap {
	readonly before: { end: number } | undefined;
	readonly after: { start: number } | undefined;
	readonly firstLine: number;
	readonly lastLine: number;
}

/** Gives the marks between two sentences to one or the other, or to none where lines end between. */
function shareOut(marks: readonly InlineMark[], { before, after, firstLine, lastLine }: Gap): void {
	const rest = before === undefined ? [...marks] : withoutClosing(marks, before);
	const ofNext = after && rest.findIndex(({ start, kind }) => start >= lastLine && kind !== 'break');
	if (after && ofNext !== undefined && ofNext >= 0) after.start = rest.splice(ofNext)[0].start;
	for (const mark of rest) {
		if (before === undefined || mark.kind === 'break' || mark.end > firstLine) return;
		before.end = mark.end;
	}
}

/** The marks but those that close right behind a sentence, which it takes. */
function withoutClosing(marks: readonly InlineMark[], before: { end: number }): InlineMark[] {
	let i = 0;
	while (i < marks.length && marks[i].kind === 'closing' && marks[i].start === before.end) before.end = marks[i++].end;
	return marks.slice(i);
}

/** Whether a new paragraph begins between two sentences. */
function endsParagraph(source: DocumentText, before: Span, after: Span, group: readonly Span[]): boolean {
	if (after.start - group[0].start > LONG_PARAGRAPH) return true;
	const { text } = source;
	const lineEnd = lineEndAfter(text, before.end, after.start);
	if (!/[\r\n]/u.test(text.slice(before.end, lineEnd))) return false;
	const isOneLineEnd = !/[\r\n]/u.test(text.slice(lineEnd, after.start));
	if (!isOneLineEnd) return true;
	const lineStart = text.lastIndexOf('\n', before.end - 1) + 1;
	return breaksParagraph(source, lineStart, lineEnd);
}
