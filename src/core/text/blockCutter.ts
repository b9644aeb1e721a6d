import { isHighSurrogate, isLowSurrogate, isSpace } from './characterKind';
import { CharacterScript, characterScript } from './characterScript';
import type { DocumentText } from './documentText';
import { breaksParagraph, LINE_LOOKAHEAD, lineEndAfter } from './lineBreaks';
import { PARAGRAPH_BREAK } from './paragraphBreak';
import type { Span } from './span';

/** A stretch of a document that is analyzed on its own. */
export interface Block extends Span {
	/** The prose of the stretch, with {@link PARAGRAPH_BREAK} for each line end that no sentence crosses. */
	readonly text: string;
}

/** A block that is shorter takes in the next paragraph, so that a list of words is not a block a word. */
const SHORTEST_BLOCK = 128;
/** A line this long ends a block wherever its paragraph ends. */
const LONG_LINE = 256;
/** A block that is longer ends at the next end of a paragraph. */
const LONG_BLOCK = 1000;
/** No block is longer; one that would be is cut inside its paragraph. */
const LONGEST_BLOCK = 2000;
/** One paragraph end in so many, chosen by the text around it, may end a block. */
const PARAGRAPHS_PER_BLOCK = 4;

/** A cut from an offset on depends on the text from there to at most this far. */
export const CUT_LOOKAHEAD = LONGEST_BLOCK + LINE_LOOKAHEAD + 8;

/**
 * The block that starts at an offset.
 *
 * It depends only on the text from there on, so cutting on from a border between blocks gives what cutting the whole
 * text gives. Borders are chosen by the text around them, as in content-defined chunking, so that after an edit the
 * new borders soon fall on the old ones: a block ends at a paragraph end that has one of four hash values or follows a
 * long line; one that grows too long ends at any paragraph end, else after a sentence, else at white space or a comma,
 * else anywhere but inside a surrogate pair.
 */
export function cutBlock(source: DocumentText, start: number): Block {
	const { text } = source;
	const limit = Math.min(text.length, start + LONGEST_BLOCK);
	const breaks: number[] = [];
	for (let lineStart = start; ;) {
		const lineEnd = lineEndAfter(text, lineStart, limit);
		if (lineEnd >= text.length) return makeBlock(source, start, text.length, breaks);
		if (lineEnd >= limit) break;
		if (breaksParagraph(source, lineStart, lineEnd)) {
			breaks.push(lineEnd);
			if (endsBlock(text, start, lineStart, lineEnd)) return makeBlock(source, start, lineEnd, breaks);
		}
		lineStart = lineEnd;
	}
	return makeBlock(source, start, cutInside(source.prose, start + LONG_BLOCK, start + LONGEST_BLOCK), breaks);
}

function endsBlock(text: string, start: number, lineStart: number, lineEnd: number): boolean {
	const length = lineEnd - start;
	if (length >= LONG_BLOCK) return true;
	if (length < SHORTEST_BLOCK) return false;
	return lineEnd - lineStart >= LONG_LINE || hashAround(text, lineEnd) % PARAGRAPHS_PER_BLOCK === 0;
}

/** A hash of the few code units before and after an offset (FNV-1a). */
function hashAround(text: string, offset: number): number {
	let hash = 0x811c9dc5;
	const end = Math.min(text.length, offset + 12);
	for (let index = Math.max(0, offset - 12); index < end; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return (hash ^ (hash >>> 15)) >>> 0;
}

function makeBlock(source: DocumentText, start: number, end: number, breaks: readonly number[]): Block {
	const { prose } = source;
	const parts: string[] = [];
	let from = start;
	for (const lineEnd of breaks) {
		if (lineEnd > end) break;
		parts.push(prose.slice(from, lineEnd - 1), PARAGRAPH_BREAK);
		from = lineEnd;
	}
	const last = prose.slice(from, end);
	const text = parts.length === 0 ? detached(last) : [...parts, last].join('');
	return { start, end, text };
}

/**
 * The same string in memory of its own: a slice would keep the whole document it was cut from alive, and take longer to
 * read. Joining copies.
 */
function detached(text: string): string {
	return text.length < 2 ? text : [text.slice(0, 1), text.slice(1)].join('');
}

/** Marks that end a Chinese sentence or clause. */
const HAN_ENDS = '。！？…；';

/** How good a place is for a cut; the first of the best in reach is taken. */
const enum CutRank {
	Forbidden,
	Anywhere,
	Space,
	Sentence,
}

function cutInside(prose: string, from: number, limit: number): number {
	let best = limit - (isCuttable(prose, limit) ? 0 : 1);
	let bestRank = CutRank.Forbidden;
	for (let offset = from; offset <= limit; offset++) {
		const rank = cutRank(prose, offset);
		if (rank > bestRank) {
			best = offset;
			bestRank = rank;
			if (rank === CutRank.Sentence) break;
		}
	}
	return best;
}

function cutRank(prose: string, offset: number): CutRank {
	if (!isCuttable(prose, offset)) return CutRank.Forbidden;
	const before = prose.charCodeAt(offset - 1);
	const after = prose.charCodeAt(offset);
	if (isSpace(before) && !isSpace(after)) {
		return '.!?\n\r'.includes(prose[offset - 2]) || before === 0x0a ? CutRank.Sentence : CutRank.Space;
	}
	if (endsHanSentence(prose, offset)) return isClosing(prose[offset]) ? CutRank.Forbidden : CutRank.Sentence;
	if ('，、：'.includes(prose[offset - 1])) return CutRank.Space;
	const isChosen = Math.imul(before * 31 + after, 0x9e3779b1) >>> 27 === 0;
	return isChosen && !isInsideWord(before, after) ? CutRank.Anywhere : CutRank.Forbidden;
}

/** Whether a Chinese end mark, with at most one closing quote or bracket after it, stands before an offset. */
function endsHanSentence(prose: string, offset: number): boolean {
	const before = prose[offset - 1];
	return HAN_ENDS.includes(before) || (isClosing(before) && HAN_ENDS.includes(prose[offset - 2]));
}

function isClosing(character: string): boolean {
	return '”’」』）》】)"。！？…'.includes(character);
}

function isInsideWord(before: number, after: number): boolean {
	return characterScript(before) === CharacterScript.Letter && characterScript(after) === CharacterScript.Letter;
}

/** Whether neither a surrogate pair nor a line end of two code units would be cut. */
function isCuttable(prose: string, offset: number): boolean {
	const before = prose.charCodeAt(offset - 1);
	const after = prose.charCodeAt(offset);
	return !(isHighSurrogate(before) && isLowSurrogate(after)) && !(before === 0x0d && after === 0x0a);
}
