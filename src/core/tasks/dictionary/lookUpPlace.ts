import type { Span } from '../../text/span';
import type { DictionaryMatch } from './dictionary';
import { knownParts, matchOf } from './lookUpText';
import type { OpenedDictionaries } from './openedDictionaries';
import { textParts } from './textParts';

/** So far to either side words are looked for, in UTF-16 code units: no word of CC-CEDICT is longer. */
const REACH = 20;
/** Of longer and shorter words together, so many are told. */
const MOST_OTHERS = 6;

const WORDLIKE = /[\p{L}\p{N}\p{M}]/u;
const HAN = /\p{Script=Han}/u;

/**
 * What stands at a place of a text: the word first, then the longer words that it is in or that overlap it, and the shorter ones.
 * @param token the word that the segmenter has there; without one, words are those of the dictionary
 */
export function lookUpPlace(text: string, offset: number, opened: OpenedDictionaries, token?: Span): DictionaryMatch[] {
	const at = placeOf(text, offset);
	if (at === undefined) return [];
	const line = { start: Math.max(0, at - REACH), end: Math.min(text.length, at + REACH) };
	const part = textParts(text.slice(line.start, line.end))
		.map(({ start, end, isChinese }) => ({ start: start + line.start, end: end + line.start, isChinese }))
		.find(({ start, end }) => start <= at && at < end);
	if (part === undefined) return [];
	const words = wordsAround(text, at, line, part.isChinese, opened);
	const main = token !== undefined && token.start <= at && at < token.end ? token : (words[0] ?? part);
	const mains = mainMatches(text, part.isChinese ? main : widest(main, part), at, opened);
	const taken = new Set(mains.map(keyOf));
	const others = words
		.filter(word => !taken.has(keyOf(word)))
		.slice(0, MOST_OTHERS)
		.flatMap(word => matchOf(text, word, lengthOf(word) > lengthOf(main) ? 'longer' : 'shorter', opened));
	return [...mains, ...others];
}

/** The word itself; where no dictionary has it, its parts, that at the place first. */
function mainMatches(text: string, word: Span, at: number, opened: OpenedDictionaries): DictionaryMatch[] {
	const whole = matchOf(text, word, 'word', opened);
	if (whole.length > 0) return whole;
	const pieces = HAN.test(text.slice(word.start, word.end)) ? knownParts(text, word, opened) : hyphenated(text, word);
	const parts = pieces.flatMap(piece => matchOf(text, piece, 'part', opened));
	const isHere = ({ start, end }: Span): boolean => start <= at && at < end;
	return [...parts.filter(isHere), ...parts.filter(part => !isHere(part))];
}

/** All words of the dictionaries that hold a place, the longest first. */
function wordsAround(text: string, at: number, line: Span, isChinese: boolean, opened: OpenedDictionaries): Span[] {
	const words: Span[] = [];
	for (let start = line.start; start <= at; start++) {
		const ends = [...(isChinese ? [] : englishEnds(text, start, opened)), ...chineseEnds(text, start, opened)];
		for (const end of ends) if (end > at) words.push({ start, end });
	}
	return words.sort((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start);
}

/** The ends of the English words and phrases that begin at an offset, if a word does. */
function englishEnds(text: string, start: number, { en }: OpenedDictionaries): number[] {
	const before = start === 0 ? '' : text[start - 1];
	const isInside = WORDLIKE.test(before) && !HAN.test(before);
	return isInside || en === undefined ? [] : en.endsAt(text, start);
}

/** The ends of the words with a Chinese character that begin at an offset. */
function chineseEnds(text: string, start: number, { zh }: OpenedDictionaries): number[] {
	return zh === undefined ? [] : zh.endsAt(text, start).filter(end => HAN.test(text.slice(start, end)));
}

/** The offset of the character at a place, or of the one before where a word ends there; undefined between words. */
function placeOf(text: string, offset: number): number | undefined {
	return [offset, offset - 1].find(at => at >= 0 && at < text.length && WORDLIKE.test(characterAt(text, at)));
}

/** The character at an offset; also from its second half. */
function characterAt(text: string, offset: number): string {
	const isSecond = /[\udc00-\udfff]/u.test(text[offset]) && offset > 0;
	return String.fromCodePoint(text.codePointAt(isSecond ? offset - 1 : offset) ?? 0);
}

/** The words between the hyphens of a word. */
function hyphenated(text: string, { start, end }: Span): Span[] {
	return Array.from(text.slice(start, end).matchAll(/[\p{L}\p{N}'’]+/gu), ({ 0: word, index }) => ({
		start: start + index,
		end: start + index + word.length,
	}));
}

/** Of an English word the whole with its hyphens, which the tokenizer may have cut. */
function widest(token: Span, part: Span): Span {
	return { start: Math.min(token.start, part.start), end: Math.max(token.end, part.end) };
}

function lengthOf({ start, end }: Span): number {
	return end - start;
}

function keyOf({ start, end }: Span): string {
	return `${start}:${end}`;
}
