import { RELATIONAL_VERBS } from './relationVerbs';
import type { RelationalVerb } from './relationVerbs';
import type { RuleFinding } from './ruleFinding';
import type { SentenceSymbols } from './sentenceSymbols';
import { AUXILIARIES, COMMA, DETERMINER, INSERTION, MODIFIERS, name, RELATIVE, tagged, word } from './symbolPatterns';

const ADVERBS = `(?:${tagged('RB')}|${word('jointly|also|first|later')}){0,2}`;

interface VerbPattern {
	readonly pattern: RegExp;
	readonly verb: RelationalVerb;
	readonly score: number;
}

/** The verbs with their patterns; the better ones first. */
const VERBS = RELATIONAL_VERBS.map(verb => ({
	lemmas: verb.lemmas.split(' ').map(lemma => ` ${lemma}|VB`),
	patterns: verb.preposition === undefined ? directPatterns(verb) : prepositionPatterns(verb, verb.preposition),
}));

/** "X graduated from Y", "X was born in Y". */
function prepositionPatterns(verb: RelationalVerb, preposition: string): VerbPattern[] {
	const subject = name('subject', verb.subject);
	const isDate = verb.object === 'D';
	const way = `(?:${word(preposition.replaceAll(' ', '|'))})${isDate ? '?' : ''}${DETERMINER}${MODIFIERS}`;
	const told = verbOf(verb, verb.isPassive === true ? 'VBN|JJ' : 'VB[A-Z]?');
	const rest = `${told}${between(isDate ? 'LDPO' : 'LD')}${way}${name('object', verb.object)}`;
	return [
		toPattern(verb, `${subject}${RELATIVE}${AUXILIARIES}${rest}`, 0.9),
		...(verb.isPassive === true ? [toPattern(verb, `${subject}${COMMA}${rest}`, 0.9)] : []),
		toPattern(verb, `${subject}${INSERTION}${AUXILIARIES}${rest}`, 0.8),
		toPattern(verb, `${subject}${further(verb.subject)}${AUXILIARIES}${rest}`, 0.6),
	];
}

/** "X founded Y", "Y was founded by X". */
function directPatterns(verb: RelationalVerb): VerbPattern[] {
	const subject = name('subject', verb.subject);
	const object = name('object', verb.object);
	const passive = `${verbOf(verb, 'VB[ND]')}${between('LD')}${word('by')}${DETERMINER}${MODIFIERS}${subject}`;
	const rest = `${ADVERBS}${DETERMINER}${MODIFIERS}${object}`;
	return [
		toPattern(verb, `${object}${RELATIVE}${AUXILIARIES}${passive}`, 0.9),
		toPattern(verb, `${object}${COMMA}${passive}`, 0.9),
		toPattern(verb, `${object}${INSERTION}${AUXILIARIES}${passive}`, 0.8),
		toPattern(verb, `${passive}(?:${word('and|,|&')}@[PO]\\|\\d+ ){0,4}${word(',')}${object}`, 0.8),
		toPattern(verb, `${subject}${RELATIVE}${AUXILIARIES}${verbOf(verb, 'VB[A-Z]?')}${rest}`, 0.85),
		toPattern(verb, `${subject}${INSERTION}${AUXILIARIES}${verbOf(verb, 'VB[DZPG]?')}${rest}`, 0.75),
		toPattern(verb, `${subject}${further(verb.subject)}${verbOf(verb, 'VB[DZP]')}${rest}`, 0.6),
	];
}

function toPattern(verb: RelationalVerb, source: string, score: number): VerbPattern {
	return { pattern: new RegExp(source, 'gu'), verb, score };
}

function verbOf({ lemmas }: RelationalVerb, tags: string): string {
	return `(?:${lemmas.replaceAll(' ', '|')})\\|(?:${tags})\\|(?<verb>\\d+) `;
}

/** Words between a verb and its preposition: a few that are no verbs, names of these kinds. */
function between(kinds: string): string {
	return `(?:${tagged('(?!VB)[A-Z$,]+')}|@[${kinds}]\\|\\d+ ){0,6}?`;
}

/** What stands between a subject and the second of two verbs that "and" joins; no other name that could be its subject. */
function further(kinds: string): string {
	return `(?:(?!@[${kinds.includes('P') ? 'P' : kinds}]|[;:]\\|)[^ ]+ ){1,14}?${word('and|but')}(?:${tagged('RB')})?`;
}

/** What verbs of a sentence say of its names. */
export function verbFindings({ line }: SentenceSymbols): RuleFinding[] {
	const found: RuleFinding[] = [];
	const used = new Set<string>();
	const spaced = ` ${line}`;
	for (const { lemmas, patterns } of VERBS) {
		if (!lemmas.some(lemma => spaced.includes(lemma))) continue;
		for (const { pattern, verb, score } of patterns) {
			for (const { groups } of line.matchAll(pattern)) {
				if (groups === undefined || used.has(`${groups['verb']} ${verb.label}`)) continue;
				used.add(`${groups['verb']} ${verb.label}`);
				found.push(findingOf(verb, groups, score));
			}
		}
	}
	return found;
}

function findingOf(verb: RelationalVerb, groups: Readonly<Record<string, string>>, score: number): RuleFinding {
	const token = Number(groups['verb']);
	const names = [Number(groups['subject']), Number(groups['object'])];
	const [subject, object] = verb.isReversed === true ? [names[1], names[0]] : names;
	return { label: verb.label, subject, object, trigger: { first: token, end: token + 1 }, score };
}
