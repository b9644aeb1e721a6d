import { DEMONYMS } from './demonyms';
import type { RuleFinding } from './ruleFinding';
import type { SentenceSymbols } from './sentenceSymbols';
import { AUXILIARIES, BEING, COMMA, DETERMINER, MODIFIERS, name, POSSESSIVE, tagged, word } from './symbolPatterns';

type Groups = Readonly<Partial<Record<string, string>>>;

interface PlaceRule {
	readonly pattern: RegExp;
	readonly finding: (groups: Groups) => RuleFinding;
}

const PEOPLE = `(?<people>(?:${[...DEMONYMS].join('|')}))\\|(?:JJ|NNPS?|NNS?)\\|(?<token>\\d+) `;
/** What one is called between the adjective of a country and one's name: "physicist", "film director". */
const CALLING = `(?:${tagged('JJ|NN[PS]*|HYPH|,|CC')}){1,6}?`;
const SEAT = `(?:headquarters|headquarter|hq|seat|base)\\|NN[A-Z]*\\|(?<token>\\d+) `;
const IN = `${word('in|at|near')}${DETERMINER}${MODIFIERS}`;

const RULES: readonly PlaceRule[] = [
	rule(`${PEOPLE}${CALLING}${name('subject', 'P')}`, 'nationality', 0.85),
	rule(
		`${name('subject', 'P')}(?:\\(\\|[^)]{1,120}\\)\\|[^ ]+ )?(?:${COMMA})?${BEING}?${word('a|an|the')}(?:${tagged('JJ|RB|NN|HYPH')}){0,3}?${PEOPLE}${tagged('JJ|NN[PS]*')}`,
		'nationality',
		0.9,
	),
	rule(
		`${name('subject', 'O')}(?:${POSSESSIVE})?(?:${tagged('JJ|NN|PRP\\$')}){0,3}?${SEAT}(?:${tagged('VB[A-Z]?|RB')}){0,3}${IN}${name('object', 'L')}`,
		'headquarters',
		0.9,
	),
	rule(
		`${name('subject', 'O')}(?:${COMMA}${word('which')})?(?:${word('have|maintain|keep|establish|move')}){1,2}${DETERMINER}(?:${tagged('JJ|NN')}){0,2}?${SEAT}${word('in|at|to')}${DETERMINER}${name('object', 'L')}`,
		'headquarters',
		0.9,
	),
	rule(
		`${SEAT}${word('of')}${DETERMINER}${name('subject', 'O')}${AUXILIARIES}(?:${tagged('VBN')})?${IN}${name('object', 'L')}`,
		'headquarters',
		0.9,
	),
	rule(
		`${name('object', 'L')}${word('-|–')}(?<verb>base)\\|(?:VB[ND]|JJ)\\|(?<token>\\d+) ${MODIFIERS}${name('subject', 'O')}`,
		'headquarters',
		0.9,
	),
	rule(
		`${name('subject', 'LO')},\\|(?<tag>,)\\|(?<token>\\d+) ${name('object', 'L')}(?=$|[,.;:)]\\||[^ |@]+\\|(?:IN|VB[A-Z]?|MD|WDT|WP|TO|POS)\\|)`,
		'located-in',
		0.7,
	),
	rule(`${name('subject', 'LO')}\\(\\|[^ ]+ ${name('object', 'L')}\\)\\|`, 'located-in', 0.6),
	rule(
		`${name('subject', 'P')}[([]\\|[^ ]+ (?:${word('born|bear|b.|b|\\*')})(?:${tagged('IN|NN|RB')}){0,2}${name('object', 'D')}`,
		'born-on',
		0.9,
	),
	rule(
		`${name('subject', 'P')}[([]\\|[^ ]+ (?:(?!\\)\\|)[^ ]+ ){0,8}?${name('object', 'D')}[-–—]\\|[^ ]+ @D\\|\\d+ `,
		'born-on',
		0.85,
	),
	rule(
		`${name('subject', 'P')}[([]\\|[^ ]+ (?:(?!\\)\\|)[^ ]+ ){0,8}?@D\\|\\d+ [-–—]\\|[^ ]+ ${name('object', 'D')}`,
		'died-on',
		0.85,
	),
	rule(
		`${name('subject', 'P')}[([]\\|[^ ]+ (?:${word('die|d.|death|†')})(?:${tagged('IN')})?${name('object', 'D')}`,
		'died-on',
		0.9,
	),
	rule(
		`${name('object', 'X')}(?:''\\|[^ ]+ |"\\|[^ ]+ |”\\|[^ ]+ |\\(\\|[^ ]+ @D\\|\\d+ \\)\\|[^ ]+ ){0,2}${word('by')}${name('subject', 'P')}`,
		'author',
		0.7,
	),
];

function rule(source: string, label: RuleFinding['label'], score: number): PlaceRule {
	return {
		pattern: new RegExp(source, 'gu'),
		finding: groups => {
			const token = 'token' in groups ? Number(groups['token']) : undefined;
			const words = token === undefined ? undefined : { first: token, end: token + 1 };
			const isTrigger = words !== undefined && label === 'headquarters';
			const object = groups['object'];
			return {
				label,
				subject: Number(groups['subject']),
				object: object === undefined && words !== undefined ? words : Number(object),
				...(isTrigger ? { trigger: words } : {}),
				score,
			};
		},
	};
}

/** What a sentence says of seats, countries, and the dates of lives, in ways that are neither nouns nor verbs of relations. */
export function placeFindings({ line }: SentenceSymbols): RuleFinding[] {
	return RULES.flatMap(({ pattern, finding }) =>
		[...line.matchAll(pattern)].flatMap(({ groups }) => (groups === undefined ? [] : [finding(groups)])),
	);
}
