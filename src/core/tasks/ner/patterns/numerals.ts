import { isDigit } from '../../../text/characterKind';
import { englishNumeralEnd } from './englishNumeral';
import { hanNumeralEnd } from './hanNumeral';
import { RegExpPiece, anyOf } from './patternRule';
import type { Piece } from './patternRule';

/*
 * Pieces of patterns for numerals. Blanks are single; every repetition is bounded.
 */

/** A blank that may be there. */
export const SPACE = ' ?';
/** Digits with grouping commas or without, and decimals: `3,000`, `12.5`; nothing numeric follows. */
export const ARABIC = '(?:\\d{1,3}(?:,\\d{3}){1,8}(?:\\.\\d{1,12})?|\\d{1,20}(?:[.·]\\d{1,12})?)(?![\\d]|[.,]\\d)';

/** A digit of a Chinese numeral. */
export const HAN_DIGIT = '[一二两三四五六七八九]';
/** Context: what follows is a Chinese numeral of more than a digit, one that has a unit in it. */
export const HAN_UNIT_AHEAD = '(?=[一二两三四五六七八九几数好上零]{1,3}[十百千万亿]|十[一二三四五六七八九几万亿多余])';
/** What Chinese numerals begin with; the index of rules takes a run of numerals for one. */
const HAN_START = '(?:上[百千万亿]|好?[几数][十百千万亿]|[一二两三四五六七八九十])(?:[几数]一?)?(?:[多余]一?)?';
/** A Chinese numeral in characters; a digit alone is one, too. */
export const HAN_NUMERAL: Piece = {
	source: HAN_START,
	end: (text, at) => {
		const end = hanNumeralEnd(text, at);
		return end > at ? end : -1;
	},
};
/** Digits with Chinese scales, exact or about: `3.5亿`, `20多万`, `30余`. */
export const ARABIC_WITH_SCALE = `${ARABIC}(?:${SPACE}(?=[多余十百千万亿]))?(?:多|余|几(?=[万亿个岁名人天年块元]))?(?:[十百千]?万亿|[十百千]?[万亿](?:\\d{1,4}[万千百]?(?![\\d.年月日]))?|[百千](?!兆|克|米|瓦|赫|帕|卡|伏|分|焦|字节)(?:[1-9](?![\\d.,年月日时点个人多万%]))?)?(?:多(?!少|久|数|次)|余(?!下|额|数))?`;
const SCALED_DIGITS = new RegExpPiece(ARABIC_WITH_SCALE);
const HAN_DECIMALS = new RegExpPiece(`(?:点${HAN_DIGIT}{1,4}(?:万亿|千万|百万|[万亿])?)?[多余]?`);
/** Any amount as Chinese writes it. */
export const CHINESE_AMOUNT: Piece = {
	source: `(?:${ARABIC_WITH_SCALE}|${HAN_START}(?:点一)?[多余]?)`,
	end: (text, at) => {
		if (isDigit(text.charCodeAt(at))) return SCALED_DIGITS.end(text, at);
		const end = hanNumeralEnd(text, at);
		return end > at ? HAN_DECIMALS.end(text, end) : -1;
	},
};

const ENGLISH_ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ENGLISH_TEENS = [
	'ten',
	'eleven',
	'twelve',
	'thirteen',
	'fourteen',
	'fifteen',
	'sixteen',
	'seventeen',
	'eighteen',
	'nineteen',
];
const ENGLISH_TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
/** The powers of ten that English counts by, and the dozen. */
export const ENGLISH_SCALE = anyOf(['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen']);
/** A numeral below a hundred in words. */
export const ENGLISH_SMALL = `(?:${anyOf(ENGLISH_TENS)}(?:[- ]${anyOf(ENGLISH_ONES)})?|${anyOf(ENGLISH_TEENS)}|${anyOf(ENGLISH_ONES)})`;
const ENGLISH_START = `(?:(?:half )?an? ${ENGLISH_SCALE}|${anyOf([...ENGLISH_TENS, ...ENGLISH_TEENS, ...ENGLISH_ONES])}).*`;
/** An English numeral in words: `two hundred and fifty`, `half a million`, `a dozen`; also `one`. For caseless rules. */
export const ENGLISH_NUMERAL: Piece = {
	source: ENGLISH_START,
	end: (text, at) => {
		const end = englishNumeralEnd(text, at);
		return end > at ? end : -1;
	},
};
/** First letters of {@link ENGLISH_NUMERAL}. */
export const ENGLISH_NUMBER_LEADS = 'aehfnost';
const ENGLISH_DIGITS = `(?:(?:\\d{1,3} )?[1-9]/[1-9]\\d?(?= [a-z])|(?:\\d{1,3}-)?${ARABIC})(?:[ -]${ENGLISH_SCALE}(?![a-z])| and a half)?`;
const SCALED_ENGLISH_DIGITS = new RegExpPiece(ENGLISH_DIGITS);
/** Any amount as English writes it: words, or digits with a scale in words. For caseless rules. */
export const ENGLISH_AMOUNT: Piece = {
	source: `(?:${ENGLISH_DIGITS}|${ENGLISH_START})`,
	end: (text, at) =>
		isDigit(text.charCodeAt(at)) ? SCALED_ENGLISH_DIGITS.end(text, at) : ENGLISH_NUMERAL.end(text, at),
};
