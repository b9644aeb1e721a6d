import { OPEN, isRunSymbol, patternSymbol } from '../../src/core/tasks/ner/patterns/patternSymbols';

/** How many symbols of a match are looked at. */
export const PREFIX_LENGTH = 4;

/** A class of more symbols counts as any character. */
const MOST_SYMBOLS = 12;
/** A pattern with more prefixes is known by shorter ones: more would cost time at the start and save little. */
const MOST_PREFIXES = 150;

const EMPTY: ReadonlySet<string> = new Set(['']);
const ANYTHING: ReadonlySet<string> = new Set([OPEN]);

/**
 * What a match of a regular expression can begin with: strings of up to four symbols (see `patternSymbol`), those that say
 * nothing about what follows closed by {@link OPEN}. A match always has one of these prefixes; not all with one match.
 *
 * Reads groups, classes, escapes, counts and look-arounds. What it cannot tell, as a reference to a group or a negated
 * class, counts as anything; look-behinds and negative look-aheads as nothing.
 *
 * @param known what was read before, and what is read now
 * @example patternPrefixes('(?:[Aa]n? )?\\d+%') → 'a 0%', 'an 0%', '0%', each with OPEN but for the second
 */
export function patternPrefixes(source: string, known: KnownGroups = new Map()): ReadonlySet<string> {
	return closed(new PatternReader(source, known).choice());
}

/** Groups that were read before, by their source: rules are put together from the same pieces. */
export type KnownGroups = Map<string, ReadonlySet<string>>;

class PatternReader {
	readonly #source: string;
	readonly #known: KnownGroups;
	#at = 0;

	constructor(source: string, known: KnownGroups) {
		this.#source = source;
		this.#known = known;
	}

	/** Reads all alternatives. */
	choice(): ReadonlySet<string> {
		const all = new Set<string>();
		for (;;) {
			for (const prefix of this.#sequence()) all.add(prefix);
			if (this.#source[this.#at] !== '|') return bounded(all);
			this.#at++;
		}
	}

	#sequence(): ReadonlySet<string> {
		let prefixes = EMPTY;
		while (this.#at < this.#source.length && this.#source[this.#at] !== '|') {
			const item = this.#item();
			prefixes = joined(prefixes, this.#repeated(item));
			if (areClosed(prefixes)) this.#at = this.#alternativeEnd();
		}
		return prefixes;
	}

	#item(): ReadonlySet<string> {
		const character = this.#source[this.#at++];
		switch (character) {
			case '(':
				return this.#group();
			case '[':
				return this.#class();
			case '\\':
				return this.#escape();
			case '.':
				return ANYTHING;
			case '^':
			case '$':
				return EMPTY;
			default:
				return new Set([symbolOf(character)]);
		}
	}

	#group(): ReadonlySet<string> {
		const kind = /^\?(?:<?[=!]|:)/.exec(this.#source.slice(this.#at, this.#at + 3))?.[0] ?? '';
		const end = this.#groupEnd();
		const inner = this.#source.slice(this.#at + kind.length, end);
		this.#at = end + 1;
		if (kind === '?!' || kind === '?<=' || kind === '?<!') return EMPTY;
		let prefixes = this.#known.get(inner);
		if (prefixes === undefined) {
			prefixes = new PatternReader(inner, this.#known).choice();
			this.#known.set(inner, prefixes);
		}
		return kind === '?=' ? closed(prefixes) : prefixes;
	}

	/** The offset of the parenthesis that closes the group being read. */
	#groupEnd(): number {
		return this.#endOf(')');
	}

	/** The offset of the bar that ends the alternative being read, or of the end. */
	#alternativeEnd(): number {
		return this.#endOf('|');
	}

	/** The offset of the next such character outside of the groups that open before it, and of classes; or the end. */
	#endOf(closing: '|' | ')'): number {
		let depth = 0;
		let inClass = false;
		for (let at = this.#at; at < this.#source.length; at++) {
			const character = this.#source[at];
			if (character === '\\') at++;
			else if (character === ']') inClass = false;
			else if (inClass) continue;
			else if (character === '[') inClass = true;
			else if (character === closing && depth === 0) return at;
			else if (character === '(') depth++;
			else if (character === ')') depth--;
		}
		return this.#source.length;
	}

	#escape(): ReadonlySet<string> {
		const character = this.#source[this.#at++];
		if (character === 'd') return new Set([symbolOf('0')]);
		if (character === 'b') return EMPTY;
		if (character === 'n') return new Set(['\n']);
		return /[A-Za-z0-9]/.test(character) ? ANYTHING : new Set([symbolOf(character)]);
	}

	#class(): ReadonlySet<string> {
		const end = this.#classEnd();
		const body = this.#source.slice(this.#at, end);
		this.#at = end + 1;
		const symbols = new Set<string>();
		for (const [item] of body.matchAll(CLASS_ITEM)) {
			if (/\\[wsDWS]/.test(item)) return ANYTHING;
			if (item === '\\d') symbols.add(symbolOf('0'));
			else if (item.startsWith('\\')) symbols.add(symbolOf(item[1]));
			else addRange(symbols, item[0], item[item.length - 1]);
		}
		return body.startsWith('^') || symbols.size > MOST_SYMBOLS ? ANYTHING : symbols;
	}

	#classEnd(): number {
		let at = this.#at;
		while (this.#source[at] !== ']') at += this.#source[at] === '\\' ? 2 : 1;
		return at;
	}

	/** The prefixes of an item as often as the count after it says. */
	#repeated(item: ReadonlySet<string>): ReadonlySet<string> {
		const count = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12))?.[0];
		if (count === undefined) return item;
		this.#at += count.length;
		const [min, max] = boundsOf(count);
		let prefixes = EMPTY;
		for (let time = 0; time < Math.min(min, PREFIX_LENGTH); time++) prefixes = joined(prefixes, item);
		const all = new Set(prefixes);
		for (let time = min; time < Math.min(max, min + PREFIX_LENGTH); time++) {
			prefixes = joined(prefixes, item);
			for (const prefix of prefixes) all.add(prefix);
		}
		return bounded(all);
	}
}

/** The least and the most repetitions that `?`, `*`, `+`, `{2}`, `{2,}` or `{2,5}` stand for. */
function boundsOf(count: string): [min: number, max: number] {
	if (count.startsWith('?')) return [0, 1];
	if (!count.startsWith('{')) return [Number(count.startsWith('+')), Infinity];
	const [least, most] = count.slice(1, count.indexOf('}')).split(',') as [string, string?];
	return [Number(least), most === undefined ? Number(least) : most === '' ? Infinity : Number(most)];
}

/** `\d`, `\.`, `a-z` or `a` inside of a class. */
const CLASS_ITEM = /\\.|(?!^\^)[^\\](?:-[^\]\\])?/gs;

function addRange(symbols: Set<string>, first: string, last: string): void {
	for (let code = first.charCodeAt(0); code <= last.charCodeAt(0) && symbols.size <= MOST_SYMBOLS; code++) {
		symbols.add(symbolOf(String.fromCharCode(code)));
	}
}

function symbolOf(character: string): string {
	return String.fromCharCode(patternSymbol(character.charCodeAt(0)));
}

function isClosed(prefix: string): boolean {
	return prefix.length >= PREFIX_LENGTH || prefix.endsWith(OPEN);
}

/** Whether nothing that follows can change the prefixes. */
function areClosed(prefixes: ReadonlySet<string>): boolean {
	for (const prefix of prefixes) {
		if (!isClosed(prefix)) return false;
	}
	return true;
}

/** Each prefix followed by each of the next ones; a run goes on over the border. */
function joined(prefixes: ReadonlySet<string>, next: ReadonlySet<string>): ReadonlySet<string> {
	const all = new Set<string>();
	for (const prefix of prefixes) {
		if (isClosed(prefix)) {
			all.add(prefix);
			continue;
		}
		for (const more of next) {
			const goesOn = prefix !== '' && more !== '' && prefix.endsWith(more[0]) && isRunSymbol(more.charCodeAt(0));
			all.add((prefix + (goesOn ? more.slice(1) : more)).slice(0, PREFIX_LENGTH));
		}
	}
	return bounded(all);
}

/** The prefixes as they are if they are not too many, else shorter ones. */
function bounded(prefixes: ReadonlySet<string>): ReadonlySet<string> {
	let all = prefixes;
	for (let length = PREFIX_LENGTH - 1; all.size > MOST_PREFIXES; length--) {
		const longest = length;
		all = new Set(Array.from(all, prefix => (prefix.length > longest ? prefix.slice(0, longest) + OPEN : prefix)));
	}
	return all;
}

/** All prefixes closed, without those that go on from one that says nothing about what follows. */
function closed(prefixes: ReadonlySet<string>): ReadonlySet<string> {
	const all = new Set(Array.from(prefixes, prefix => (isClosed(prefix) ? prefix : prefix + OPEN)));
	for (const prefix of all) {
		for (let length = 0; length < prefix.length - 1; length++) {
			if (all.has(prefix.slice(0, length) + OPEN)) {
				all.delete(prefix);
				break;
			}
		}
	}
	return all;
}
