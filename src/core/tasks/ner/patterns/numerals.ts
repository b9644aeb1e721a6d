import { anyOf } from './patternRule';

/*
 * Pieces of patterns for numerals. Blanks are single; every repetition is bounded.
 */

/** A blank that may be there. */
export const SPACE = ' ?';
/** Digits with grouping commas or without, and decimals: `3,000`, `12.5`; nothing numeric follows. */
export const ARABIC = '(?:\\d{1,3}(?:,\\d{3}){1,8}(?:\\.\\d{1,12})?|\\d{1,20}(?:\\.\\d{1,12})?)(?![\\d]|[.,]\\d)';

/** A digit of a Chinese numeral. */
export const HAN_DIGIT = '[一二两三四五六七八九]';
const VAGUE_DIGIT = '[一二两三四五六七八九几数]';
/** Below ten thousand; one or two digits before each unit, two for guesses as in 五六百. */
const HAN_SECTION =
	`(?=${VAGUE_DIGIT}|十)(?:${VAGUE_DIGIT}{1,2}千)?零?(?:${VAGUE_DIGIT}{1,2}百)?零?` +
	`(?:${VAGUE_DIGIT}{0,2}十)?${HAN_DIGIT}{0,2}`;
const HAN_SCALE = '(?:万亿|千万|百万|[万亿])';
/**
 * A Chinese numeral in characters with its units in order: 十二, 三百零五, 两万五, 几十, 数百万, 上千.
 * A digit alone matches, too.
 */
export const HAN_NUMBER = `(?:上[百千万亿]{1,2}|好?(?:几|数)[十百千万亿]{1,3}|[二三四五六七八九]?十几[万亿]?|${HAN_SECTION}(?:[多余]?${HAN_SCALE}(?:零?${HAN_SECTION}(?:[多余]?[万亿])?)?){0,2})`;
/** A Chinese numeral of more than a digit: one that has a unit in it. */
export const HAN_NUMBER_WITH_UNIT = `(?=[一二两三四五六七八九几数好上零]{1,3}[十百千万亿]|十[一二三四五六七八九几万亿多余])${HAN_NUMBER}`;
/** Digits with Chinese scales, exact or about: `3.5亿`, `20多万`, `30余`. */
export const ARABIC_WITH_SCALE = `${ARABIC}(?:${SPACE}(?=[多余十百千万亿]))?(?:多|余)?(?:[十百千]?万亿|[十百千]?[万亿](?:\\d{1,4}万?(?![\\d.年月日]))?|[百千](?!克|米|瓦|赫|帕|卡|伏|分|焦|字节))?(?:多(?!少|久|数|次)|余(?!下|额|数))?`;
/** Any amount as Chinese writes it. */
export const CHINESE_AMOUNT = `(?:${ARABIC_WITH_SCALE}|${HAN_NUMBER}(?:点${HAN_DIGIT}{1,4}${HAN_SCALE}?)?[多余]?)`;

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
/** Counts above three keep the engine from unrolling these loops, which would make rules of amounts slow to compile. */
const ENGLISH_CHAIN = `(?:[ -]${ENGLISH_SCALE}(?![a-z])(?:(?: and | )${ENGLISH_SMALL}(?=[^a-z]|$))?){1,5}`;
/** An English numeral in words: `two hundred and fifty`, `half a million`, `a dozen`; also `one`. */
export const ENGLISH_NUMBER = `(?:(?:half )?an? ${ENGLISH_SCALE}(?: and ${ENGLISH_SMALL})?(?: and a half)?|${ENGLISH_SMALL}(?:${ENGLISH_CHAIN})?(?: and a half)?)(?![a-z0-9])`;
/** First letters of {@link ENGLISH_NUMBER}. */
export const ENGLISH_NUMBER_LEADS = 'aehfnost';
/** Any amount as English writes it: words, or digits with a scale in words. */
export const ENGLISH_AMOUNT = `(?:(?:(?:\\d{1,3}-)?${ARABIC}|(?:\\d{1,3} )?[1-9]/[1-9]\\d?(?= [a-z]))(?:[ -]${ENGLISH_SCALE}(?![a-z])| and a half)?|${ENGLISH_NUMBER})`;
