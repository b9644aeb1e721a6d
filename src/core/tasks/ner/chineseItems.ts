import { IntMap } from '../../collections/intMap';
import { PADDING, PADDING_KIND } from './chineseNameKeys';
import type { UnitItem } from './chineseNameKeys';
import type { ChineseNameLexicon } from './chineseNameLexicon';
import { EMPTY_HASH, longerHash } from './chineseNameLexicon';
import type { ChineseUnits } from './chineseUnits';
import { UnitKind } from './chineseUnits';

/** How many different characters and pairs of characters are remembered; each takes a few dozen bytes here and some hundred of scores. */
export const MOST_CHARACTERS = 1 << 13;
export const MOST_PAIRS = 1 << 17;
const DIRECT_CODES = 1 << 16;
/** Characters read before the first and after the last unit. */
export const MARGIN = 2;

/** Where the fields of a pair stand: its characters, its hash, what the lexicons say of it, and what it begins. */
export const PairField = { first: 0, second: 1, hash: 2, word: 3, entry: 4, begins: 5 } as const;
export const PAIR_FIELDS = 6;
/** Bits of what a pair begins: a longer word, a longer entry. */
export const BEGINS_WORD = 1;
export const BEGINS_ENTRY = 2;
const MIDDLE_DOT = 0xb7;

/**
 * Numbers the characters and the pairs of characters of sentences, in order of first sight, and remembers what the lexicons
 * say of each: most pairs of a text were met before, so that this is one look-up a unit. Number 0 is the padding character.
 */
export class ChineseItems {
	readonly #words: ChineseNameLexicon;
	readonly #entries: ChineseNameLexicon;
	readonly #traits: Uint16Array;
	/** Number plus 1 of each character, by code. */
	readonly #direct = new Int32Array(DIRECT_CODES);
	#others = new IntMap(64);
	#pairIds = new IntMap(1024);
	/** The characters by number. */
	readonly items: UnitItem[] = [];
	/** For each character what `words` says of it as a word. */
	readonly #characterWords = new Int32Array(MOST_CHARACTERS);
	/** Pair p from `p * PAIR_FIELDS` on: see `PairField`. */
	pairs = new Int32Array(1024 * PAIR_FIELDS);
	#pairCount = 0;
	/** Counts up when all numbers are forgotten. */
	version = 0;
	/** Of the last sentence: the number of the character of unit i at `i + MARGIN`, and of the pair that begins there. */
	characterAt = new Int32Array(256);
	pairAt = new Int32Array(256);

	/** @param traits of characters, by code */
	constructor(words: ChineseNameLexicon, entries: ChineseNameLexicon, traits: Uint16Array) {
		this.#words = words;
		this.#entries = entries;
		this.#traits = traits;
		this.#addCharacter(PADDING, PADDING_KIND);
	}

	/** How many pairs it knows. */
	get pairCount(): number {
		return this.#pairCount;
	}

	/** Numbers the characters and pairs of a sentence of at most `LONGEST_SENTENCE` units. */
	read({ codes, kinds, length }: ChineseUnits): void {
		if (this.items.length + length > MOST_CHARACTERS || this.#pairCount + length + MARGIN + 1 > MOST_PAIRS) {
			this.#clear();
		}
		this.#reserve(length + 2 * MARGIN);
		const characters = this.characterAt;
		const pairs = this.pairAt;
		characters[0] = 0;
		characters[1] = 0;
		pairs[0] = this.#pair(0, 0);
		for (let i = 0, at = MARGIN; i < length; i++, at++) {
			const code = codes[i];
			const number = code < DIRECT_CODES ? this.#direct[code] - 1 : this.#others.get(otherKey(code, kinds[i]));
			characters[at] = number >= 0 ? number : this.#addCharacter(code, kinds[i]);
			pairs[at - 1] = this.#pair(characters[at - 1], characters[at]);
		}
		const end = length + MARGIN;
		characters[end] = 0;
		characters[end + 1] = 0;
		pairs[end - 1] = this.#pair(characters[end - 1], 0);
		pairs[end] = this.#pair(0, 0);
	}

	/** What `words` says of a character as a word, or -1. */
	characterWord(character: number): number {
		return this.#characterWords[character];
	}

	#pair(first: number, second: number): number {
		const key = first * MOST_CHARACTERS + second + 1;
		const number = this.#pairIds.get(key);
		return number >= 0 ? number : this.#addPair(first, second, key);
	}

	#addCharacter(code: number, kind: number): number {
		const number = this.items.length;
		const traits = code < this.#traits.length ? this.#traits[code] : 0;
		this.items.push({ code, kind, traits });
		this.#characterWords[number] = kind === UnitKind.han ? this.#words.get(longerHash(EMPTY_HASH, code)) : -1;
		if (code < DIRECT_CODES) {
			this.#direct[code] = number + 1;
		} else {
			this.#others.set(otherKey(code, kind), number);
		}
		return number;
	}

	#addPair(first: number, second: number, key: number): number {
		const number = this.#pairCount++;
		this.#pairIds.set(key, number);
		const at = number * PAIR_FIELDS;
		if (at === this.pairs.length) {
			const pairs = new Int32Array(at * 2);
			pairs.set(this.pairs);
			this.pairs = pairs;
		}
		const a = this.items[first];
		const b = this.items[second];
		this.pairs[at + PairField.first] = first;
		this.pairs[at + PairField.second] = second;
		this.pairs[at + PairField.word] = -1;
		if (a.kind === UnitKind.han && (b.kind === UnitKind.han || b.code === MIDDLE_DOT)) {
			const hash = longerHash(longerHash(EMPTY_HASH, a.code), b.code);
			this.pairs[at + PairField.hash] = hash;
			this.pairs[at + PairField.word] = this.#words.get(hash);
			this.pairs[at + PairField.entry] = Math.max(0, this.#entries.get(hash));
			this.pairs[at + PairField.begins] =
				(this.#words.goesOn(hash) ? BEGINS_WORD : 0) | (this.#entries.goesOn(hash) ? BEGINS_ENTRY : 0);
		}
		return number;
	}

	#clear(): void {
		this.#direct.fill(0);
		this.#others = new IntMap(64);
		this.#pairIds = new IntMap(1024);
		this.items.length = 0;
		this.#pairCount = 0;
		this.pairs.fill(0);
		this.version++;
		this.#addCharacter(PADDING, PADDING_KIND);
	}

	#reserve(length: number): void {
		if (this.characterAt.length < length) {
			this.characterAt = new Int32Array(length * 2);
			this.pairAt = new Int32Array(length * 2);
		}
	}
}

/** Runs of letters with other capitals are other items. */
function otherKey(code: number, kind: number): number {
	return code ^ (kind << 24);
}
