import type { Span } from './span';

/** A word of a line in an editor. */
export interface LineWord extends Span {
	/** Whether it is of separators, as punctuation, and not of letters. */
	readonly isSeparator: boolean;
	/** Whether a word of letters follows at once. */
	readonly isJoined: boolean;
}

/** Gaps beside these are cut as the segmenter says: what is not Latin, and half of a pair. */
const CUTTABLE = /[\u2e80-\uffff]|[\ud800-\udfff]/u;
const SEPARATOR = /^[\p{P}\p{S}]+$/u;
const SPACE = /\s/u;

/**
 * The words of a line, as VS Code finds them (stretches of characters, or of separators, between white space), but where a
 * stretch is not Latin cut further by the words of a segmenter, with its punctuation as separators.
 * @param separators characters that part words, as in `editor.wordSeparators`
 * @param cuts words of the segmenter in the line, in order; a stretch that none is in stays whole
 */
export function lineWords(line: string, separators: string, cuts: readonly Span[]): LineWord[] {
	const gaps = new Set(cuts.flatMap(({ start, end }) => [start, end]));
	const marks = new Set(separators);
	const spans: (Span & { readonly isSeparator: boolean })[] = [];
	for (let start = 0; start < line.length;) {
		if (SPACE.test(line[start])) {
			start++;
			continue;
		}
		const isMark = marks.has(line[start]);
		let end = start + 1;
		while (end < line.length && !SPACE.test(line[end]) && marks.has(line[end]) === isMark) end++;
		if (isMark) spans.push({ start, end, isSeparator: true });
		else spans.push(...cutStretch(line, { start, end }, gaps));
		start = end;
	}
	return spans.map((span, i) => {
		const next = spans.at(i + 1);
		return { ...span, isJoined: next?.start === span.end && !next.isSeparator };
	});
}

function cutStretch(line: string, { start, end }: Span, gaps: ReadonlySet<number>) {
	const parts: (Span & { readonly isSeparator: boolean })[] = [];
	let first = start;
	for (let at = start + 1; at <= end; at++) {
		const isCut = at === end || (gaps.has(at) && (CUTTABLE.test(line[at - 1]) || CUTTABLE.test(line[at])));
		if (!isCut) continue;
		parts.push({ start: first, end: at, isSeparator: SEPARATOR.test(line.slice(first, at)) });
		first = at;
	}
	return parts;
}
