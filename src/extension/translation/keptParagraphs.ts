import type { Span } from '../../core/text/span';
import type { AlignedSpan } from './alignment';

/** What an edit left of a translation: paragraphs at the beginning and at the end, and what is to be translated between them. */
export interface KeptParagraphs {
	/** So many of the first paragraphs, and so many of the last, stand as they are. */
	readonly head: number;
	readonly tail: number;
	/** The stretch between them, in the new source. */
	readonly changed: Span;
}

/** Signs that change what the rest of a Markdown document is: fences, comments, front matter, formulas. */
const OPENERS = /```|~~~|<!--|-->|^---|^\+\+\+|\$\$/mu;

/**
 * Which paragraphs of a translation still hold for a changed source. The paragraphs next to the edit count as changed, since
 * a blank line that comes or goes parts or joins them.
 * @param paragraphs of the translation of `before`, without gaps
 */
export function keptParagraphs(
	before: string,
	after: string,
	paragraphs: readonly AlignedSpan[],
	format: 'markdown' | 'plain',
): KeptParagraphs {
	const same = sameBeginning(before, after);
	const sameEnd = sameEnding(before, after, same);
	const changedText = [before.slice(same, before.length - sameEnd), after.slice(same, after.length - sameEnd)];
	let head = paragraphs.findIndex(({ source }) => source.end > same);
	if (head < 0) head = paragraphs.length;
	head = Math.max(0, head - 1);
	const firstSame = paragraphs.findIndex(({ source }) => source.start >= before.length - sameEnd);
	let tail = firstSame < 0 ? 0 : Math.max(0, paragraphs.length - firstSame - 1);
	if (format === 'markdown' && changedText.some(text => OPENERS.test(text))) tail = 0;
	tail = Math.min(tail, paragraphs.length - head);
	const start = head > 0 ? paragraphs[head - 1].source.end : 0;
	const end =
		tail > 0 ? paragraphs[paragraphs.length - tail].source.start - before.length + after.length : after.length;
	return { head, tail, changed: { start, end: Math.max(start, end) } };
}

function sameBeginning(one: string, other: string): number {
	const limit = Math.min(one.length, other.length);
	let length = 0;
	while (length < limit && one.charCodeAt(length) === other.charCodeAt(length)) length++;
	return length;
}

/** Code units at the ends that are equal, beside the equal beginning. */
function sameEnding(one: string, other: string, beginning: number): number {
	const limit = Math.min(one.length, other.length) - beginning;
	let length = 0;
	while (length < limit && one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length)) {
		length++;
	}
	return length;
}
