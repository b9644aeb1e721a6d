import { CharacterKind, characterKind, codePointLength, isDigit, isHighSurrogate } from '../../text/characterKind';
import { letterRun } from './englishWord';

const PERIOD = 0x2e;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const JOINER = 0x200d;

/** Marks whose repetition is one token: `--`, `***`, `====`. */
const REPEATED: ReadonlySet<string> = new Set([
	'-',
	'*',
	'=',
	'_',
	'+',
	'~',
	'#',
	'|',
	'—',
	'–',
	'…',
	'•',
	'·',
	'^',
	'$',
]);

/** Marks of which lines are drawn: a repetition goes on over all of them, as `----==`. */
const DRAWN = '-=_+~|*<>';

/** Marks that come in pairs and are one token then. */
const PAIRED: ReadonlySet<string> = new Set(["''", '``', '‘’', '’’', '‘‘', '<<', '>>', '->', '=>', '<-', '@@', '&&']);

/** What those begin with. */
const BEGINS_PAIR = [...PAIRED].map(pair => pair.charAt(0)).join('');

/** Words whose first letters are dropped, after the apostrophe. */
const CLIPPED: ReadonlySet<string> = new Set([
	'em',
	'til',
	'till',
	'cause',
	'n',
	's',
	'm',
	're',
	've',
	'll',
	'd',
	'bout',
	'cuz',
	'tis',
	'twas',
]);

/** The longest of {@link CLIPPED}. */
const LONGEST_CLIPPED = 5;

/**
 * The end of the mark, symbol or emoji at `offset`, which is no letter, digit or white space: ellipses and repeated
 * marks are one token, so are `?!`, `'em`, `'72` and `.5`.
 */
export function scanSymbol(text: string, offset: number, end: number, start: number): number {
	const code = text.charCodeAt(offset);
	if (code === PERIOD || code === EXCLAMATION || code === QUESTION) {
		return scanStops(text, offset, end, start);
	}
	if (code === 0x27 || code === 0x2019 || code === 0x2b) {
		const glued = code === 0x2b ? scanSigned(text, offset, end, start) : scanClipped(text, offset, end, start);
		if (glued > offset) {
			return glued;
		}
	}
	if (code >= 0x2000 && (isHighSurrogate(code) || isPictograph(code))) {
		return scanEmoji(text, offset, end);
	}
	return scanRepetition(text, offset, end);
}

/** `--`, `<<`, `-----==`, or one code point. */
function scanRepetition(text: string, offset: number, end: number): number {
	if (offset + 1 < end && BEGINS_PAIR.includes(text.charAt(offset)) && PAIRED.has(text.slice(offset, offset + 2))) {
		return offset + 2;
	}
	if (!REPEATED.has(text.charAt(offset))) {
		return offset + codePointLength(text, offset);
	}
	const repeated = repetitionEnd(text, offset, end);
	if (repeated - offset === 1 || !DRAWN.includes(text.charAt(offset))) {
		return repeated;
	}
	let at = repeated;
	while (at < end && DRAWN.includes(text.charAt(at))) {
		at++;
	}
	return at;
}

/** `+44`. */
function scanSigned(text: string, offset: number, end: number, start: number): number {
	return isFree(text, offset, start) ? digitsEnd(text, offset + 1, end, offset) : offset;
}

/** Periods, exclamation and question marks: `...`, `?!`, `.?`, and the decimal `.5`. */
function scanStops(text: string, offset: number, end: number, start: number): number {
	let at = offset;
	if (text.charCodeAt(at) === PERIOD) {
		at = repetitionEnd(text, offset, end);
		if (at > offset + 1) {
			return at;
		}
		if (isFree(text, offset, start)) {
			at = digitsEnd(text, at, end, at);
		}
		if (at > offset + 1) {
			return at;
		}
	}
	while (at < end && (text.charCodeAt(at) === EXCLAMATION || text.charCodeAt(at) === QUESTION)) {
		at++;
	}
	return at;
}

/** `'em`, `'til`, `'72`, and `'s` that stands apart from its word. */
function scanClipped(text: string, offset: number, end: number, start: number): number {
	if (!isFree(text, offset, start)) {
		return offset;
	}
	const letters = letterRun(text, offset + 1, end, LONGEST_CLIPPED + 1);
	if (letters === 0 || letters > LONGEST_CLIPPED) {
		return offset;
	}
	const word = text.slice(offset + 1, offset + 1 + letters).toLowerCase();
	const isYear = letters === 2 && isDigit(word.charCodeAt(0)) && isDigit(word.charCodeAt(1));
	const isDecade = letters === 3 && word.endsWith('0s') && isDigit(word.charCodeAt(0));
	return isYear || isDecade || CLIPPED.has(word) ? offset + 1 + letters : offset;
}

/** One emoji with its modifiers, and what zero-width joiners tie to it; a pair of flag letters is one flag. */
function scanEmoji(text: string, offset: number, end: number): number {
	let at = offset + codePointLength(text, offset);
	if (isFlagLetter(text, offset) && isFlagLetter(text, at)) {
		at += 2;
	}
	while (at < end) {
		const code = text.charCodeAt(at);
		if (code === 0xfe0f || code === 0xfe0e || code === 0x20e3 || isSkinTone(text, at)) {
			at += codePointLength(text, at);
		} else if (code === JOINER && at + 1 < end && isJoinable(text.charCodeAt(at + 1))) {
			at += 1 + codePointLength(text, at + 1);
		} else break;
	}
	return Math.min(at, end);
}

function isJoinable(code: number): boolean {
	return isHighSurrogate(code) || isPictograph(code);
}

function isPictograph(code: number): boolean {
	return (code >= 0x2600 && code <= 0x27bf) || (code >= 0x2b00 && code <= 0x2bff) || (code >= 0x2300 && code <= 0x23ff);
}

function isFlagLetter(text: string, offset: number): boolean {
	const low = text.charCodeAt(offset + 1);
	return text.charCodeAt(offset) === 0xd83c && low >= 0xdde6 && low <= 0xddff;
}

function isSkinTone(text: string, offset: number): boolean {
	const low = text.charCodeAt(offset + 1);
	return text.charCodeAt(offset) === 0xd83c && low >= 0xdffb && low <= 0xdfff;
}

/** Whether no letter or digit stands before `offset`. */
function isFree(text: string, offset: number, start: number): boolean {
	if (offset === start) {
		return true;
	}
	const kind = characterKind(text.charCodeAt(offset - 1));
	return kind === CharacterKind.Space || (kind === CharacterKind.Symbol && text.charCodeAt(offset - 1) !== PERIOD);
}

function repetitionEnd(text: string, offset: number, end: number): number {
	const code = text.charCodeAt(offset);
	let at = offset + 1;
	while (at < end && text.charCodeAt(at) === code) {
		at++;
	}
	return at;
}

/** The end of the digits from `offset`, or `none` when there are none. */
function digitsEnd(text: string, offset: number, end: number, none: number): number {
	let at = offset;
	while (at < end && isDigit(text.charCodeAt(at))) {
		at++;
	}
	return at === offset ? none : at;
}
