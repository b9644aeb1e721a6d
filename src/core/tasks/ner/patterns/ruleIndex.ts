import type { Language } from '../../../text/language';
import { foldedUnit } from './foldText';
import { OPEN, patternPrefixes } from './patternPrefixes';
import type { PatternRule } from './patternRule';
import { isRunSymbol, patternSymbol } from './patternSymbols';

/** Rules in the order in which a language tries them. */
type Rules = Readonly<Record<Language, readonly PatternRule[]>>;

/** Rules that may match where the symbols up to here were read; more of them by the symbol that follows. */
interface Node {
	readonly rules: Rules;
	readonly next: ReadonlyMap<number, Node> | undefined;
}

/** A rule with the rest of a prefix of its matches. */
interface Entry {
	readonly rule: PatternRule;
	readonly rest: string;
}

const NO_RULES: Rules = { zh: [], en: [] };

/**
 * Rules by what their matches can begin with, so that at most places of a text no rule needs to be tried at all. Made from
 * the patterns themselves, for each first character when it is first met.
 */
export class RuleIndex {
	readonly #rules: Rules;
	/** The rules of each first character, and what was made of them. */
	readonly #byLead = new Map<number, PatternRule[]>();
	readonly #nodes = new Map<number, Node>();
	readonly #nodesByRules = new Map<string, Node>();
	readonly #prefixes = new Map<PatternRule, ReadonlySet<string>>();
	readonly #isLead = new Uint8Array(0x10000);

	/** @param rules the same ones for each language, in its order */
	constructor(rules: Rules) {
		this.#rules = rules;
		for (const rule of rules.zh) {
			for (const lead of new Set(rule.leads)) {
				const code = lead.charCodeAt(0);
				this.#byLead.set(code, [...(this.#byLead.get(code) ?? []), rule]);
			}
		}
		for (let code = 0; code < this.#isLead.length; code++) {
			if (this.#byLead.has(foldedUnit(code))) this.#isLead[code] = 1;
		}
	}

	/** Whether some rule may match at a code unit, which need not be folded. */
	isLead(code: number): boolean {
		return this.#isLead[code] === 1;
	}

	/** The rules that may match at an offset where a lead stands, in a text up to `end`, in the order of a language. */
	at(text: string, offset: number, end: number, language: Language): readonly PatternRule[] {
		let node = this.#nodeOf(foldedUnit(text.charCodeAt(offset)));
		for (
			let at = endOfSymbol(text, offset, end);
			node.next !== undefined && at < end;
			at = endOfSymbol(text, at, end)
		) {
			const next = node.next.get(patternSymbol(foldedUnit(text.charCodeAt(at))));
			if (next === undefined) break;
			node = next;
		}
		return node.rules[language];
	}

	#nodeOf(lead: number): Node {
		let node = this.#nodes.get(lead);
		if (node === undefined) {
			const rules = this.#byLead.get(lead) ?? [];
			const key = `${patternSymbol(lead)} ${rules.map(rule => this.#rules.zh.indexOf(rule)).join(' ')}`;
			node = this.#nodesByRules.get(key) ?? this.#buildNode(this.#entries(patternSymbol(lead), rules));
			this.#nodesByRules.set(key, node);
			this.#nodes.set(lead, node);
		}
		return node;
	}

	/** What can follow the first symbol of a match. */
	#entries(lead: number, rules: readonly PatternRule[]): Entry[] {
		return rules.flatMap(rule => {
			const prefixes = this.#prefixes.get(rule) ?? patternPrefixes(rule.pattern.source);
			this.#prefixes.set(rule, prefixes);
			return [...prefixes].flatMap(prefix =>
				prefix === OPEN
					? [{ rule, rest: OPEN }]
					: prefix.charCodeAt(0) === lead
						? [{ rule, rest: prefix.slice(1) }]
						: [],
			);
		});
	}

	#buildNode(entries: readonly Entry[]): Node {
		const open = entries.filter(({ rest }) => rest === '' || rest === OPEN);
		const bySymbol = new Map<number, Entry[]>();
		for (const { rule, rest } of entries) {
			if (rest === '' || rest === OPEN) continue;
			const symbol = rest.charCodeAt(0);
			const list = bySymbol.get(symbol);
			const entry = { rule, rest: rest.slice(1) };
			if (list === undefined) bySymbol.set(symbol, [...open, entry]);
			else list.push(entry);
		}
		const next = new Map(Array.from(bySymbol, ([symbol, list]) => [symbol, this.#buildNode(list)]));
		return { rules: this.#inOrder(open), next: next.size === 0 ? undefined : next };
	}

	/** The rules of entries, each once, in both orders. */
	#inOrder(entries: readonly Entry[]): Rules {
		if (entries.length === 0) return NO_RULES;
		const among = new Set(entries.map(({ rule }) => rule));
		return {
			zh: this.#rules.zh.filter(rule => among.has(rule)),
			en: this.#rules.en.filter(rule => among.has(rule)),
		};
	}
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
