import { CharacterKind, codePointKind, isSpace } from '../../text/characterKind';
import type { AddWord } from './addWord';
import { emitEnglishWord } from './englishClitics';
import { scanEmoticon } from './emoticon';
import { scanEnglishNumber } from './englishNumber';
import { scanSymbol } from './englishSymbol';
import { scanEnglishWord } from './englishWord';
import { scanPlainWord } from './plainWord';
import { scanWebToken } from './webToken';

/**
 * Cuts English text into the words of Universal Dependencies, by the conventions of the English Web Treebank.
 *
 * A hand-written scanner, one pass from left to right: at each offset the first of web address, emoticon, number, word
 * and symbol that matches takes its characters. Every look-ahead is bounded by a constant or consumed by the token that
 * it finds, so time is linear in the length, with or without spaces.
 *
 *     It's Dr. Smith's e-mail: don't pay $3.5m!
 *     It 's Dr. Smith 's e-mail : do n't pay $ 3.5 m !
 *
 * Words cover every character that is not white space, in order, without overlap, and never part a surrogate pair.
 * A period at the end of the range closes the sentence and stands alone, even after an abbreviation.
 */
export function tokenizeEnglish(text: string, start: number, end: number, add: AddWord): void {
	const last = lastMark(text, start, end);
	let openQuote = false;
	let offset = start;
	while (offset < end) {
		const code = text.charCodeAt(offset);
		if (isSpace(code)) {
			offset++;
			continue;
		}
		const plainEnd = scanPlainWord(text, offset, end, last);
		if (plainEnd > offset) {
			add(offset, plainEnd, false);
			offset = plainEnd;
			continue;
		}
		const kind = codePointKind(text, offset);
		const next = scanSpecial(text, offset, end, start);
		if (next > offset) {
			add(offset, next, false);
			offset = next;
		} else if (kind === CharacterKind.Letter) {
			const wordEnd = scanEnglishWord(text, offset, end, last);
			offset = emitEnglishWord(text, offset, wordEnd, end, openQuote, add);
		} else if (kind === CharacterKind.Digit) {
			offset = emitNumber(text, offset, end, start, add);
		} else {
			const symbolEnd = scanSymbol(text, offset, end, start);
			openQuote = quoteState(text, offset, symbolEnd, start, openQuote);
			add(offset, symbolEnd, false);
			offset = symbolEnd;
		}
	}
}

/** A web address or an emoticon at `offset`: its end, or `offset`. */
function scanSpecial(text: string, offset: number, end: number, start: number): number {
	const web = scanWebToken(text, offset, end, start);
	return web > offset ? web : scanEmoticon(text, offset, end, start);
}

function emitNumber(text: string, offset: number, end: number, start: number, add: AddWord): number {
	const numberEnd = scanEnglishNumber(text, offset, end, start);
	add(offset, numberEnd, false);
	return numberEnd;
}

/** The offset of the last character that is neither white space nor a closing quote or bracket, or -1. */
function lastMark(text: string, start: number, end: number): number {
	let offset = end - 1;
	while (offset >= start && (isSpace(text.charCodeAt(offset)) || isClosing(text.charCodeAt(offset)))) {
		offset--;
	}
	return offset;
}

function isClosing(code: number): boolean {
	return code === 0x22 || code === 0x27 || code === 0x29 || code === 0x5d || code === 0x201d || code === 0x2019;
}

/** Whether a single quotation mark is open after a symbol; a plural's apostrophe needs to know. */
function quoteState(text: string, from: number, to: number, start: number, open: boolean): boolean {
	const code = text.charCodeAt(from);
	if (to !== from + 1 || (code !== 0x27 && code !== 0x2018 && code !== 0x2019 && code !== 0x60)) {
		return open;
	}
	const opens = from === start || codePointKind(text, from - 1) !== CharacterKind.Letter;
	const adjoins = to < text.length && !isSpace(text.charCodeAt(to));
	return opens && adjoins && code !== 0x2019 ? true : code === 0x2018;
}
