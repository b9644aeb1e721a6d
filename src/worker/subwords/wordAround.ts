import type { SubwordTokenizer } from '../../core/subword/subwordTokenizer';
import type { Span } from '../../core/text/span';

/** The longest stretch that is explained, in UTF-16 code units: more steps than that nobody follows. */
export const MAX_EXPLAINED = 40;

/** So far to either side the ends of a word are looked for, in UTF-16 code units. */
const MAX_LOOK = 200;

const WORD = /[\p{L}\p{N}\p{M}]/u;
const JOINER = /['’]/u;
const SPACE = /\s/u;

/**
 * The word at an offset, or the run of other signs that stands there: what pre-tokenizers keep together. A run longer than
 * {@link MAX_EXPLAINED} is cut between pieces around the offset; where there is only white space the span is empty.
 */
export function wordAround(text: string, { start, end }: Span, offset: number, tokenizer: SubwordTokenizer): Span {
	const line = { start: Math.max(start, offset - MAX_LOOK), end: Math.min(end, offset + MAX_LOOK) };
	const at = signAt(text, line, offset);
	if (at === undefined) return { start: offset, end: offset };
	const run = runAround(text, line, at);
	const word = run.end - run.start <= MAX_EXPLAINED ? run : piecesAround(text, run, at.start, tokenizer);
	return tokenizer.algorithm === 'byteLevelBpe' ? withSpaceBefore(text, line, word) : word;
}

/** The character at an offset, or the one before it where the offset is at the end of a word. */
function signAt(text: string, line: Span, offset: number): Span | undefined {
	const here = characterFrom(text, offset);
	if (offset < line.end && !SPACE.test(here)) return { start: offset, end: offset + here.length };
	const before = characterBefore(text, offset);
	if (offset > line.start && !SPACE.test(before)) return { start: offset - before.length, end: offset };
	return undefined;
}

function runAround(text: string, line: Span, at: Span): Span {
	const isWord = WORD.test(text.slice(at.start, at.end));
	let { start, end } = at;
	while (start > line.start) {
		const sign = characterBefore(text, start);
		if (!belongs(sign, isWord, characterBefore(text, start - sign.length))) break;
		start -= sign.length;
	}
	while (end < line.end) {
		const sign = characterFrom(text, end);
		if (!belongs(sign, isWord, characterFrom(text, end + sign.length))) break;
		end += sign.length;
	}
	return { start: Math.max(start, line.start), end: Math.min(end, line.end) };
}

/** Whether a character goes on with a run; an apostrophe does inside a word only. */
function belongs(sign: string, isWord: boolean, next: string): boolean {
	if (WORD.test(sign)) return isWord;
	if (isWord) return JOINER.test(sign) && WORD.test(next);
	return !SPACE.test(sign);
}

/** The pieces of a run that lie around an offset, as many as may be explained. */
function piecesAround(text: string, run: Span, offset: number, tokenizer: SubwordTokenizer): Span {
	const { starts, ends } = tokenizer.encode(text.slice(run.start, run.end));
	const from = Math.max(run.start, offset - MAX_EXPLAINED / 2);
	let [start, end] = [-1, -1];
	for (let piece = 0; piece < starts.length; piece++) {
		const [first, last] = [run.start + starts[piece], run.start + ends[piece]];
		if (first < from || last - from > MAX_EXPLAINED) continue;
		if (start < 0) start = first;
		end = last;
	}
	// One piece longer than that: a window of it.
	return start < 0 || end <= offset ? { start: from, end: Math.min(run.end, from + MAX_EXPLAINED) } : { start, end };
}

/** Vocabularies of bytes have the space before a word in its first piece. */
function withSpaceBefore(text: string, line: Span, word: Span): Span {
	const hasSpace = word.start > line.start && text[word.start - 1] === ' ';
	return hasSpace ? { start: word.start - 1, end: word.end } : word;
}

/** The character that begins at an offset; empty at the end of the text. */
function characterFrom(text: string, offset: number): string {
	const point = text.codePointAt(offset);
	return point === undefined ? '' : String.fromCodePoint(point);
}

/** The character that ends at an offset; empty at the beginning of the text. */
function characterBefore(text: string, offset: number): string {
	if (offset <= 0) return '';
	const isPair = offset > 1 && (text.codePointAt(offset - 2) ?? 0) > 0xffff;
	return text.slice(offset - (isPair ? 2 : 1), offset);
}
