import { IntMap } from '../../collections/intMap';
import { PADDING, PADDING_KIND } from './chineseNameKeys';
import type { UnitItem } from './chineseNameKeys';
import type { ChineseNameLexicon } from './chineseNameLexicon';
import { EMPTY_HASH, longerHash } from './chineseNameLexicon';
import type { ChineseUnits } from './chineseUnits';
import { LONGEST_SENTENCE, UnitKind } from './chineseUnits';

/** How many different characters are remembered. */
export const MOST_CHARACTERS = 1 << 13;
const DIRECT_CODES = 1 << 16;
/** Characters read before the first and after the last unit. */
export const MARGIN = 2;

/**
 * Numbers the characters of sentences in order of first sight, and remembers what the lexicon says of each. Number 0 is the
 * padding character.
 */
export class ChineseCharacters {
	readonly #words: ChineseNameLexicon;
	readonly #traits: Uint16Array;
	/** Number plus 1 of each character, by code. */
	readonly #direct = new Uint16Array(DIRECT_CODES);
	#others = new IntMap(64);
	/** The characters by number. */
	readonly items: UnitItem[] = [];
	/** By number: what the lexicon says of the character as a word, or -1, and the hash of it as a string. */
	readonly words = new Int32Array(MOST_CHARACTERS);
	readonly hashes = new Int32Array(MOST_CHARACTERS);
	/** Counts up when all numbers are forgotten. */
	version = 0;
	/** Of the last sentence: the number of the character of unit i at `i + MARGIN`. */
	readonly numbers = new Int32Array(LONGEST_SENTENCE + 2 * MARGIN);

	/** @param traits of characters, by code */
	constructor(words: ChineseNameLexicon, traits: Uint16Array) {
		this.#words = words;
		this.#traits = traits;
		this.#add(PADDING, PADDING_KIND);
	}

	/** Numbers the characters of a sentence of at most `LONGEST_SENTENCE` units. */
	read({ codes, kinds, length }: ChineseUnits): void {
		if (this.items.length + length > MOST_CHARACTERS) {
			this.#clear();
		}
		const { numbers } = this;
		const direct = this.#direct;
		for (let i = 0; i < length; i++) {
			const code = codes[i];
			const number = code < DIRECT_CODES ? direct[code] - 1 : this.#others.get(otherKey(code, kinds[i]));
			numbers[i + MARGIN] = number >= 0 ? number : this.#add(code, kinds[i]);
		}
		numbers.fill(0, length + MARGIN, length + 2 * MARGIN);
	}

	#add(code: number, kind: number): number {
		const number = this.items.length;
		const traits = code < this.#traits.length ? this.#traits[code] : 0;
		this.items.push({ code, kind, traits });
		const hash = longerHash(EMPTY_HASH, code);
		this.hashes[number] = hash;
		this.words[number] = kind === UnitKind.han ? this.#words.get(hash) : -1;
		if (code < DIRECT_CODES) {
			this.#direct[code] = number + 1;
		} else {
			this.#others.set(otherKey(code, kind), number);
		}
		return number;
	}

	#clear(): void {
		this.#direct.fill(0);
		this.#others = new IntMap(64);
		this.items.length = 0;
		this.version++;
		this.#add(PADDING, PADDING_KIND);
	}
}

/** Runs of letters with other capitals are other items. */
function otherKey(code: number, kind: number): number {
	return code ^ (kind << 24);
}
