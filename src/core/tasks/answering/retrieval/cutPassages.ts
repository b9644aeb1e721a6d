import type { DocumentText } from '../../../text/documentText';
import { isSpace } from '../../../text/characterKind';
import { breaksParagraph, lineEndAfter } from '../../../text/lineBreaks';
import type { Span } from '../../../text/span';
import { sentenceEnd } from './sentenceEnd';
import { TermUnit, termUnit } from './termUnits';

/** A Han character says as much as so many letters. */
const HAN_WEIGHT = 3;
/** Paragraphs are joined until they weigh so much: in letters, with their spaces. */
const LIGHT = 300;
/** A heavier paragraph is cut after sentences into parts of about the same weight. */
const HEAVY = 2400;
/** A sentence is cut where it weighs more, as data without an end do. */
const HEAVIEST = 6000;

/** The passages of a text: paragraphs, headings with what follows, parts of long paragraphs. Without white space at their ends. */
export function cutPassages(source: DocumentText): Span[] {
	const passages: Span[] = [];
	let open: Weighed | undefined;
	const close = (): void => {
		if (open !== undefined) passages.push({ start: open.start, end: open.end });
		open = undefined;
	};
	for (const paragraph of paragraphsOf(source)) {
		const isJoined = open !== undefined && open.weight < LIGHT && open.weight + paragraph.weight <= HEAVY;
		if (open === undefined || !isJoined || startsHeading(source, paragraph.start)) {
			close();
			open = paragraph;
		} else open = { start: open.start, end: paragraph.end, weight: open.weight + paragraph.weight };
		if (open.weight <= HEAVY) continue;
		passages.push(...partsOf(source.prose, open));
		open = undefined;
	}
	close();
	return passages;
}

/** A stretch and how much its text weighs. */
interface Weighed extends Span {
	readonly weight: number;
}

/** Stretches of lines that a sentence may run over; never empty, without white space at their ends. */
function* paragraphsOf(source: DocumentText): Generator<Weighed> {
	const { prose } = source;
	for (let start = 0, lineStart = 0; lineStart < prose.length;) {
		const lineEnd = lineEndAfter(prose, lineStart, prose.length);
		if (lineEnd === prose.length || breaksParagraph(source, lineStart, lineEnd)) {
			const trimmed = trim(prose, start, lineEnd);
			if (trimmed.start < trimmed.end) yield { ...trimmed, weight: weightOf(prose, trimmed) };
			start = lineEnd;
		}
		lineStart = lineEnd;
	}
}

function startsHeading({ format, text, prose }: DocumentText, start: number): boolean {
	if (format !== 'markdown') return false;
	let lineStart = start;
	while (lineStart > 0 && !'\n\r'.includes(prose[lineStart - 1])) lineStart--;
	return /^\s{0,3}#{1,6}\s/u.test(text.slice(lineStart, start));
}

/** Parts of about the same weight, each of whole sentences. */
function partsOf(prose: string, { start, end, weight }: Weighed): Span[] {
	const target = weight / Math.ceil(weight / HEAVY);
	const parts: Span[] = [];
	let from = start;
	let gathered = 0;
	for (let at = start; at < end;) {
		const limit = Math.min(end, at + HEAVIEST / HAN_WEIGHT);
		const found = sentenceEnd(prose, at, limit);
		const next = found === limit && limit < end ? wordStartBefore(prose, at, limit) : found;
		const sentence = weightOf(prose, { start: at, end: next });
		if (at > from && gathered + sentence / 2 > target) {
			parts.push(trim(prose, from, at));
			from = at;
			gathered = 0;
		}
		gathered += sentence;
		at = next;
	}
	parts.push(trim(prose, from, end));
	return parts.filter(part => part.start < part.end);
}

/** The last place behind white space in the second half of a stretch that is cut without an end of a sentence; its end where none is. */
function wordStartBefore(prose: string, start: number, end: number): number {
	let at = end;
	while (at > (start + end) / 2 && !isSpace(prose.charCodeAt(at - 1))) at--;
	return at > (start + end) / 2 ? at : end;
}

function weightOf(text: string, { start, end }: Span): number {
	let weight = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code > 0x2e7f) weight += termUnit(code) === TermUnit.Han ? HAN_WEIGHT : 1;
		else weight++;
	}
	return weight;
}

function trim(text: string, start: number, end: number): Span {
	let first = start;
	while (first < end && isSpace(text.charCodeAt(first))) first++;
	let last = end;
	while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
	return { start: first, end: last };
}
