import type { RelationLabel } from '../../../doc/relationMention';
import { CHINESE_MARKS } from './chineseMarkedText';

/** A rule over marked text: what it matches states its relation. */
export interface ChineseRule {
	readonly label: RelationLabel;
	/** Groups `s` and `o` are subject and object, `t` the words that state it, `g` a gap that must not change the subject. */
	readonly pattern: RegExp;
	/** Confidence, as measured on sentences that were read. */
	readonly score: number;
}

/** Characters of each kind of argument in a pattern: person, place, organization, date, work. */
const KINDS: Readonly<Record<string, string>> = {
	P: CHINESE_MARKS.PER,
	L: CHINESE_MARKS.LOC,
	O: CHINESE_MARKS.ORG,
	D: CHINESE_MARKS.DATE,
	W: CHINESE_MARKS.WORK,
};
const BETWEEN_MEMBERS = '(?:、|和|与|及|以及|暨)';
/** So many more names can a list have; without a limit a long list would be read from each of its names to its end. */
const MOST_MEMBERS = 15;
/** A slot of a pattern: `<s:P>`, `<o:OL>`, with `+` for a list of several. */
const SLOT = /<([so]):([PLODW]+)(\+?)>/g;
/** A kind without a name, outside of words: `<P>`, `<OL+>`. */
const PLAIN = /<([PLODW]+)(\+?)>/g;
const ALL_MARKS = Object.values(CHINESE_MARKS).join('');
const NO_ARGUMENT = `[^${ALL_MARKS}，,。；;：:!?！？、的\\n]`;

/**
 * Words that other patterns are made of: `{GAP}`. Repetitions are bounded, and what repeats can be read in one way alone, or the
 * time of a match could grow with each repetition.
 */
const MACROS: Readonly<Record<string, string>> = {
	/** From a person to what it does: no other person, no end of a sentence. */
	GAP: `(?<g>(?![的之、和与及跟同或所])[^${CHINESE_MARKS.PER}${CHINESE_MARKS.WORK}。；;!?！？（()）\\n]{0,40}?)`,
	/** The same over a short way without organizations. */
	NEAR: `(?<g>(?![的之、和与及跟同或所])[^${CHINESE_MARKS.PER}${CHINESE_MARKS.WORK}${CHINESE_MARKS.ORG}。；;!?！？（()）\\n]{0,20}?)`,
	/** Several people, some told by what they are to the others: 甲和他的妻子乙. */
	PEOPLE: `${CHINESE_MARKS.PER}(?:(?:、|和|与|及|以及|跟|同)(?:${NO_ARGUMENT}{0,9}|${NO_ARGUMENT}{0,3}的${NO_ARGUMENT}{0,6})${CHINESE_MARKS.PER}){0,5}`,
	/** Two or more organizations, joined by a word. */
	COMPANIES: `${CHINESE_MARKS.ORG}(?:(?:、|和|与|及|以及|暨)${CHINESE_MARKS.ORG}){1,5}`,
	/** Words inside one clause, without arguments. */
	IN: `[^${ALL_MARKS}，,。；;：:!?！？、\\n]`,
	/** What an argument must not be followed by: it is then a part of a longer name phrase. */
	END: '(?![的之])',
	/** Before a verb: when, once more, officially. */
	ADV: '(?:就|便|又|也|曾|则|均|都|已|已经|正式|共同|联合|一起|先后|随后|后来|后|曾经|当时|同年|,|，){0,8}',
	/** When and where something happened. */
	WHEN: `(?:(?:于|在)?[${CHINESE_MARKS.DATE}](?:前后|初|末|底|春|夏|秋|冬)?(?:,|，)?)?`,
	WHERE: `(?:在[${CHINESE_MARKS.LOC}]+)?`,
	/** Words of one or two characters and 任 (现任, 前任) are all one alternative: two ways to read one would multiply. */
	TENURE: '(?:前|原|现|名誉|第.{1,3}[任届位](?:的)?|.{1,2}任){0,4}',
};

/**
 * Makes a rule of a pattern with slots and macros; see {@link SLOT} and {@link MACROS}.
 * @param score confidence of what it finds
 */
export function chineseRule(label: RelationLabel, pattern: string, score = 0.9): ChineseRule {
	const source = pattern
		.replace(/\{([A-Z]+)\}/g, (_, name: string) => MACROS[name])
		.replace(SLOT, (_, name: string, kinds: string, list: string) => `(?<${name}>${slot(kinds, list)})`)
		.replace(PLAIN, (_, kinds: string, list: string) => slot(kinds, list));
	return { label, pattern: new RegExp(source, 'dgu'), score };
}

function slot(kinds: string, list: string): string {
	const one = `[${kinds.replace(/./g, kind => KINDS[kind])}]`;
	return list === '' ? one : `${one}(?:${BETWEEN_MEMBERS}?${one}){0,${MOST_MEMBERS}}`;
}
