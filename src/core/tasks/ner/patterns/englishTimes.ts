import { ENGLISH_AMOUNT, ENGLISH_NUMBER_LEADS, ENGLISH_SMALL } from './numerals';
import { DIGIT_LEADS, NOT_AFTER_NUMBER, caselessRule, rule } from './patternRule';
import type { PatternRule } from './patternRule';

/*
 * Times of the day in English: clock times (3 p.m., 15:30, half past three, 7 o'clock in the morning), noon and
 * midnight, tonight and its like, parts of a day that follow a date, and points by their distance (two hours ago).
 */

const END = '(?![A-Za-z0-9_])';
const HALF_DAY = '(?:[ap]\\.m\\.|[ap]m|[AP]M|[AP]\\.M\\.)(?![A-Za-z0-9])';
const ZONE =
	'(?: ?(?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|BST|JST|ET|PT)(?:[+-]\\d{1,2})?(?![A-Za-z0-9_])| (?:Eastern|Central|Pacific|Mountain|Beijing|London)(?: (?:Standard |Daylight )?[Tt]ime)?(?![A-Za-z])| local time(?![a-z])|Z(?![A-Za-z0-9_]))?';
const CLOCK_HOUR = '(?:2[0-4]|1\\d|0?\\d)';
const IN_THE_PART = '(?: (?:in the (?:morning|afternoon|evening)|at night)(?![a-z]))?';
const HOUR_WORD = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const PART_OF_DAY = '(?:morning|afternoon|evening|night)';
const DISTANCE = ` (?:and a half )?(?:hours?|minutes?|seconds?) (?:ago|later|earlier|from now)${END}`;

export const ENGLISH_TIME_RULES: readonly PatternRule[] = [
	rule(
		'TIME',
		DIGIT_LEADS,
		`${NOT_AFTER_NUMBER}(?:${CLOCK_HOUR}(?:[:.][0-5]\\d)?(?:(?: ?${HALF_DAY})? ?- ?| to ))?${CLOCK_HOUR}(?:[:.][0-5]\\d){0,2} ?${HALF_DAY}${ZONE}${IN_THE_PART}`,
	),
	rule(
		'TIME',
		DIGIT_LEADS,
		`${NOT_AFTER_NUMBER}(?<!\\b(?:score|won|lost|beat|win|ratio)(?: [a-z]+){0,2} |比分|以)(?:(?:2[0-4]|[01]?\\d):[0-5]\\d ?[-~] ?)?(?:2[0-4]|[01]?\\d)(?::[0-5]\\d){1,2}(?:\\.\\d{1,6})?(?![\\d]|:\\d)${ZONE}${IN_THE_PART}`,
	),
	// an ISO date leads to its time by T
	rule('TIME', 'T', `(?<=\\d)T(?=[0-2]\\d:)[0-2]\\d(?::[0-5]\\d){1,2}(?:\\.\\d{1,6})?${ZONE}`),
	caselessRule('TIME', `${DIGIT_LEADS}nteosf`, `(?:${CLOCK_HOUR}|${ENGLISH_SMALL}) ?o'clock${IN_THE_PART}`),
	caselessRule(
		'TIME',
		`${DIGIT_LEADS}nteosf`,
		`(?:${CLOCK_HOUR}|${ENGLISH_SMALL})(?: (?:in the (?:morning|afternoon|evening)|at night))(?![a-z])`,
	),
	caselessRule(
		'TIME',
		'hqtfaen123456789',
		`(?:half[ -]past|(?:a )?quarter (?:past|to)|(?:${ENGLISH_SMALL}|[1-5]?\\d)(?: minutes?)? (?:past|to)) (?:${ENGLISH_SMALL}|1[0-2]|[1-9])(?: o'clock)?${IN_THE_PART}${END}(?<!(?:^|[^a-z])(?:(?!half|quarter)[a-z]+|\\d+) to (?:[a-z-]+|\\d+))(?! (?:people|percent|years?|days?|points?|million))`,
	),
	// at six
	caselessRule(
		'TIME',
		`${DIGIT_LEADS}nteosf`,
		`(?<=\\b(?:at|until|till|before|after|around) )(?:1[0-2]|[1-9]|${HOUR_WORD})(?=[.,;!?](?!\\d)|$| (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)|sharp|tomorrow|tonight|today|every|daily|or so|please)(?![a-z]{4}))`,
	),
	caselessRule('TIME', DIGIT_LEADS, `(?<=\\b(?:at|around|about|by) )\\d{1,2}(?:[:.][0-5]\\d)?ish${END}`),
	// it opens at nine and closes at six
	caselessRule(
		'TIME',
		`${DIGIT_LEADS}nteosf`,
		`(?<=\\b(?:open|close|start|begin|end|leave|arrive|finish|meet|(?:wake|woke|get|got) up|dinner|lunch|breakfast)s?(?:ed|d)? at )(?:1[0-2]|[1-9]|${HOUR_WORD})(?= (?:and|on|in|for|with|each|so|but|after|before|because)(?![a-z]))`,
	),
	// at 0540 local time
	rule(
		'TIME',
		'012',
		`(?<=\\b(?:at|by|until|till|from|around|about) )(?:[01]\\d|2[0-3])[0-5]\\d(?: (?:hours|hrs)(?![a-z])|(?= ?(?:GMT|UTC|Z|local time|[ECMP][DS]?T)(?![A-Za-z]))${ZONE})`,
	),
	// at six thirty
	caselessRule(
		'TIME',
		'otfsent',
		`(?<=\\b(?:at|till?|until|by|before|after|around|about|from|to) )${HOUR_WORD}[ -](?:(?:oh )five|ten|fifteen|twenty|thirty|forty|fifty)(?:-five)?(?![a-z-]| [a-z]+s(?![a-z]))`,
	),
	// half four
	caselessRule(
		'TIME',
		'h',
		`(?<=\\b(?:at|it's|its|till?|until|by|around|about|is|was) )half ${HOUR_WORD}(?![a-z-]| (?:of|hundred|thousand|million))`,
	),
	caselessRule('TIME', 'nm2', `(?:noon|midnight|midday|2nite)${END}${ZONE}`),
	caselessRule(
		'TIME',
		'tlney',
		`(?:tonight|tonite|(?:this|last|next|early|late) ?(?=${PART_OF_DAY})(?:(?<=this ?)(?:morning|afternoon|evening)|(?<=last ?)(?:night|evening)))${END}`,
	),
	caselessRule('TIME', 'mnae', `(?<=(?:day|days|tomorrow|yesterday) )${PART_OF_DAY}s?${END}`),
	caselessRule('TIME', `${DIGIT_LEADS}${ENGLISH_NUMBER_LEADS}`, [ENGLISH_AMOUNT, DISTANCE]),
	caselessRule('TIME', 'ash', `(?:an?|a few|several|some|a couple of|half an)${DISTANCE}`),
];
