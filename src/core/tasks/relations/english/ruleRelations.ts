import type { RelationArgument, RelationMention } from '../../../doc/relationMention';
import type { TokenRange } from '../../../doc/tokenRange';
import { spanOf } from '../argumentTokens';
import type { ArgumentTokens } from '../argumentTokens';
import type { RelationSentence } from '../relationSentence';
import { nounFindings } from './nounRules';
import { officeFindings } from './officeRules';
import { placeFindings } from './placeRules';
import type { RuleFinding } from './ruleFinding';
import type { NamedArgument, SentenceSymbols } from './sentenceSymbols';
import { verbFindings } from './verbRules';

/** Relations whose arguments are given one by one, so that each of several names joined by "and" has part in them. */
const SHARED = new Set(['founder', 'child', 'parent', 'sibling', 'author', 'owner']);

/** The relations that rules find in a sentence. */
export function ruleRelations(sentence: RelationSentence, symbols: SentenceSymbols): RelationMention[] {
	const findings = [
		...nounFindings(symbols),
		...verbFindings(symbols),
		...placeFindings(symbols),
		...officeFindings(symbols),
	];
	const groups = joinedNames(symbols);
	const lists = listedNames(symbols, groups);
	return findings
		.filter(({ label, subject, object }) => !isListed(lists, label, subject, object))
		.flatMap(finding => sharedFindings(finding, groups))
		.map(finding => mentionOf(sentence.tokens, symbols.names, finding));
}

/** Names of one kind that "and" joins, commas between them. */
const CHAINS = ['P', 'L', 'O', 'X'].map(
	kind =>
		new RegExp(
			`@${kind}\\|\\d+ (?:(?:,\\|[^ ]+ |(?:and|or|&)\\|[^ ]+ ){1,2}(?:the\\|[^ ]+ )?@${kind}\\|\\d+ ){1,32}`,
			'gu',
		),
);

/** Four names and more with only commas between them: a list that does not end here, or ends without "and". */
const COMMA_LIST = /@[LOX]\|\d+ (?:,\|[^ ]+ (?:(?:and|or)\|[^ ]+ )?@[LOX]\|\d+ ){3,32}/gu;

/** The groups of names as {@link joinedNames} has them, and longer lists without "and". */
function listedNames(
	{ line }: SentenceSymbols,
	joined: readonly (readonly number[])[],
): readonly (readonly number[])[] {
	const groups = [...joined];
	for (const [list] of line.matchAll(COMMA_LIST)) {
		const members = [...list.matchAll(/@[LOX]\|(\d+) /gu)].map(([, number]) => Number(number));
		for (const number of members) if (groups[number].length === 1) groups[number] = members;
	}
	return groups;
}

/** For each name the names of its kind that "and" joins it with, itself among them. */
function joinedNames({ line, names }: SentenceSymbols): readonly (readonly number[])[] {
	const groups = names.map((_, number) => [number]);
	for (const chain of CHAINS.flatMap(pattern => [...line.matchAll(pattern)]).map(([text]) => text)) {
		const members = [...chain.matchAll(/@[PLOX]\|(\d+) /gu)].map(([, number]) => Number(number));
		if (/(?:and|or|&)\|/u.test(chain)) for (const number of members) groups[number] = members;
	}
	return groups;
}

/** Whether a place is taken for part of another that only stands beside it in a list: "Spain, France and Italy". */
function isListed(
	groups: readonly (readonly number[])[],
	label: RuleFinding['label'],
	subject: number,
	object: RuleFinding['object'],
): boolean {
	return label === 'located-in' && typeof object === 'number' && groups[subject].includes(object);
}

function sharedFindings(finding: RuleFinding, groups: readonly (readonly number[])[]): RuleFinding[] {
	if (!SHARED.has(finding.label)) return [finding];
	const { subject, object } = finding;
	const objects = typeof object === 'number' ? groups[object] : [object];
	return groups[subject].flatMap(each =>
		objects.filter(other => other !== each).map(other => ({ ...finding, subject: each, object: other })),
	);
}

function mentionOf(tokens: TokenRange, names: readonly NamedArgument[], finding: RuleFinding): RelationMention {
	const argument = (of: number | ArgumentTokens): RelationArgument =>
		typeof of === 'number' ? names[of].argument : spanOf(tokens, of);
	return {
		label: finding.label,
		subject: argument(finding.subject),
		object: argument(finding.object),
		...(finding.trigger === undefined ? {} : { trigger: spanOf(tokens, finding.trigger) }),
		engine: 'rule',
		score: finding.score,
	};
}
