import { isAsciiLetter } from '../../../text/characterKind';
import { DIGIT_LEADS, anyOf, rule } from './patternRule';
import type { PatternRule } from './patternRule';

/*
 * Numbers that end an English name: Firefox 3.5, Route 66, Boeing 747. A word with a capital stands before such a number, and
 * nothing that it could count after it. A sentence's first word may have its capital for that alone; words that often stand
 * there before a number, and those that number their things (page 5), are no names.
 */

const NUMBERED =
	'Age|Aged|Act|Amendment|Annex|Appendix|Article|Block|Book|Box|Building|Category|Chapter|Clause|Column|Day|Document|Episode|Equation|Example|Exercise|Factor|Fig|Figure|Floor|Game|Gate|Grade|Group|Hour|Item|Lane|Lesson|Level|Line|Lot|Matchday|Module|Note|Number|Option|Page|Paragraph|Part|Phase|Platform|Point|Problem|Question|Room|Round|Row|Rule|Scene|Season|Section|Session|Slide|Stage|Step|Suite|Table|Task|Terminal|Theorem|Tier|Title|Unit|Verse|Volume|Vol|Ward|Week|Year|Zone';
const FIRST_WORDS =
	'A|About|Above|Add|After|All|Almost|Among|An|And|Another|Any|Approximately|Are|Around|As|At|Average|Before|Below|Between|But|Buy|By|Call|Capacity|Cost|Count|Dial|Each|Enter|Every|Exactly|Extra|First|Fly|For|From|Get|Give|Have|He|Her|His|I|If|In|Is|It|Its|Just|Last|Length|Less|Make|Max|Maximum|Min|Minimum|More|Most|My|Nearly|Next|Of|Off|On|Only|Or|Order|Our|Out|Over|Pay|Per|Plus|Press|Price|Qty|Quantity|Read|Roughly|Save|Score|Select|She|Since|Size|So|Some|Speed|Stock|Take|Than|That|The|Their|There|These|They|Those|Till|To|Top|Total|Under|Until|Up|Use|Wait|Was|We|Weight|When|With|Within|You|Your';
const MONTHS_AND_DAYS =
	'Jan|January|Feb|February|Mar|March|Apr|April|May|Jun|June|Jul|July|Aug|August|Sep|Sept|September|Oct|October|Nov|November|Dec|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Tues|Wed|Thu|Fri|Sat|Sun';
const NO_NAMES: ReadonlySet<string> = new Set(`${NUMBERED}|${FIRST_WORDS}|${MONTHS_AND_DAYS}`.split('|'));
const LONGEST_WORD = 23;
const VERBS =
	'needs|runs|supports|adds|comes|gets|starts|works|costs|looks|uses|includes|offers|brings|ships|lets|features|fixes|requires|allows|seems|makes|means|goes|takes|says|lacks|weighs|became|begins|ends|appears|shows|gives|leads|carries|sells|launches|arrives|returns|remains|hits|contains|introduces|provides|covers|describes|opens|closes|sits|stands|lies';
/** What a number counts, or says that it counts. */
const COUNTED = `[ -](?!(?:is|was|has|as|does|vs|versus|plus|across|${VERBS})(?![a-z]))(?:[a-z-]{1,20}s|people|men|women|children|feet|percent|hundred|thousand|million|billion|trillion|dozen|of|or|to|more|out|other|new|additional|different|per|km|kg|cm|mm|lb|ft|a\\.m|p\\.m|am|pm|x)(?![a-z])`;
/** Words and scales that are numbers with a capital. */
const CAPITAL_NUMBER = anyOf('One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' '));

export const NAME_NUMBER_RULES: readonly PatternRule[] = [
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		`(?<=[a-z] )(?:\\d{1,4}(?!\\.?\\d|${COUNTED})|\\d{1,2}(?:\\.\\d{1,3}){1,3}(?! (?:times|points|percent|of|to|[a-z]*illion|[kcm]m|kg)(?![a-z])))\\+?(?![\\d%$€£A-Za-z_]|[.,:/-]\\d|[ -]?%|-[a-z])(?<!\\b1(?= (?!(?:is|was|has|had|will|and|in|on|at|for|from|with|by)(?![a-z]))[a-z])|\\b\\d{3,4}(?= [A-Z][a-z]))`,
		followsName,
	),
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'(?<=\\b(?:route|highway|flight|interstate|comet) )\\d{1,5}(?![\\d%]|[.,]\\d| [a-z]+s )',
	),
	// 6 COVENANTS, 6.1 Government Compliance; no 1
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'(?<=(?:^|[\\n.:;>]|[A-Z]{3}) ?)(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.? (?=[A-Z]{3}[A-Z]*[ ,])|\\d{1,2}(?:\\.\\d{1,2}){1,3} (?=(?!Million|Billion|Percent)[A-Z][a-z]+[ .]))',
	),
	rule('ORDINARY', 'nN', '[Nn]o [12](?![\\d.]|[A-Za-z]| (?!is|was|has)[a-z]+s(?![a-z]))'),
	// versions
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'(?<=\\b(?:[Vv]ersions?|[Vv]er\\.?|[Bb]uild|[Rr]elease) )\\d{1,6}(?:\\.\\d{1,6}){0,4}(?![\\d%])',
	),
	// the Final Four, Air Force One: a capital among small letters
	rule('ORDINARY', 'OTFSENO', `(?<=[a-z][,;]? (?:[A-Z][a-z]+ )?)${CAPITAL_NUMBER}(?![a-z-]| (?:[a-z]+s|of)(?![a-z]))`),
];

/** Whether the word before the blank before a match is a name by its capital: Firefox, iPhone. */
function followsName(_: string, text: string, at: number): boolean {
	const end = at - 1;
	let start = end;
	while (start > 0 && end - start < LONGEST_WORD && isNameUnit(text.charCodeAt(start - 1))) start--;
	if (start > 0 && "'’".includes(text[start - 1])) return false;
	const word = text.slice(start, end);
	if (/^[a-z]{1,2}[A-Z]/.test(word)) return true;
	return /^[A-Z]/.test(word) && word.length > 1 && !NO_NAMES.has(word) && !NO_NAMES.has(word.replace(/s$/, ''));
}

function isNameUnit(code: number): boolean {
	return isAsciiLetter(code) || code === 0x2d;
}
