import type { RelationLabel } from '../../../doc/relationMention';
import type { RuleFinding } from './ruleFinding';
import { RELATIONAL_NOUNS } from './relationNouns';
import type { RelationalNoun } from './relationNouns';
import type { NamedArgument, SentenceSymbols } from './sentenceSymbols';
import { BEING, COMMA, DETERMINER, INSERTION, MODIFIERS, name, POSSESSIVE, tagged, word } from './symbolPatterns';

const NOUN = `(?:(?:${[...RELATIONAL_NOUNS.keys()].join('|')})\\|(?:NN[A-Z]*|JJ)\\|\\d+ )`;
/** One relational noun or more: "co-founder and chief executive". */
const NOUNS = `(?<nouns>${MODIFIERS}${NOUN}(?:${word('and|,|&|/')}${DETERMINER}${MODIFIERS}${NOUN}){0,2})`;
const OF = `${word('of|at|for|from|in|to|with')}${DETERMINER}${MODIFIERS}${name('of')}`;
/** Who bears the noun; of whom something else is told where a possessive follows. */
const WHO = `${name('who')}(?!${POSSESSIVE})`;
const END = `(?=$|${word('[,.;:)–—]|and|who|which|but|say|be')})`;

interface NounPattern {
	readonly pattern: RegExp;
	readonly score: number;
	/** Relations that it does not tell. */
	readonly except: ReadonlySet<RelationLabel>;
}

const KINSHIP: readonly RelationLabel[] = ['spouse', 'child', 'parent', 'sibling', 'relative'];
/** Between names without a preposition, "Seattle company Amazon", these nouns say other things. */
const LOOSE: readonly RelationLabel[] = ['located-in', 'nationality', 'born-in', 'alma-mater'];

function pattern(source: string, score: number, except: readonly RelationLabel[] = []): NounPattern {
	return { pattern: new RegExp(source, 'gu'), score, except: new Set(except) };
}

/** Ways to say that somebody is the wife, the founder, the president … of something; earlier ones win. */
const PATTERNS: readonly NounPattern[] = [
	pattern(
		`${WHO}(?:${COMMA}|${COMMA}${word('who')}${BEING})(?:${tagged('CD')}${COMMA})?${DETERMINER}${NOUNS}${OF}`,
		0.9,
	),
	pattern(`${WHO}(?:${COMMA})?(?:${word('who|which|that')})?${BEING}${DETERMINER}${NOUNS}${OF}`, 0.9),
	pattern(`${WHO}${INSERTION}${BEING}${DETERMINER}${NOUNS}${OF}`, 0.8),
	pattern(`${WHO}(?:${COMMA})?${BEING}(?:[^ ]+ ){1,12}?${word('and')}${DETERMINER}${NOUNS}${OF}`, 0.75),
	pattern(`${WHO}(?:${COMMA})${name('of')}${POSSESSIVE}${NOUNS}${END}`, 0.85),
	pattern(`${WHO}${BEING}${name('of')}${POSSESSIVE}${NOUNS}`, 0.9),
	pattern(`${name('of')}${POSSESSIVE}${NOUNS}(?:${word(',')})?${WHO}`, 0.9, LOOSE),
	pattern(`${name('of')}${POSSESSIVE}${NOUNS}${word('be')}${WHO}`, 0.9),
	pattern(`${name('of', 'OLX')}${NOUNS}(?:${word(',')})?${WHO}`, 0.85, [...KINSHIP, ...LOOSE]),
	pattern(`${WHO}(?:${COMMA})${name('of', 'OLX')}${NOUNS}${END}`, 0.75, [...KINSHIP, ...LOOSE]),
	pattern(`${NOUNS}${OF}${word('be')}${WHO}`, 0.85),
	pattern(`${NOUNS}${OF}(?:${word(',')})?${WHO}`, 0.7),
	// His wife, her son: of whom, is read from the last person named before.
	pattern(
		`${name('of', 'P')}(?:(?!@P)[^ ]+ ){0,12}?${word('he|she|his|her|its|their')}${NOUNS}(?:${word(',')})?${WHO}`,
		0.6,
		LOOSE,
	),
];

/** Nouns in a match, with their tokens. */
const EACH_NOUN = /(?<![^ |@])(?<noun>[^ |@]+)\|(?:NN[A-Z]*|JJ)\|(?<token>\d+) /gu;

/** What relational nouns of a sentence say of its names. */
export function nounFindings({ line, names }: SentenceSymbols): RuleFinding[] {
	const found: RuleFinding[] = [];
	const used = new Set<number>();
	for (const { pattern: told, score, except } of PATTERNS) {
		for (const { groups } of line.matchAll(told)) {
			if (groups === undefined) continue;
			const who = names[Number(groups['who'])];
			const of = names[Number(groups['of'])];
			for (const { noun, token, said } of nounsOf(groups['nouns'])) {
				if (used.has(token) || !fits(said, who, of) || except.has(said.label)) continue;
				used.add(token);
				found.push({
					label: labelOf(noun, groups['nouns'], said),
					subject: Number(groups['who']),
					object: Number(groups['of']),
					trigger: { first: token, end: token + 1 },
					score,
				});
			}
		}
	}
	return found;
}

function fits({ bearer, of }: RelationalNoun, who: NamedArgument, other: NamedArgument): boolean {
	return who !== other && bearer.includes(who.kind) && of.includes(other.kind);
}

function nounsOf(phrase: string): { noun: string; token: number; said: RelationalNoun }[] {
	return [...phrase.matchAll(EACH_NOUN)].flatMap(({ groups }) => {
		const said = RELATIONAL_NOUNS.get(groups?.['noun'] ?? '');
		return said === undefined ? [] : [{ noun: groups?.['noun'] ?? '', token: Number(groups?.['token']), said }];
	});
}

/** A vice president is a member, a prime minister a leader, whatever the noun says by itself. */
function labelOf(noun: string, phrase: string, { label }: RelationalNoun): RuleFinding['label'] {
	if (label === 'leader' && /(?:^| )(?:vice|deputy|assistant|associate)\|/u.test(phrase)) return 'member';
	if (noun === 'minister' && /(?:^| )prime\|/u.test(phrase)) return 'leader';
	if (noun === 'officer' && /(?:^| )executive\|/u.test(phrase)) return 'leader';
	return label;
}
