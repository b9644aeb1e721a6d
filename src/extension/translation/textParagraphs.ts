import type { TextFormat } from '../../core/text/documentText';
import { proseOf } from '../../core/text/proseOf';
import type { Span } from '../../core/text/span';

/** A longer paragraph is cut, in UTF-16 code units. */
const LONGEST = 4000;

/** A paragraph of a text, with the white space behind it. */
export interface TextParagraph extends Span {
	/** What is to be translated of it; empty where it has no words, as code in Markdown. */
	readonly words: Span;
}

/** The paragraphs of a text, without gaps: blank lines part them, and belong to the one before. */
export function textParagraphs(text: string, format: TextFormat): readonly TextParagraph[] {
	const prose = proseOf(text, format);
	const paragraphs: TextParagraph[] = [];
	for (let start = 0; start < text.length;) {
		const end = paragraphEnd(text, start);
		paragraphs.push({ start, end, words: wordsOf(text, prose, start, end) });
		start = end;
	}
	return paragraphs;
}

/** A line end with at least one blank line behind it. */
const BLANK_LINES = /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*/gu;

function paragraphEnd(text: string, start: number): number {
	// Blank lines at the beginning belong to the paragraph behind them.
	BLANK_LINES.lastIndex = start + whiteSpaceAt(text, start);
	const found = BLANK_LINES.exec(text);
	const end = found ? found.index + found[0].length : text.length;
	return end - start <= LONGEST ? end : longCut(text, start, end);
}

function whiteSpaceAt(text: string, start: number): number {
	let end = start;
	while (end < text.length && /\s/u.test(text[end])) end++;
	return end - start;
}

/** The end of the last sentence, else of the last word, that fits into the limit; else a place inside no surrogate pair. */
function longCut(text: string, start: number, end: number): number {
	const stretch = text.slice(start, Math.min(end, start + LONGEST));
	const sentence = Math.max(...[...stretch.matchAll(/[。！？!?.]["”’』」）)]*\s*/gu)].map(lastOf), 0);
	if (sentence > LONGEST / 4) return start + sentence;
	const word = Math.max(...[...stretch.matchAll(/\s+/gu)].map(lastOf), 0);
	if (word > LONGEST / 4) return start + word;
	return start + stretch.length - (/[\uD800-\uDBFF]$/u.test(stretch) ? 1 : 0);
}

function lastOf(match: RegExpExecArray): number {
	return match.index + match[0].length;
}

function wordsOf(text: string, prose: string, start: number, end: number): Span {
	if (!/\p{L}/u.test(prose.slice(start, end))) return { start, end: start };
	const stretch = text.slice(start, end);
	const first = start + stretch.length - stretch.trimStart().length;
	return { start: first, end: first + stretch.trim().length };
}
