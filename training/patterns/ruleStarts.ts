import type { PatternRule } from '../../src/core/tasks/ner/patterns/patternRule';
import { ANY_START, GROUP_SEPARATOR, RULE_DIGITS, SEPARATOR } from '../../src/core/tasks/ner/patterns/ruleIndex';
import { OPEN } from '../../src/core/tasks/ner/patterns/patternSymbols';
import { patternContext } from './patternContexts';
import { patternPrefixes } from './patternPrefixes';
import type { KnownGroups } from './patternPrefixes';

/**
 * What matches of the rules can begin with, as the index of rules reads it: by first symbol, what follows that symbol, each
 * with the numbers of its rules.
 */
export function ruleStarts(rules: readonly PatternRule[]): Record<string, string> {
	const known: KnownGroups = new Map();
	const bySymbol = new Map<string, Map<string, string>>();
	for (const [number, { pieces }] of rules.entries()) {
		const source = pieces.map(piece => `(?:${piece.source})`).join('');
		const digits = number.toString(36).padStart(RULE_DIGITS, '0');
		for (const prefix of patternPrefixes(source, known)) {
			const [symbol, rest] = prefix === OPEN ? [ANY_START, OPEN] : [prefix[0], prefix.slice(1)];
			const rests = bySymbol.get(symbol) ?? new Map<string, string>();
			rests.set(rest, (rests.get(rest) ?? '') + digits);
			bySymbol.set(symbol, rests);
		}
	}
	return Object.fromEntries(
		[...bySymbol].sort(byKey).map(([symbol, rests]) => [symbol, grouped([...rests].sort(byKey))]),
	);
}

/** By number, what must stand before matches of the rules that say so. */
export function ruleContexts(rules: readonly PatternRule[]): Record<number, string> {
	const contexts: Record<number, string> = {};
	for (const [number, { pieces, isCaseless }] of rules.entries()) {
		const context = patternContext(pieces[0].source);
		if (context !== undefined) contexts[number] = isCaseless ? inAnyCase(context) : context;
	}
	return contexts;
}

function inAnyCase(characters: string): string {
	return [...new Set(characters + characters.toUpperCase())].join('');
}

/** The numbers of rules, each set once, with what leads to them. */
function grouped(rests: readonly (readonly [rest: string, numbers: string])[]): string {
	const groups = new Map<string, string>();
	for (const [rest, numbers] of rests) groups.set(numbers, (groups.get(numbers) ?? numbers) + SEPARATOR + rest);
	return [...groups.values()].join(GROUP_SEPARATOR);
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
	return a[0] < b[0] ? -1 : 1;
}

/** The module that hands the starts to the index. */
export function ruleStartsModule(
	starts: Readonly<Record<string, string>>,
	contexts: Readonly<Record<number, string>>,
): string {
	const lines = Object.entries(starts).map(([symbol, rests]) => `\t${quoted(symbol)}: ${quoted(rests)},`);
	const contextLines = Object.entries(contexts).map(([number, context]) => `\t${number}: ${quoted(context)},`);
	return `/** What matches of the rules can begin with; written by \`npm run pattern-starts\` from the rules. */
// prettier-ignore
export const RULE_STARTS: Readonly<Record<string, string>> = {
${lines.join('\n')}
};

/** By number of a rule, the characters one of which stands before its matches. */
// prettier-ignore
export const RULE_CONTEXTS: Readonly<Record<number, string>> = {
${contextLines.join('\n')}
};
`;
}

function quoted(text: string): string {
	const escaped = text.replace(/[\\']/g, '\\$&');
	return `'${escaped.replace(/[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u3000\ufeff]/g, asEscape)}'`;
}

function asEscape(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
