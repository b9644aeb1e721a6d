import type { Language } from '../../../text/language';
import { FOLDED_UNITS, foldedUnit } from './foldText';
import type { PatternRule } from './patternRule';
import { OPEN, isRunSymbol, patternSymbol } from './patternSymbols';

/** What a code unit is that begins matches: a lead of rules, or one after which only some symbols let rules match. */
const LEAD = 1;
const CLOSED_LEAD = 2;
/** Bits of the places that pairs of a closed lead and what may follow it are noted at. */
const PAIR_BITS = 14;

/** Stands between the numbers of rules and the starts of their matches. */
export const SEPARATOR = '\t';
/** Stands between groups of starts. */
export const GROUP_SEPARATOR = '\r';
/** The key of the starts that begin with anything. */
export const ANY_START = '';
/** Stands for the start of a text among the characters that must stand before a match. */
export const START_OF_TEXT = '\u0001';
/** How many digits of base 36 the number of a rule has. */
export const RULE_DIGITS = 2;

/** Rules in the order in which a language tries them. */
type Rules = Readonly<Record<Language, readonly PatternRule[]>>;

/** A rule to be tried where one of some characters stands before; undefined if anything may. */
export interface Candidate {
	readonly rule: PatternRule;
	readonly context: string | undefined;
}

/** The rest of a start of matches with the numbers of its rules. */
interface Entry {
	readonly rest: string;
	readonly numbers: string;
}

/**
 * Rules by what their matches can begin with, so that at most places of a text no rule needs to be tried at all. Each part
 * is made when a text first comes to it.
 */
export class RuleIndex {
	readonly #candidates: Readonly<Record<Language, readonly Candidate[]>>;
	/** The same in the order of their numbers. */
	readonly #numbered: readonly Candidate[];
	readonly #starts: Readonly<Record<string, string>>;
	readonly #leads = new Uint8Array(0x10000);
	/** 1 at the places of pairs that let rules match, by a hash: others may share a place. */
	readonly #pairs = new Uint8Array(1 << PAIR_BITS);
	readonly #roots = new Map<number, RuleNode>();

	/**
	 * @param rules the same ones for each language, in its order
	 * @param starts by first symbol, groups of the numbers of rules in the Chinese order and what can follow the symbol in
	 * their matches; that after which anything may come ends in {@link OPEN}
	 * @param contexts by number of a rule, the characters one of which stands before its matches
	 */
	constructor(rules: Rules, starts: Readonly<Record<string, string>>, contexts: Readonly<Record<number, string>>) {
		this.#numbered = rules.zh.map((rule, number) => ({ rule, context: contexts[number] }));
		const known = new Map(this.#numbered.map(candidate => [candidate.rule, candidate]));
		const inOrder = (order: readonly PatternRule[]) => order.flatMap(rule => known.get(rule) ?? []);
		this.#candidates = { zh: this.#numbered, en: inOrder(rules.en) };
		this.#starts = starts;
		for (const { leads } of rules.zh) {
			for (let at = 0; at < leads.length; at++) this.#leads[leads.charCodeAt(at)] = LEAD;
		}
		for (const [from, to] of FOLDED_UNITS) this.#leads[from] = this.#leads[to];
	}

	/** Whether some rule may match at an offset of a text up to `end`. */
	mayMatch(text: string, offset: number, end: number): boolean {
		const code = text.charCodeAt(offset);
		const lead = this.#leads[code];
		if (lead !== CLOSED_LEAD) return lead === LEAD;
		return offset + 1 < end && this.#pairs[pairPlace(symbolOf(code), symbolOf(text.charCodeAt(offset + 1)))] === 1;
	}

	/** The rules that may match at an offset where `mayMatch` says so, in a text up to `end`, in the order of a language. */
	at(text: string, offset: number, end: number, language: Language): readonly Candidate[] {
		const code = text.charCodeAt(offset);
		const lead = foldedUnit(code);
		const root = this.#rootOf(patternSymbol(lead));
		let node = root;
		for (let at = endOfSymbol(text, offset, end); at < end; at = endOfSymbol(text, at, end)) {
			const next = node.next(symbolOf(text.charCodeAt(at)));
			if (next === undefined) break;
			node = next;
		}
		if (this.#leads[code] === LEAD && !isRunSymbol(patternSymbol(lead))) {
			this.#close(code, root.candidates(this.#numbered, this.#candidates[language], language, lead), root);
		}
		return node.candidates(this.#numbered, this.#candidates[language], language, lead);
	}

	/** Notes what may follow a lead of which it is now known that no rule matches whatever follows. */
	#close(code: number, candidates: readonly Candidate[], root: RuleNode): void {
		if (candidates.length > 0) return;
		for (const next of root.following) this.#pairs[pairPlace(symbolOf(code), next)] = 1;
		this.#leads[code] = CLOSED_LEAD;
	}

	/** The node of a first symbol. */
	#rootOf(symbol: number): RuleNode {
		let root = this.#roots.get(symbol);
		if (root === undefined) {
			root = new RuleNode([
				...entriesOf(this.#starts[ANY_START]),
				...entriesOf(this.#starts[String.fromCharCode(symbol)]),
			]);
			this.#roots.set(symbol, root);
		}
		return root;
	}
}

/** The symbol of a code unit that need not be folded. */
function symbolOf(code: number): number {
	return patternSymbol(foldedUnit(code));
}

function pairPlace(first: number, second: number): number {
	return Math.imul((first << 16) ^ second, 0x9e3779b1) >>> (32 - PAIR_BITS);
}

function entriesOf(starts: string | undefined): Entry[] {
	return (starts?.split(GROUP_SEPARATOR) ?? []).flatMap(group => {
		const [numbers, ...rests] = group.split(SEPARATOR);
		return rests.map(rest => ({ rest, numbers }));
	});
}

/** The rules that may match where the symbols up to here were read, and what follows them; worked out on demand. */
class RuleNode {
	readonly #open: readonly Entry[];
	readonly #closed: readonly Entry[];
	readonly #candidates: Record<Language, Map<number, readonly Candidate[]>> = { zh: new Map(), en: new Map() };
	#nextEntries: ReadonlyMap<number, readonly Entry[]> | undefined;
	readonly #nodes = new Map<number, RuleNode>();

	constructor(entries: readonly Entry[]) {
		this.#open = entries.filter(isOpen);
		this.#closed = entries.filter(entry => !isOpen(entry));
	}

	/** The rules that may match with a first character, whatever follows, in the order of a language. */
	candidates(
		numbered: readonly Candidate[],
		inOrder: readonly Candidate[],
		language: Language,
		lead: number,
	): readonly Candidate[] {
		return (
			this.#candidates[language].get(lead) ?? this.#findCandidates(numbered, inOrder, this.#candidates[language], lead)
		);
	}

	/** Works out candidates; by itself, as what it captures would else be allocated at each look-up. */
	#findCandidates(
		numbered: readonly Candidate[],
		inOrder: readonly Candidate[],
		known: Map<number, readonly Candidate[]>,
		lead: number,
	): readonly Candidate[] {
		const open = new Set(this.#open.flatMap(({ numbers }) => numbersOf(numbers).map(number => numbered[number])));
		const character = String.fromCharCode(lead);
		const found = inOrder.filter(candidate => open.has(candidate) && candidate.rule.leads.includes(character));
		known.set(lead, found);
		return found;
	}

	/** The symbols after which there is another node. */
	get following(): Iterable<number> {
		return (this.#nextEntries ??= this.#entriesBySymbol()).keys();
	}

	/** The node after one more symbol; undefined where that rules nothing more in or out. */
	next(symbol: number): RuleNode | undefined {
		this.#nextEntries ??= this.#entriesBySymbol();
		let node = this.#nodes.get(symbol);
		if (node === undefined) {
			const entries = this.#nextEntries.get(symbol);
			if (entries === undefined) return undefined;
			node = new RuleNode([...this.#open, ...entries]);
			this.#nodes.set(symbol, node);
		}
		return node;
	}

	#entriesBySymbol(): Map<number, Entry[]> {
		const bySymbol = new Map<number, Entry[]>();
		for (const { rest, numbers } of this.#closed) {
			const symbol = rest.charCodeAt(0);
			const after = { rest: rest.slice(1), numbers };
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

function numbersOf(digits: string): number[] {
	return Array.from({ length: digits.length / RULE_DIGITS }, (_, i) =>
		parseInt(digits.slice(i * RULE_DIGITS, (i + 1) * RULE_DIGITS), 36),
	);
}

/** No pattern matches a longer run. */
const LONGEST_RUN = 64;

/** The end of the symbol at an offset: of a code unit, or of a run that counts as one. */
function endOfSymbol(text: string, offset: number, end: number): number {
	const symbol = symbolOf(text.charCodeAt(offset));
	let at = offset + 1;
	if (isRunSymbol(symbol)) {
		const limit = Math.min(end, offset + LONGEST_RUN);
		while (at < limit && symbolOf(text.charCodeAt(at)) === symbol) at++;
	}
	return at;
}
