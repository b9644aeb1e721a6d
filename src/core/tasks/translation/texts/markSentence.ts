import { isSpace } from '../../../text/characterKind';
import type { DocumentText } from '../../../text/documentText';
import type { InlineMark } from '../../../text/markdownMarks';
import type { Span } from '../../../text/span';
import type { FixedStretch, MarkedSentence, MarkPair, SourceWord } from './markedSentence';
import type { NameStretch } from './nameStretch';
import type { MtToken } from '../tokens/mtToken';

/** What stands for a fixed stretch among the words of the source. */
const FIXED_FORM = '`0`';

/** A sentence of a text and what is known of it. */
export interface SentenceSource {
	readonly source: Pick<DocumentText, 'text' | 'prose'>;
	readonly place: Span;
	/** The marks that lie in the place, in order, with their indices among all. */
	readonly marks: readonly InlineMark[];
	/** The index of the first of them. */
	readonly firstMark: number;
	/** Names that are written in the letters of the other language, in order; offsets of the text. */
	readonly names: readonly NameStretch[];
}

/** The stretches of a sentence that are copied because a reader does not read them as prose: code, tags, line ends. */
export function copiedMarks(sentence: SentenceSource): FixedStretch[] {
	const { source, place, marks, firstMark } = sentence;
	const edge = edges(sentence);
	const isAlone = ({ partner }: InlineMark): boolean => partner < firstMark || partner >= firstMark + marks.length;
	const copied = marks.flatMap((mark): FixedStretch[] => {
		const isAtEdge = mark.end <= edge.start || mark.start >= edge.end;
		const isCopied = mark.kind === 'whole' || mark.kind === 'break' || (isAlone(mark) && !isAtEdge);
		return isCopied ? [copiedStretch(mark, mark.text)] : [];
	});
	return [...copied, ...strayMarkup(source, place, marks)];
}

/** A stretch that stands in the translation as it does in the source. */
export function copiedStretch({ start, end }: Span, text: string): FixedStretch {
	return { start, end, text, words: [FIXED_FORM], origin: 'copied' };
}

/** The prose of a sentence with spaces in place of some stretches, whose offsets are of the text. */
export function proseWithout(prose: string, place: Span, stretches: readonly Span[]): string {
	const parts: string[] = [];
	let at = place.start;
	for (const { start, end } of stretches) {
		parts.push(prose.slice(at, start), ' '.repeat(end - start));
		at = end;
	}
	parts.push(prose.slice(at, place.end));
	return parts.join('');
}

/**
 * A sentence as words, fixed stretches among them, with its marks.
 * @param tokens those of {@link proseWithout}, offsets from the place's start
 * @param fixed in order, not overlapping
 */
export function markSentence(
	sentence: SentenceSource,
	tokens: readonly MtToken[],
	fixed: readonly FixedStretch[],
): MarkedSentence {
	const { place, marks } = sentence;
	const words = merged(tokens, fixed, place.start);
	const indexAt = (offset: number): number => {
		let index = 0;
		while (index < words.length && words[index].start < offset) index++;
		return index;
	};
	const pairs: MarkPair[] = [];
	for (const mark of marks) {
		const closing = mark.kind === 'opening' ? marks.at(mark.partner - sentence.firstMark) : undefined;
		if (closing?.kind !== 'closing' || mark.partner < sentence.firstMark) continue;
		pairs.push({ opening: mark.text, closing: closing.text, start: indexAt(mark.end), end: indexAt(closing.start) });
	}
	return { ...place, words, pairs, ...loneMarks(sentence), walls: wallsOf(words, marks) };
}

/** Where the words of a sentence begin and end: marks outside, whose partners are elsewhere, stay at its edges. */
function edges({ source: { prose }, place, marks, firstMark }: SentenceSource): Span {
	let { start, end } = place;
	const isLone = ({ kind, partner }: InlineMark): boolean =>
		(kind === 'opening' || kind === 'closing') && (partner < firstMark || partner >= firstMark + marks.length);
	const isBlank = (from: number, to: number): boolean => prose.slice(from, to).trim() === '';
	for (const mark of marks) {
		if (!isLone(mark) || !isBlank(start, mark.start)) break;
		start = mark.end;
	}
	for (const mark of [...marks].reverse()) {
		if (mark.start < start || !isLone(mark) || !isBlank(mark.end, end)) break;
		end = mark.start;
	}
	return { start, end };
}

function loneMarks(sentence: SentenceSource): { prefix: string; suffix: string } {
	const { start, end } = edges(sentence);
	const { marks } = sentence;
	const textOf = (some: readonly InlineMark[]): string => some.map(({ text }) => text).join('');
	return {
		prefix: textOf(marks.filter(mark => mark.end <= start)),
		suffix: textOf(marks.filter(mark => mark.start >= end && mark.start >= start)),
	};
}

/** Markup that is no mark of a paragraph, as a parser may leave it; the marks of quoted lines go with their line ends. */
function strayMarkup(
	{ text, prose }: Pick<DocumentText, 'text' | 'prose'>,
	place: Span,
	marks: readonly InlineMark[],
): FixedStretch[] {
	const stray: FixedStretch[] = [];
	let next = 0;
	for (let at = place.start; at < place.end; at++) {
		while (next < marks.length && marks[next].end <= at) next++;
		if (next < marks.length && marks[next].start <= at) {
			at = marks[next].end - 1;
			continue;
		}
		if (!isMasked(text, prose, at)) continue;
		const start = at;
		const limit = Math.min(place.end, marks.at(next)?.start ?? place.end);
		while (at + 1 < limit && isMasked(text, prose, at + 1)) at++;
		stray.push(copiedStretch({ start, end: at + 1 }, text.slice(start, at + 1)));
	}
	return stray;
}

function isMasked(text: string, prose: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code !== prose.charCodeAt(at) && !isSpace(code) && code !== 0x3e;
}

/** Tokens and fixed stretches in one order. */
function merged(tokens: readonly MtToken[], fixed: readonly FixedStretch[], origin: number): SourceWord[] {
	const words = tokens.map(({ start, end, form, kind }): SourceWord => ({
		...{ start: start + origin, end: end + origin, form, kind, fixed: undefined },
	}));
	const stretches = fixed.map((stretch): SourceWord => {
		const { start, end } = stretch;
		return { start, end, form: FIXED_FORM, kind: 'code', fixed: stretch };
	});
	return [...words, ...stretches].sort((a, b) => a.start - b.start);
}

/** Nothing crosses a line end that a reader sees. */
function wallsOf(words: readonly SourceWord[], marks: readonly InlineMark[]): number[] {
	const breaks = new Set(marks.filter(({ kind }) => kind === 'break').map(({ start }) => start));
	const walls = words.flatMap(({ start }, i) => (breaks.has(start) ? [i, i + 1] : []));
	return [...new Set(walls)].filter(wall => wall > 0 && wall < words.length);
}
