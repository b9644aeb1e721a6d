import type { Language } from '../../../text/language';
import { foldedUnit } from './foldText';
import { OPEN, patternPrefixes } from './patternPrefixes';
import type { KnownGroups } from './patternPrefixes';
import type { PatternRule } from './patternRule';
import { isRunSymbol, patternSymbol } from './patternSymbols';

/** Rules in the order in which a language tries them. */
type Rules = Readonly<Record<Language, readonly PatternRule[]>>;

/** A rule with its place in both orders. */
interface RankedRule {
	readonly rule: PatternRule;
	readonly ranks: Readonly<Record<Language, number>>;
}

/** A rule with the rest of a prefix of its matches. */
interface Entry {
	readonly ranked: RankedRule;
	readonly rest: string;
}

/**
 * Rules by what their matches can begin with, so that at most places of a text no rule needs to be tried at all. Made from
 * the patterns themselves, each part when a text first comes to it.
 */
export class RuleIndex {
	readonly #ranked: readonly RankedRule[];
	readonly #isLead = new Uint8Array(0x10000);
	readonly #prefixes = new Map<RankedRule, readonly string[]>();
	readonly #groups: KnownGroups = new Map();
	readonly #nodes = new Map<number, RuleNode>();
	readonly #nodesByRules = new Map<string, RuleNode>();

	/** @param rules the same ones for each language, in its order */
	constructor(rules: Rules) {
		this.#ranked = rules.zh.map((rule, zh) => ({ rule, ranks: { zh, en: rules.en.indexOf(rule) } }));
		const isLead = new Uint8Array(0x10000);
		for (const { leads } of rules.zh) for (const lead of leads) isLead[lead.charCodeAt(0)] = 1;
		for (let code = 0; code < isLead.length; code++) this.#isLead[code] = isLead[foldedUnit(code)];
	}

	/** Whether some rule may match at a code unit, which need not be folded. */
	isLead(code: number): boolean {
		return this.#isLead[code] === 1;
	}

	/** The rules that may match at an offset where a lead stands, in a text up to `end`, in the order of a language. */
	at(text: string, offset: number, end: number, language: Language): readonly PatternRule[] {
		let node = this.#nodeOf(foldedUnit(text.charCodeAt(offset)));
		for (let at = endOfSymbol(text, offset, end); at < end; at = endOfSymbol(text, at, end)) {
			const next = node.next(patternSymbol(foldedUnit(text.charCodeAt(at))));
			if (next === undefined) break;
			node = next;
		}
		return node.rules(language);
	}

	/** The node of a first character; characters with one symbol and the same rules share it. */
	#nodeOf(lead: number): RuleNode {
		let node = this.#nodes.get(lead);
		if (node === undefined) {
			const character = String.fromCharCode(lead);
			const symbol = patternSymbol(lead);
			const ranked = this.#ranked.filter(({ rule }) => rule.leads.includes(character));
			const key = `${symbol} ${ranked.map(({ ranks }) => ranks.zh).join(' ')}`;
			node = this.#nodesByRules.get(key) ?? new RuleNode(this.#entries(symbol, ranked));
			this.#nodesByRules.set(key, node);
			this.#nodes.set(lead, node);
		}
		return node;
	}

	/** What can follow the first symbol of a match. */
	#entries(lead: number, rules: readonly RankedRule[]): Entry[] {
		const entries: Entry[] = [];
		for (const ranked of rules) {
			const prefixes = this.#prefixes.get(ranked) ?? [...patternPrefixes(ranked.rule.pattern.source, this.#groups)];
			this.#prefixes.set(ranked, prefixes);
			for (const prefix of prefixes) {
				if (prefix === OPEN) entries.push({ ranked, rest: OPEN });
				else if (prefix.charCodeAt(0) === lead) entries.push({ ranked, rest: prefix.slice(1) });
			}
		}
		return entries;
	}
}

/** The rules that may match where the symbols up to here were read, and what follows them; worked out on demand. */
class RuleNode {
	readonly #entries: readonly Entry[];
	readonly #rules: Partial<Record<Language, readonly PatternRule[]>> = {};
	#nextEntries: ReadonlyMap<number, readonly Entry[]> | undefined;
	readonly #nodes = new Map<number, RuleNode>();

	constructor(entries: readonly Entry[]) {
		this.#entries = entries;
	}

	/** The rules that may match whatever follows. */
	rules(language: Language): readonly PatternRule[] {
		let rules = this.#rules[language];
		if (rules === undefined) {
			const open = new Set(this.#entries.filter(isOpen).map(({ ranked }) => ranked));
			rules = [...open].sort((a, b) => a.ranks[language] - b.ranks[language]).map(({ rule }) => rule);
			this.#rules[language] = rules;
		}
		return rules;
	}

	/** The node after one more symbol; undefined where that rules nothing more in or out. */
	next(symbol: number): RuleNode | undefined {
		this.#nextEntries ??= this.#entriesBySymbol();
		const entries = this.#nextEntries.get(symbol);
		if (entries === undefined) return undefined;
		let node = this.#nodes.get(symbol);
		if (node === undefined) {
			node = new RuleNode([...this.#entries.filter(isOpen), ...entries]);
			this.#nodes.set(symbol, node);
		}
		return node;
	}

	#entriesBySymbol(): Map<number, Entry[]> {
		const bySymbol = new Map<number, Entry[]>();
		for (const entry of this.#entries) {
			if (isOpen(entry)) continue;
			const symbol = entry.rest.charCodeAt(0);
			const after = { ranked: entry.ranked, rest: entry.rest.slice(1) };
			const list = bySymbol.get(symbol);
			if (list === undefined) bySymbol.set(symbol, [after]);
			else list.push(after);
		}
		return bySymbol;
	}
}

function isOpen({ rest }: Entry): boolean {
	return rest === '' || rest === OPEN;
}

/** No pattern matches a longer run. */
const LONGEST_RUN = 64;

/** The end of the symbol at an offset: of a code unit, or of a run that counts as one. */
function endOfSymbol(text: string, offset: number, end: number): number {
	const symbol = patternSymbol(foldedUnit(text.charCodeAt(offset)));
	let at = offset + 1;
	if (isRunSymbol(symbol)) {
		const limit = Math.min(end, offset + LONGEST_RUN);
		while (at < limit && patternSymbol(foldedUnit(text.charCodeAt(at))) === symbol) at++;
	}
	return at;
}
