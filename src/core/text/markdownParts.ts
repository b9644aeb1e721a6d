import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/** What may make the inline parser look through the rest of its text, or through all that it has met. */
const MARK = /[!&()*;<[\]_`~]|www\./gu;

const SPACE = 0x20;

const LINE_FEED = 0x0a;

/**
 * Greatest product of a part's length and its marks: two thousand marks and nothing else, or ten thousand code
 * units with four hundred marks.
 */
const MOST_STEPS = 2 ** 22;

/**
 * Makes the inline parser of @lezer/markdown read a paragraph of very many marks in parts.
 *
 * For each mark it looks through the marks or the text around, so that its time grows with the square of a
 * paragraph. Marks that open in one part and close in another are taken for text.
 */
export const IN_PARTS: MarkdownConfig = {
	parseInline: [
		{ name: 'Parts', before: 'Escape', parse: parseParts },
		{ name: 'Spaces', before: 'Escape', parse: skipSpaces },
	],
};

/** Skips white space that no line end follows, which the parser would else look through for each space of it. */
function skipSpaces(context: InlineContext, next: number, position: number): number {
	if (next !== SPACE) return -1;
	let end = position + 1;
	while (context.char(end) === SPACE) end++;
	return context.char(end) === LINE_FEED ? -1 : end;
}

function parseParts(context: InlineContext, _next: number, position: number): number {
	if (position !== context.offset) return -1;
	const { text, offset, parser } = context;
	const ends = partEnds(text);
	if (ends.length < 2) return -1;
	let start = 0;
	for (const end of ends) {
		for (const element of parser.parseInline(text.slice(start, end), offset + start)) context.addElement(element);
		start = end;
	}
	return context.end;
}

/**
 * Where the parts end that a text is parsed in: after a line end or else white space where there is any, and always
 * at the end of the text.
 */
export function partEnds(text: string): number[] {
	const ends: number[] = [];
	let start = 0;
	while (start < text.length) {
		start = partEnd(text, start);
		ends.push(start);
	}
	return ends;
}

function partEnd(text: string, start: number): number {
	let marks = 0;
	let last = text.length;
	MARK.lastIndex = start;
	for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
		if ((marks + 1) * (match.index + 1 - start) > MOST_STEPS) {
			last = match.index;
			break;
		}
		marks++;
	}
	const end = Math.min(last, start + Math.floor(MOST_STEPS / Math.max(marks, 1)));
	return end >= text.length ? text.length : breakBefore(text, start, end);
}

/** The last place in the second half of a stretch to cut it at: after a line end, white space, or at its end. */
function breakBefore(text: string, start: number, end: number): number {
	const half = start + Math.floor((end - start) / 2);
	const tail = text.slice(half, end);
	const cut = tail.lastIndexOf('\n') + 1 || tail.lastIndexOf(' ') + 1 || tail.length;
	return half + cut;
}
