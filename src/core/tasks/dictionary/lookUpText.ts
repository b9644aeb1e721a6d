import type { Span } from '../../text/span';
import type { DictionaryMatch } from './dictionary';
import type { OpenedDictionaries } from './openedDictionaries';
import { entriesOfChinese, entriesOfEnglish } from './openedDictionaries';
import type { TextPart } from './textParts';
import { fewestWords, textParts } from './textParts';

/** Cuts a stretch of Chinese into words; tells where each begins and ends. */
export type CutWords = (text: string, span: Span, add: (start: number, end: number) => void) => void;

/** A text is looked up to this many UTF-16 code units. */
export const LONGEST_TEXT = 400;

const HAN = /\p{Script=Han}/u;

/**
 * A word or phrase by itself; one that no dictionary has is cut into words, and those into parts, that one has.
 * @param cut the segmenter's words; without it, the fewest words of the dictionary
 */
export function lookUpText(text: string, opened: OpenedDictionaries, cut?: CutWords): DictionaryMatch[] {
	const start = text.length - text.trimStart().length;
	const whole = { start, end: Math.min(text.trimEnd().length, start + LONGEST_TEXT) };
	if (whole.start >= whole.end) return [];
	const entries = entriesOf(text.slice(whole.start, whole.end), opened);
	if (entries.length > 0) return [{ ...whole, kind: 'word', entries }];
	return textParts(text.slice(0, whole.end))
		.flatMap(part => wordsOfPart(text.slice(0, whole.end), part, opened, cut))
		.flatMap(span => matchOf(text, span, 'part', opened));
}

/** The match of a span, or none where no dictionary has what stands there. */
export function matchOf(
	text: string,
	{ start, end }: Span,
	kind: DictionaryMatch['kind'],
	opened: OpenedDictionaries,
): DictionaryMatch[] {
	const entries = entriesOf(text.slice(start, end), opened);
	return entries.length === 0 ? [] : [{ start, end, kind, entries }];
}

/** Entries of a word in all dictionaries. */
function entriesOf(word: string, opened: OpenedDictionaries): DictionaryMatch['entries'] {
	const { zh } = opened;
	const chinese = zh === undefined ? [] : entriesOfChinese(zh, word);
	return HAN.test(word) ? chinese : [...entriesOfEnglish(opened, word), ...chinese];
}

function wordsOfPart(text: string, part: TextPart, opened: OpenedDictionaries, cut?: CutWords): Span[] {
	if (!part.isChinese) return englishWords(text, part, opened);
	const words: Span[] = [];
	if (cut === undefined) words.push(part);
	else cut(text, part, (start, end) => words.push({ start, end }));
	return words.flatMap(word => knownParts(text, word, opened));
}

/** A Chinese word, or where the dictionary has it not, the fewest of its words that it is made of. */
export function knownParts(text: string, word: Span, { zh }: OpenedDictionaries): Span[] {
	if (zh === undefined) return [];
	return zh.lines(text.slice(word.start, word.end)).length > 0 ? [word] : fewestWords(zh, text, word);
}

/** A word with a hyphen, or where the dictionary has it not, what stands between the hyphens. */
function englishWords(text: string, part: Span, opened: OpenedDictionaries): Span[] {
	if (matchOf(text, part, 'part', opened).length > 0) return [part];
	return Array.from(text.slice(part.start, part.end).matchAll(/[\p{L}\p{N}'’]+/gu), ({ 0: word, index }) => ({
		start: part.start + index,
		end: part.start + index + word.length,
	}));
}
