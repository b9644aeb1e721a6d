import {
	CharacterKind,
	codePointKind,
	codePointLength,
	isAsciiLetter,
	isDigit,
	isSpace,
} from '../../text/characterKind';
import { isAbbreviation } from '../../text/englishAbbreviations';

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const PERIOD = 0x2e;
const SLASH = 0x2f;

/** Prefixes that stay with their word across a hyphen: the affixes of the Web Treebank's guidelines that stand first. */
const PREFIXES: ReadonlySet<string> = new Set(
	(
		'e u ante anti arch bi bio co counter cross cyber de eco ex extra hyper infra inter intra macro mega micro mid mini ' +
		'mis mono multi neo non over pan para peri post pre pro proto pseudo psycho quasi re semi socio sub super supra ' +
		'tri ultra un uni'
	).split(' '),
);

/** Short forms written with a slash. */
const SLASHED: ReadonlySet<string> = new Set(['w/o', 'w/out', 'b/t', 'c/o', 'n/a', 'b/c', 'h/w', 's/w', 'w/in']);

/** First parts of abbreviations that hold a period, by what may follow it. */
const INNER_PERIOD: ReadonlySet<string> = new Set([
	'ph.d',
	'ed.d',
	'm.sc',
	'b.sc',
	'd.phil',
	'm.phil',
	'll.b',
	'll.m',
	'b.ed',
]);

/** Currency names that are written before a dollar sign, as `US$`. */
const DOLLAR_PREFIXES: ReadonlySet<string> = new Set(['US', 'U', 'A', 'AU', 'C', 'CA', 'HK', 'NZ', 'S', 'R', 'NT']);

/**
 * The end of the word that starts at `offset` with a letter, before contractions are split off.
 * @param last offset of the last mark of the range: a period there closes the sentence
 */
export function scanEnglishWord(text: string, offset: number, end: number, last: number): number {
	const acronymEnd = scanAcronym(text, offset, end);
	let wordEnd = acronymEnd > offset ? acronymEnd : scanJoinedLetters(text, offset, end);
	if (acronymEnd === offset) wordEnd = extendByMark(text, offset, wordEnd, end);
	if (wordEnd < end && text.charCodeAt(wordEnd) === PERIOD && wordEnd !== last) {
		if (keepsPeriod(text, offset, wordEnd, end, acronymEnd > offset)) {
			return wordEnd + 1;
		}
	}
	return wordEnd;
}

/** `U.S`, `e.g`: single letters between periods; the end after the last letter, or `offset`. */
function scanAcronym(text: string, offset: number, end: number): number {
	let at = offset;
	while (at + 2 < end && isAsciiLetter(text.charCodeAt(at)) && text.charCodeAt(at + 1) === PERIOD) {
		if (!isAsciiLetter(text.charCodeAt(at + 2)) || isWordPart(text, at + 3, end)) {
			break;
		}
		at += 2;
	}
	return at === offset ? scanDegree(text, offset, end) : at + 1;
}

/** `Ph.D`: an academic degree with a period inside; the end after its last letter, or `offset`. */
function scanDegree(text: string, offset: number, end: number): number {
	const first = letterRun(text, offset, end, 3);
	if (first === 3 || text.charCodeAt(offset + first) !== PERIOD) {
		return offset;
	}
	const degreeEnd = offset + first + 1 + letterRun(text, offset + first + 1, end, 5);
	return INNER_PERIOD.has(text.slice(offset, degreeEnd).toLowerCase()) ? degreeEnd : offset;
}

/** Letters, digits and marks, with what may join them inside a word: `don't`, `AT&T`, `a_b`, `f*ck`, `Rice@ENRON`. */
function scanJoinedLetters(text: string, offset: number, end: number): number {
	let at = offset;
	while (at < end) {
		if (isWordPart(text, at, end)) {
			at += codePointLength(text, at);
		} else if (at > offset && joinsLetters(text, offset, at, end)) at++;
		else break;
	}
	return at;
}

function joinsLetters(text: string, offset: number, at: number, end: number): boolean {
	const code = text.charCodeAt(at);
	if (isApostrophe(code) || code === 0x60) {
		return at + 1 < end && codePointKind(text, at + 1) === CharacterKind.Letter;
	}
	if (code === 0x26) {
		return at - offset <= 4 && isWordPart(text, at + 1, end) && letterRun(text, at + 1, end, 5) < 5;
	}
	return (code === 0x40 || code === 0x5f || code === 0x2a) && isWordPart(text, at + 1, end);
}

/** Continues a word over a hyphen after a prefix, over a slash in a short form, over the dollar of `US$`. */
function extendByMark(text: string, offset: number, wordEnd: number, end: number): number {
	if (wordEnd >= end) {
		return wordEnd;
	}
	const code = text.charCodeAt(wordEnd);
	if (code === HYPHEN && wordEnd - offset <= 8 && isWordPart(text, wordEnd + 1, end)) {
		const isPrefix = PREFIXES.has(text.slice(offset, wordEnd).toLowerCase());
		return isPrefix ? scanJoinedLetters(text, wordEnd + 1, end) : wordEnd;
	}
	if (code === SLASH && wordEnd - offset <= 2) {
		return extendBySlash(text, offset, wordEnd, end);
	}
	if (code === 0x24) {
		return DOLLAR_PREFIXES.has(text.slice(offset, wordEnd)) ? wordEnd + 1 : wordEnd;
	}
	if (code === PERIOD) {
		return scanVersion(text, offset, wordEnd, end);
	}
	return wordEnd - offset === 1 ? extendLanguageName(text, wordEnd, end) : wordEnd;
}

function extendBySlash(text: string, offset: number, wordEnd: number, end: number): number {
	const rightEnd = wordEnd + 1 + letterRun(text, wordEnd + 1, end, 4);
	if (isWordPart(text, rightEnd, end) || text.charCodeAt(rightEnd) === SLASH) {
		return wordEnd;
	}
	const singles = wordEnd - offset === 1 && rightEnd - wordEnd === 2;
	return singles || SLASHED.has(text.slice(offset, rightEnd).toLowerCase()) ? rightEnd : wordEnd;
}

/** `v1.2.3`. */
function scanVersion(text: string, offset: number, wordEnd: number, end: number): number {
	let at = wordEnd;
	const isVersion = (text.charCodeAt(offset) | 0x20) === 0x76 && isDigit(text.charCodeAt(offset + 1));
	while (isVersion && at + 1 < end && text.charCodeAt(at) === PERIOD && isDigit(text.charCodeAt(at + 1))) {
		at += 2;
		while (at < end && isDigit(text.charCodeAt(at))) {
			at++;
		}
	}
	return at;
}

/** `C++` and `C#`. */
function extendLanguageName(text: string, wordEnd: number, end: number): number {
	const letter = text.charCodeAt(wordEnd - 1) | 0x20;
	if (text.startsWith('++', wordEnd) && letter === 0x63 && !isWordPart(text, wordEnd + 2, end)) {
		return wordEnd + 2;
	}
	const isSharp = text.charCodeAt(wordEnd) === 0x23 && (letter === 0x63 || letter === 0x66);
	return isSharp && !isWordPart(text, wordEnd + 1, end) ? wordEnd + 1 : wordEnd;
}

/** Whether the period after a word belongs to it: abbreviations, initials, acronyms. */
function keepsPeriod(text: string, offset: number, wordEnd: number, end: number, isAcronym: boolean): boolean {
	const length = wordEnd - offset;
	if (text.charCodeAt(wordEnd + 1) === PERIOD && wordEnd + 1 < end) {
		return isAcronym && text.charCodeAt(wordEnd + 2) !== PERIOD;
	}
	if (isAcronym) {
		return true;
	}
	if (length > 6) {
		return false;
	}
	const word = text.slice(offset, wordEnd);
	if (length === 1) {
		return isInitial(word, text, wordEnd, end);
	}
	const glued = isWordPart(text, wordEnd + 1, end);
	if (glued && !isCapital(text.charCodeAt(wordEnd + 1))) {
		return false;
	}
	return isAbbreviation(word, nextVisible(text, wordEnd + 1, end));
}

/** A single letter with a period: `J.` in names, `p. 5`, `c. 1900`, not the pronoun `I`. */
function isInitial(word: string, text: string, wordEnd: number, end: number): boolean {
	if (isCapital(word.charCodeAt(0))) {
		return word !== 'I' || isCapital(text.charCodeAt(wordEnd + 2));
	}
	return 'pcvr'.includes(word) && nextVisible(text, wordEnd + 1, end) === 'digit';
}

/** What stands behind the white space at `offset`; looks at most at two characters. */
function nextVisible(text: string, offset: number, end: number): 'digit' | 'other' {
	const at = offset < end && isSpace(text.charCodeAt(offset)) ? offset + 1 : offset;
	return at < end && (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === 0x23) ? 'digit' : 'other';
}

/** The number of word characters from `offset`, counted up to `limit`. */
export function letterRun(text: string, offset: number, end: number, limit: number): number {
	let at = offset;
	while (at < end && at - offset < limit && isWordPart(text, at, end)) {
		at += codePointLength(text, at);
	}
	return at - offset;
}

/** Whether the character at `offset` is a letter or digit inside the range. */
export function isWordPart(text: string, offset: number, end: number): boolean {
	if (offset >= end) {
		return false;
	}
	const kind = codePointKind(text, offset);
	return kind === CharacterKind.Letter || kind === CharacterKind.Digit;
}

/** The straight and the curly apostrophe. */
export function isApostrophe(code: number): boolean {
	return code === APOSTROPHE || code === 0x2019;
}

function isCapital(code: number): boolean {
	return code >= 0x41 && code <= 0x5a;
}
