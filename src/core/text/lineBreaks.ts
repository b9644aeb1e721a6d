import { isSpace } from './characterKind';
import { isHanOrHanPunctuation } from './characterScript';
import type { DocumentText } from './documentText';

/** How far into the line below a decision about a line end looks. */
export const LINE_LOOKAHEAD = 256;

/** A line end is followed by a line that starts something of its own: a list item, heading, quote or table row. */
const MARKER =
	/^[ \t]{0,12}(?:[-*+•·]\s|#{1,6}\s|>|\||\d{1,3}[.)、．]|[（(]?[一二三四五六七八九十]{1,3}[、）)]|第.{1,4}[章节条回])/u;

/** A heading or a table row ends with its line. */
const ONE_LINER = /^[ \t]{0,12}(?:#{1,6}\s|\|)/u;

/** Lines shorter than this are taken for deliberately short rather than for wrapped. */
const NARROWEST_WRAP = 40;

/** A line is deliberately short if the next line's first word would have fitted into this part of the width. */
const DELIBERATE = 0.8;

/** The offset after the line end that follows `start`, or `limit` if there is none before it. */
export function lineEndAfter(text: string, start: number, limit: number): number {
	// Strings search themselves many characters at a time; the slice, which copies nothing, keeps them from going on.
	const stretch = text.slice(start, limit);
	const feed = stretch.indexOf('\n');
	const carriage = (feed < 0 ? stretch : stretch.slice(0, feed)).indexOf('\r');
	if (carriage < 0) return feed < 0 ? limit : start + feed + 1;
	const end = start + carriage + 1;
	return text.charCodeAt(end) === 0x0a ? end + 1 : end;
}

/** Where a line's visible text starts and ends; equal if it is blank. */
interface Visible {
	readonly start: number;
	readonly end: number;
}

function visiblePart(prose: string, start: number, end: number): Visible {
	let first = start;
	while (first < end && isSpace(prose.charCodeAt(first))) first++;
	let last = end;
	while (last > first && isSpace(prose.charCodeAt(last - 1))) last--;
	return { start: first, end: last };
}

/**
 * Whether a sentence may not run over the line end between two lines, decided by these two lines alone.
 *
 * It may in hard-wrapped text of an alphabet and in Markdown paragraphs of one. It may not at a blank line, before a
 * list item, after a heading, between lines of which one ends or starts with a Han character, nor, in plain text, after
 * a line that is shorter than wrapping would have made it.
 * @param start of the upper line
 * @param end of the upper line and start of the lower one
 */
export function breaksParagraph(source: DocumentText, start: number, end: number): boolean {
	const { text, prose } = source;
	const nextEnd = lineEndAfter(text, end, Math.min(text.length, end + LINE_LOOKAHEAD));
	const upper = visiblePart(prose, start, end);
	const lower = visiblePart(prose, end, nextEnd);
	if (lower.start === lower.end || upper.start === upper.end) return true;
	if (isHanOrHanPunctuation(prose.charCodeAt(upper.end - 1)) || isHanOrHanPunctuation(prose.charCodeAt(lower.start))) {
		return true;
	}
	if (ONE_LINER.test(text.slice(start, start + 20)) || MARKER.test(text.slice(end, end + 20))) return true;
	return source.format === 'plain' && isDeliberatelyShort(prose, upper, lower);
}

function isDeliberatelyShort(prose: string, upper: Visible, lower: Visible): boolean {
	let wordEnd = lower.start;
	while (wordEnd < lower.end && !isSpace(prose.charCodeAt(wordEnd))) wordEnd++;
	const upperLength = upper.end - upper.start;
	const width = Math.max(upperLength, lower.end - lower.start, NARROWEST_WRAP);
	return upperLength + 1 + (wordEnd - lower.start) <= width * DELIBERATE;
}
