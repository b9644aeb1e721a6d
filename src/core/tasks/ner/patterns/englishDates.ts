import { ENGLISH_AMOUNT, ENGLISH_NUMBER_LEADS } from './numerals';
import { DIGIT_LEADS, NOT_AFTER_NUMBER, RegExpPiece, anyOf, caselessRule, rule, withArticle } from './patternRule';
import type { PatternRule } from './patternRule';

/*
 * Dates in English: calendar dates in both orders, months, weekdays, years that the words around show to be years,
 * decades, centuries, quarters, seasons of a year, holidays, relative dates, and dates by their distance (three days ago).
 * A length of time alone (three days) is no date.
 */

const END = '(?![A-Za-z0-9_])';
/* Months and weekdays in any case, for caseless rules. */
const CLEAR_MONTH = '(?:january|february|april|june|july|(?:septem|octo|novem|decem)ber)';
/** Months that are other words as well: the verbs may and march, the adjective august. */
const WORD_MONTH = '(?:may|march|august)';
const SHORT_MONTH = '(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const MONTH = `(?:${CLEAR_MONTH}|${WORD_MONTH}|${SHORT_MONTH}(?:\\.(?= ?[\\d,]))?)${END}`;
const MONTH_LEADS = 'jfmasond';
const DAY_WORD = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const WEEKDAY = `(?:${DAY_WORD}|mon\\.?|tues?\\.?|wed\\.?|thu(?:rs?)?\\.?|fri\\.?|sat\\.?|sun\\.?)${END}`;
/** Names of newspapers and the like that begin with a weekday. */
const PAPER = ' (?:times|telegraph|night live|night football|herald|express|mail|post|mirror|magazine|school)(?![a-z])';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![A-Za-z0-9_]|[.,:]\\d|%)';
const YEAR = '(?:1\\d{3}|20\\d{2})(?![A-Za-z0-9_]|[.,]\\d|-\\d)';
const ERA = '(?: (?:BCE?|AD|CE)(?![A-Za-z])| B\\.C\\.(?:E\\.)?| A\\.D\\.)';
const PART = '(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?';
const SHORT_WEEKDAY = '(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\.?';
const SEASON = '(?:spring|summer|autumn|fall|winter)';
const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|${anyOf('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(' '))})`;
const DATE_UNIT = '(?:days?|weeks?|fortnights?|months?|years?|decades?|centuries|century|quarters?|weekends?)';
const VAGUE = '(?:an?|a few|several|some|a couple of|many|half an?)';
const DISTANCE = ` (?:and a half )?(?:business |working |short |long )?${DATE_UNIT} (?:ago|later|earlier|from now|from today|hence)${END}`;

const HOLIDAYS = anyOf([
	'Christmas Eve',
	'Christmas Day',
	'Christmas',
	'Thanksgiving Day',
	'Thanksgiving',
	'Easter Sunday',
	'Easter Monday',
	'Easter',
	'Good Friday',
	'Halloween',
	"New Year's Eve",
	"New Year's Day",
	'Independence Day',
	'Labor Day',
	'Labour Day',
	'Memorial Day',
	'Veterans Day',
	'Columbus Day',
	"Presidents' Day",
	"Valentine's Day",
	"St. Patrick's Day",
	"Mother's Day",
	"Father's Day",
	"April Fools' Day",
	'Boxing Day',
	'Chinese New Year',
	'Lunar New Year',
	'Spring Festival',
	'Mid-Autumn Festival',
	'Dragon Boat Festival',
	'National Day',
	'Black Friday',
	'Cyber Monday',
	'Palm Sunday',
	'Ash Wednesday',
	'Juneteenth',
	'Bastille Day',
	'Canada Day',
	'Australia Day',
	'Earth Day',
	'Martin Luther King Day',
	'MLK Day',
	'Yom Kippur',
	'Rosh Hashanah',
	'Passover',
	'Eid al-Fitr',
	'Eid al-Adha',
	'Groundhog Day',
	'Remembrance Day',
	"Singles' Day",
	'May Day',
	"Women's Day",
	"Children's Day",
	"Teachers' Day",
	'Kwanzaa',
	'Election Day',
	'Guy Fawkes Night',
	"St Patrick's Day",
	'Qingming Festival',
	'Lantern Festival',
	'Fourth of July',
	'Hanukkah',
	'Ramadan',
	'Diwali',
]);

/* Pieces that rules share are compiled once. */
const PART_MONTH = new RegExpPiece(`(?:(?:early|late|mid)[- ])?${MONTH}`);
const DAY_YEAR = new RegExpPiece(` (?:the )?${DAY}(?: ?[-/] ?${DAY}|(?: and | & )${DAY})?(?:,? ${YEAR}(?!-))?`);
const DAY_BEFORE = new RegExpPiece(`${NOT_AFTER_NUMBER}${DAY}(?: ?- ?${DAY}| (?:and|to|or|&) ${DAY})?(?: of|-)? ?`);
const MAYBE_YEAR = new RegExpPiece(`(?:(?:,? |-)${YEAR}|-\\d{2}${END})?`);
const IN_YEAR = new RegExpPiece(`,? (?:of )?${YEAR}`);

export const ENGLISH_DATE_RULES: readonly PatternRule[] = [
	// April 7, 2024; Jan. 5-7; March 3rd; Monday, April 7
	caselessRule('DATE', `${MONTH_LEADS}el`, [PART_MONTH, DAY_YEAR], namesMonth),
	caselessRule('DATE', 'mtwfs', [`${WEEKDAY},? `, PART_MONTH, DAY_YEAR], namesMonth),
	// Saturday the 14th; on 8/15, moved to 8/22
	caselessRule('DATE', 'mtwfs', `${DAY_WORD},? (?:the )?\\d{1,2}(?:st|nd|rd|th)${END}`),
	rule(
		'DATE',
		DIGIT_LEADS,
		`(?<=\\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]ue|[Tt]ill|[Tt]hrough) )(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\\d|0?[1-9])(?![\\d/]|[.,]\\d| (?:of|cup|inch|mile|full)(?![a-z]))`,
	),
	rule(
		'DATE',
		DIGIT_LEADS,
		`(?<=\\b(?:to|and) )(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\\d)(?![\\d/]|[.,]\\d| (?:of|cup|inch|mile|full)(?![a-z]))`,
	),
	// 7 April 2024, 7th of April, Sat 7 Apr
	caselessRule('DATE', DIGIT_LEADS, [DAY_BEFORE, PART_MONTH, MAYBE_YEAR], namesMonth),
	caselessRule('DATE', 'mtwfs', [`${WEEKDAY},? `, DAY_BEFORE, PART_MONTH, MAYBE_YEAR], namesMonth),
	// May 2020, early April, June-August 2012
	caselessRule('DATE', `${MONTH_LEADS}el`, [PART_MONTH, IN_YEAR]),
	caselessRule('DATE', `${MONTH_LEADS}el`, [PART_MONTH, ' ?[-/] ?', PART_MONTH, IN_YEAR]),
	caselessRule('DATE', MONTH_LEADS, [PART_MONTH, ' ?- ?', PART_MONTH], namesMonth),
	// July the Fourth, the first of May
	caselessRule(
		'DATE',
		MONTH_LEADS,
		[PART_MONTH, ` (?:the )?${ORDINAL}(?![a-z]| (?:time|of|quarter|half|week))`],
		namesMonth,
	),
	caselessRule('DATE', `${DIGIT_LEADS}fstenf`, [`${ORDINAL} of `, PART_MONTH], namesMonth),
	caselessRule('DATE', 'jfasondelm', `${PART}${CLEAR_MONTH}${END}`),
	rule('DATE', 'A', `August(?! [A-Z][a-z])${END}`),
	rule(
		'DATE',
		'MAEeLlm',
		`(?:(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Tt]hrough|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Ee]very|[Ee]ach|[Oo]f|[Tt]o|and) )|(?=(?:[Ee]arly|[Ll]ate|[Mm]id)[- ]))${PART}(?:M(?:ay|AY|arch|ARCH)|A(?:ugust|UGUST))${END}`,
	),
	caselessRule('DATE', 'sfaw', `${SEASON}(?: of)? (?:1[89]|20)\\d{2}${END}`),
	// Monday, Fridays
	caselessRule('DATE', 'mtwfs', `${DAY_WORD}s?(?: ?- ?${DAY_WORD}s?)?${END}(?!${PAPER})`),
	rule(
		'DATE',
		'MTWFS',
		`(?<=\\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Nn]ext|[Ll]ast|[Tt]his) )(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)${END}`,
	),
	// next Friday, last year, this week, the day before yesterday
	caselessRule(
		'DATE',
		'nltpcf',
		`(?:next|last|this(?: coming| past)?|past|coming|previous|following) (?:${DAY_WORD}|${CLEAR_MONTH}|(?<!this )(?:march|may)|august|week(?:end)?|month|year|decade|century|quarter|${SEASON}|christmas|easter|summer vacation|semester|season)${END}`,
	),
	caselessRule('DATE', 'nltpf', `(?:next|previous|following) day${END}`),
	caselessRule('DATE', 'ty2', `(?:today|tomorrow|yesterday|tmrw|tmr|tomoz|2moro|2day)${END}`),
	withArticle(caselessRule('DATE', 'd', `day (?:before yesterday|after tomorrow)${END}`)),
	// Mon-Fri, Sat & Sun, closed Mon, next wed, on fri at 5
	rule('DATE', 'MTWFS', `${SHORT_WEEKDAY}(?: ?- ?${SHORT_WEEKDAY}${END}|(?= ?\\d{1,2}(?::\\d\\d| ?[ap]m)))`),
	rule(
		'DATE',
		'MTWFS',
		`(?<=${SHORT_WEEKDAY}(?: & | and |/|, )|\\b(?:closed|open|every|each|since|due) )(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)${END}`,
	),
	rule('DATE', 'MTWFS', `${SHORT_WEEKDAY}(?= & ${SHORT_WEEKDAY}|/${SHORT_WEEKDAY})`),
	rule('DATE', 'nl', `(?:next|last) (?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)${END}`),
	rule(
		'DATE',
		'mtwfs',
		`(?<=\\b(?:on|by|this|till?|until) )(?:mon|tues?|wed|thu(?:rs?)?|fri|sat)(?=$|[.,!?;]| (?:at|night|morning|afternoon|evening|and|or|is|@)(?![a-z]))`,
	),
	rule('DATE', 'm', '(?<=\\b(?:in|since|until|last|next|early|late|mid) )(?:may|march)(?![A-Za-z0-9_])'),
	// in Feb, Jan 9.95
	caselessRule(
		'DATE',
		MONTH_LEADS,
		`(?<=\\b(?:in|since|until|till|by|from|every|last|next|this|early|late|mid)[ -])(?!mar(?![a-z.]))${SHORT_MONTH}\\.?${END}`,
	),
	rule('DATE', 'JFAMSOND', '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?= \\d{1,3}\\.\\d)'),
	// 01Mar01, first halves of years
	caselessRule('DATE', DIGIT_LEADS, `${NOT_AFTER_NUMBER}(?:3[01]|[012]\\d)${SHORT_MONTH}(?:\\d{4}|\\d{2})${END}`),
	rule('DATE', 'H', `H[12],? ${YEAR}`),
	rule('DATE', 'Q', `Q[1-4] ?'\\d\\d${END}`),
	rule('DATE', '12', '(?<=(?:^|\\n) {0,4})(?:1[0-9]|20)\\d{2}(?= ?- ?[A-Z]|: |, [a-z])'),
	// in 1669, 1672, 1676 and 1680
	rule(
		'DATE',
		'12',
		'(?<=(?<!\\d)(?:1[5-9]|20)\\d{2},? (?:and |or )?)(?:1[5-9]|20)\\d{2}(?=[,.;)]| and |$)(?![.,]\\d)',
	),
	rule('DATE', '12', `${NOT_AFTER_NUMBER}(?:1[5-9]|20)\\d{2}(?=,? (?:and )?(?:1[5-9]|20)\\d{2}(?!\\d|[.,]\\d))`),
	// 1530 Ruy Lopez is born, at the beginning of a line
	rule('DATE', '1', '(?<=(?:^|\\n) {0,4})1[0-9]{3}(?= [A-Z][A-Za-z]*[A-RT-Za-rt-z](?![A-Za-z]))'),
	// three days ago, a week later, 10 years from now
	caselessRule('DATE', `${DIGIT_LEADS}${ENGLISH_NUMBER_LEADS}`, [ENGLISH_AMOUNT, DISTANCE]),
	caselessRule('DATE', 'asmh', `${VAGUE}${DISTANCE}`),
	// in 1999, since 2008, (1990), 1998-2003
	rule(
		'DATE',
		'12',
		`(?:(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter|[Oo]f|[Tt]o|and|[Ee]arly|[Ll]ate|[Mm]id|[Yy]ear|[Cc]irca|[Bb]etween|[Bb]orn|[Dd]ied|[Ff]ounded|[Ee]stablished|[Bb]uilt|[Ee]st\\.|[Cc]a\\.|[bdr]\\.) )|(?<=[(（©]) ?|(?<=© |\\bc\\. )|(?<=\\b[Tt]he )(?=\\d{4} [A-Za-z]))(?:(?:1[0-9]|20)\\d{2}|2[1-5][05]0)(?![A-Za-z0-9_]|[.,]\\d|[:/%+]|-[A-Za-z0-9]| ?(?:people|men|women|children|students|employees|workers|miles|meters|metres|km|dollars|euros|pounds|yuan|times|words|items|cases|years|days|hours|units|jobs|books|copies|members|residents|soldiers|percent|kg|square|feet|votes|points|other|or more|more|pages|customers|users|calories|tons|watts|million|thousand|different)\\b)(?:${ERA})?`,
	),
	rule(
		'DATE',
		'12',
		`${NOT_AFTER_NUMBER}(?:1[0-9]|20)\\d{2} ?- ?(?:(?:1[0-9]|20)\\d{2}|\\d{2})(?![A-Za-z0-9_:/%-]|[.,]\\d)(?! ?(?:people|km|kg|元|人|个))`,
		spansYears,
	),
	// a year that no noun follows: (London, 1819), as late as 1945 was
	rule(
		'DATE',
		'12',
		`${NOT_AFTER_NUMBER}(?<![$€£¥#]|\\b[A-Z]{2,} |[Nn]o\\. |\\b(?:[Rr]oom|[Rr]oute|[Pp]age|[Hh]ighway|[Ff]light|[Mm]odel|[Cc]ode) )(?:1[7-9]\\d{2}|20[0-3]\\d)(?=[.,;:)\\]!?"'](?!\\d)|$| (?:was|were|is|and|the|in|on|to|at|by|for|with|when|after|before|as|but|he|she|it|they|who|which|that|had|has|until|from|under|where)(?![a-z]))`,
	),
	rule('DATE', `${DIGIT_LEADS}A`, `(?:(?<![\\d.,])\\d{1,4}${ERA}|AD ?\\d{1,4}${END})`),
	// the 1990s, the '90s, the early 1900s, 1960s
	withArticle(rule('DATE', `'ELMelm${DIGIT_LEADS}`, `${PART}(?:(?:1[0-9]|20)\\d0'?s|'\\d0s)${END}`)),
	rule('DATE', DIGIT_LEADS, `(?<=[1-9]0'?s(?: and | or | to |/|, | & |-))[1-9]0'?s${END}`),
	withArticle(
		rule(
			'DATE',
			`${DIGIT_LEADS}ELMelmtfsn`,
			`(?<=\\b[Tt]he )${PART}(?:[1-9]0'?s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)${END}`,
		),
	),
	withArticle(caselessRule('DATE', 'wmyq', `(?:week(?:end)?|month|year|quarter) (?:before last|after next)${END}`)),
	withArticle(
		rule(
			'DATE',
			`${DIGIT_LEADS}ELMelmfstn`,
			`${PART}(?:(?:${ORDINAL},? (?:and|or|to|through) (?:early |late |the )?)?${ORDINAL}|${ORDINAL.toUpperCase().replace(/\\D/g, '\\d')})[ -](?:[Cc]entury|[Cc]enturies|CENTURY)${END}(?:${ERA})?`,
		),
	),
	// late 2020, a 1972 report, his 2004 campaign: no plural noun follows that the number could count
	rule('DATE', 'EeLlMm', `(?:[Ee]arly|[Ll]ate|[Mm]id)[- ]${YEAR}(?!-)`),
	rule(
		'DATE',
		'12',
		`${NOT_AFTER_NUMBER}(?<![$€£¥#]|\\b[A-Z]{2,} |\\b(?:[Rr]oom|[Rr]oute|[Pp]age|[Hh]ighway|[Ff]light|[Mm]odel|[Cc]ode|[Ww]indows|[Oo]ffice|[Ss]uite|[Aa]pt\\.?|[Uu]nit|[Bb]ox|[Pp]orsche|[Pp]eugeot|[Ss]ome|[Aa]bout|[Oo]ver|[Nn]early|[Aa]lmost|[Tt]han|[Aa]round|[Oo]f) )(?:1[6-9]\\d{2}|20[0-3]\\d)(?!(?: [A-Z][A-Za-z.]*){1,3} (?:St|Street|STREET|Ave|Avenue|AVENUE|Rd|Road|ROAD|Blvd|Drive|DRIVE|Dr|Lane|LANE|Way|Court|Place|Square)(?![a-z]))(?= (?:[a-z]{2,}ss|[a-z]+[a-rt-z]|[a-z]+['’]s|[A-ZÀ-Ž][\\w-]*|[12](?:st|nd)|games|elections|finals|riots|playoffs|championships|protests|attacks|floods|fires|bombings|awards|standings|runners-up|qualifiers|reforms|hearings|midterms|primaries|census|["“‘(])(?![a-z]))(?! (?:people|men|women|children|percent|police|cattle|fish|sheep|million|billion|thousand|hundred|dozen|feet|foot|mile|meter|metre|meters|kilometre|kilometer|km|kg|lb|mm|cm|hp|rpm|square|cubic|different|new|more|additional|further|other|such|total|or|of|yuan|yen|baht|rmb)(?![a-z]))`,
	),
	// 1964/1965, in about 1903
	rule('DATE', '12', `${NOT_AFTER_NUMBER}(?:1[5-9]|20)\\d{2}/(?:1[5-9]|20)\\d{2}(?![\\d/])`),
	rule(
		'DATE',
		'12',
		'(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Bb]orn) (?:about|around|circa|approximately) )(?:1[0-9]|20)\\d{2}(?![\\d,.%]\\d|\\d)',
	),
	// an '07 Ford
	rule(
		'DATE',
		"'",
		"(?<=^|[\\s(])'\\d{2}(?= [A-Z][a-z]+)|(?<=^|[\\s(])'(?:[4-9]\\d|0\\d)(?![\\dA-Za-z'])|(?<=\\b(?:in|of|since|from|until|the) )'\\d{2}(?![\\dA-Za-z'])",
	),
	// (UNESCO 2001)
	rule('DATE', '12', '(?<=[(][A-Z][^()\\d]{2,40},? )(?:19|20)\\d{2}[a-d]?(?=[);:])'),
	rule('DATE', DIGIT_LEADS, '(?<=(?:^|[.\\n] )In )\\d{2,3}(?=, )'),
	// 2001/02
	rule(
		'DATE',
		'12',
		`${NOT_AFTER_NUMBER}(?:19|20)\\d{2}/\\d{2}(?![\\d/])`,
		match => (Number(match.slice(0, 4)) + 1) % 100 === Number(match.slice(5)),
	),
	// the third quarter of 2023, Q3 2023, fiscal 2024
	withArticle(
		rule(
			'DATE',
			'fstQ',
			`(?:(?:first|second|third|fourth) quarter|(?<![(（])Q[1-4])(?:,? (?:of )?(?:${YEAR}|(?:FY|fiscal) ?'?(?:20)?\\d{2}))?${END}`,
		),
	),
	rule('DATE', 'FfQ', `(?:[Ff]iscal (?:[Yy]ear )?${YEAR}|FY ?'?(?:20)?\\d{2}${END})`),
	rule('DATE', 'N', `New Year(?:'s)?(?! [A-Z]|'s|-)${END}`),
	// 4/7/2024, 07.04.2024
	rule(
		'DATE',
		DIGIT_LEADS,
		'(?<![\\d./-])(?:3[01]|[12]\\d|0?[1-9])([-/.])(?:3[01]|[12]\\d|0?[1-9])\\1(?:(?:1[0-9]|20)\\d{2}|(?<=/)\\d{2})(?![\\d]|[-/.]\\d)',
	),
	rule(
		'DATE',
		'CTEGHNILMVPSABDFRtc12JYKWQ',
		`(?:[Tt]he )?(?:${YEAR} )?${HOLIDAYS}(?:,? ${YEAR})?(?! (?:tree|carol|Island|card|egg|Bunny|bunny))${END}`.replace(
			'(?:[Tt]he )?',
			'',
		),
	),
];

/** Whether a date with a month that is another word as well is one: march 3rd, May 5, but not may 5. */
function namesMonth(match: string): boolean {
	return !/(?<![A-Za-z])(?:may|march|august|mar)(?![a-z])/.test(match) || /\d(?:st|nd|rd|th)|\d{4}/.test(match);
}

/** Whether the second of two years in digits, which may be short, comes after the first; 1998-03 is a month. */
function spansYears(match: string): boolean {
	const [first, second] = match.split('-').map(Number);
	return second >= 1000 || second > 12 || second === (first + 1) % 100;
}
