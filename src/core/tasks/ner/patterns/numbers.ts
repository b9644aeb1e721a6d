import {
	ARABIC,
	ARABIC_WITH_SCALE,
	ENGLISH_NUMERAL,
	ENGLISH_NUMBER_LEADS,
	ENGLISH_SCALE,
	HAN_DIGIT,
	HAN_NUMERAL,
	HAN_UNIT_AHEAD,
} from './numerals';
import { MEASURE } from './measureWords';
import { DIGIT_LEADS, HAN_NUMERAL_LEADS, anyOf, caselessRule, rule } from './patternRule';
import type { PatternRule } from './patternRule';

/*
 * Quantities that are nothing more special. Marked is the numeral alone, without its unit or measure word.
 * Not marked: ordinals (第3, third), `one` and 一 alone (mostly articles), a Chinese digit without a measure word (三国).
 */

/** Letters that may touch a number: units. */
const UNIT = `(?:${anyOf('(?<=\\d{2}|(?<![\\d.])[16789])G KW KWh KM CM MM KG Kbps psi lx lm kN kJ MJ km kg g mg m cm mm nm um ml l L lb lbs oz ft in mi mph kph km/h m/s GB MB KB TB GHz MHz kHz Hz kW kWh MW GW W V A mAh px pt dpi fps ms s h min rpm dB ha cc x bps Mbps Gbps hp kcal cal MPa kPa Pa eV bit bits MP Mpx mL Ah Wh VA kVA MB/s GB/s Mb/s nits'.split(' '))})(?:[²³23](?!\\d))?(?![A-Za-z0-9_])`;
const DECIMALS = `[零〇一二三四五六七八九]{1,6}(?:[万亿]{1,2}|(?=${MEASURE}))`;
const NOT_IN_A_NAME = `(?! ?号|路(?:公交|巴士|车)|[A-Za-z_]|-[A-Za-z0-9]|[./:]\\d|/[A-Za-z])|(?=${UNIT})(?!in |A[ 线座栋区班股]|V |x\\d)`;

export const NUMBER_RULES: readonly PatternRule[] = [
	// 3,000; 3.5亿; 20多万; 2-3
	rule(
		'NUMBER',
		DIGIT_LEADS,
		`(?:${ARABIC_WITH_SCALE}(?:[-~至]${ARABIC_WITH_SCALE}(?!-))?|${ARABIC})(?:${NOT_IN_A_NAME})`,
	),
	caselessRule('NUMBER', DIGIT_LEADS, `${ARABIC}[ -]${ENGLISH_SCALE}(?![a-z])`),
	caselessRule(
		'NUMBER',
		'otfsen',
		`${anyOf('one two three four five six seven eight nine'.split(' '))}(?:-and-| and )${anyOf('twenty thirty forty fifty sixty seventy eighty ninety'.split(' '))}(?![a-z-])`,
	),
	rule('NUMBER', '.', '(?<![A-Za-z0-9.…_/-])\\.\\d{1,4}(?![A-Za-z0-9.])'),
	rule(
		'NUMBER',
		DIGIT_LEADS,
		`${ARABIC}(?:(?:k|(?<!-\\d{1,5}|\\b[248])K(?= [a-z]|[.,;!?]|$)|(?<!-\\d{1,5}|\\b[A-Z][a-z]{1,15} \\d{1,5})[MB](?= [a-z]|[.,;!?+]|$)|m(?= (?!across|less|yards|times)[a-z]{3,}s(?![a-z]))|bn|mn)(?![A-Za-z0-9_])| ?w(?=[一-鿿，。,+]|$))`,
	),
	rule('NUMBER', DIGIT_LEADS, '\\d{1,4} - \\d{1,4}(?= [a-z])', rises),
	rule(
		'NUMBER',
		DIGIT_LEADS,
		`(?:(?:\\d{1,3} )?\\d{1,2}|\\d{3})/\\d{1,3}(?![\\d/A-Za-z])|\\d{1,3}-\\d{1,2}/\\d{1,2}(?![\\d/A-Za-z])`,
	),
	rule('NUMBER', DIGIT_LEADS, `(?:\\d{1,3} )?[1-9]/[1-9]\\d? ${ENGLISH_SCALE}(?![a-z])`),
	// 30 000 people, a mark of 6.99/10
	rule('NUMBER', '123456789', `\\d{1,3}(?: \\d{3}){1,4}(?= ?${MEASURE}| (?!a|am|pm|and|or|to|in|on|at|by)[a-z])`),
	rule('NUMBER', DIGIT_LEADS, '\\d{1,2}\\.\\d{1,2}/(?:5|10|20|100)(?![\\d.]\\d|\\d)'),
	// 一千二百, 二十多, 三分之一, 三点五亿
	rule('NUMBER', HAN_NUMERAL_LEADS, [
		HAN_UNIT_AHEAD,
		HAN_NUMERAL,
		`(?:[多余]|来(?=${MEASURE}))?(?!街|路(?!公|人|大军)|弄|巷|中学|世(?!纪|代)|[分]之|点[一二三四五六七八九][^一-鿿]?)`,
	]),
	rule('NUMBER', HAN_NUMERAL_LEADS, [HAN_NUMERAL, '分之', HAN_NUMERAL]),
	rule('NUMBER', '零', `零点${DECIMALS}`),
	rule('NUMBER', HAN_NUMERAL_LEADS, [HAN_NUMERAL, `点${DECIMALS}`]),
	// 三 in 三个, 两 in 两名, 五六 in 五六个
	rule(
		'NUMBER',
		'二两三四五六七八九',
		`(?<![第初周十百千万亿零〇老小其]|星期|礼拜)${HAN_DIGIT}{1,2}(?=[多余来]?${MEASURE})`,
	),
	rule('NUMBER', '一', `一[二两](?=${MEASURE})`),
	rule(
		'NUMBER',
		'二两三四五六七八九十',
		'[二三四五六七八九]?十?[二两三四五六七八九]?(?=个?(?:工作)?日(?:之内|以内|内))',
	),
	// 15k-25k
	rule('NUMBER', DIGIT_LEADS, `${ARABIC}[kKwW]?[-~]${ARABIC}[kKwW](?![A-Za-z0-9])`),
	// a million patients, more than a hundred miles
	rule('NUMBER', '百', '(?<![一二两三四五六七八九十几数千上\\d.近])百万(?!计|富翁|大军|庄|雄师|英镑|年薪)'),
	rule(
		'NUMBER',
		'百千万亿',
		`(?<![一二两三四五六七八九十百千万几数上\\d.])[百千万](?:余(?!额|下|地|热)|多(?=${MEASURE}))`,
	),
	// buy three, get one
	rule('NUMBER', '二两三四五六七八九十', '(?<=[买满])[二两三四五六七八九十](?=[送赠免减])'),
	rule('NUMBER', '十', `十[多余来]?(?=${MEASURE})`),
	// two hundred and fifty, a dozen, three; not one alone
	caselessRule('NUMBER', ENGLISH_NUMBER_LEADS, [
		`(?!one(?![a-z]|[ -]${ENGLISH_SCALE}))`,
		ENGLISH_NUMERAL,
		'(?!-[a-z])',
	]),
	caselessRule(
		'NUMBER',
		ENGLISH_NUMBER_LEADS,
		`${anyOf('one two three four five six seven eight nine'.split(' '))}[ -](?:half|halves|third|thirds|quarter|quarters|fourths?|fifths?|sixths?|eighths?|tenths?)(?![a-z-])(?<!one half|one quarter(?= of an?))`,
	),
];

/** Whether the second of two numbers is the larger, so that they are the ends of a range. */
function rises(match: string): boolean {
	const [first, second] = match.split('-').map(Number);
	return first < second;
}
