import type { ChineseUnits } from './chineseUnits';
import { UnitKind } from './chineseUnits';
import { lexiconKey } from './nameLexicon';
import type { NameLexicon } from './nameLexicon';

/** The longest word of the lexicon, and the longest entry of the gazetteer, in units. */
const LONGEST_WORD = 5;
const LONGEST_NAME = 10;
/** Costs of words are in steps of this part of a nat. */
export const COST_STEP = 3;
const UNKNOWN_COST = 16 * COST_STEP;
/** The cluster of a word that has none. */
export const NO_CLUSTER = 1024;
const FNV_START = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** Number of kinds of gazetteer entry, as bits of its values: person, place, organization, foreign name, company. */
export const ENTRY_KINDS = 4;

/**
 * What a lexicon says about a sentence: its most probable words (a unigram model, by dynamic programming), and for each unit
 * the longest gazetteer entry of each kind that covers it.
 */
export class ChineseLattice {
	readonly #words: NameLexicon;
	readonly #names: NameLexicon;
	#costs = new Int32Array(257);
	/** First unit of the word that covers each unit, and the end of it. */
	wordFirst = new Int32Array(256);
	wordEnd = new Int32Array(256);
	/** Hash and leaf cluster of the word that covers each unit. */
	wordKey = new Int32Array(256);
	wordCluster = new Int32Array(256);
	/** `cover[i * ENTRY_KINDS + kind]`: 0, or place (1 begin, 2 inside, 3 end) plus 4 times the entry's length. */
	cover = new Uint8Array(256 * ENTRY_KINDS);

	/**
	 * @param words leaf cluster + 1,024 * cost by hash; clusters in [0, 1024), costs below 64
	 * @param names bits of kinds by hash
	 */
	constructor(words: NameLexicon, names: NameLexicon) {
		this.#words = words;
		this.#names = names;
	}

	/** Fills the arrays for a sentence. */
	read(units: ChineseUnits): void {
		this.#reserve(units.length);
		const costs = this.#costs.fill(0x7fffffff, 0, units.length + 1);
		costs[0] = 0;
		this.cover.fill(0, 0, units.length * ENTRY_KINDS);
		for (let first = 0; first < units.length; first++) {
			this.#extend(units, first);
		}
		for (let end = units.length; end > 0;) {
			const first = this.wordFirst[end - 1];
			const key = this.wordKey[end - 1];
			const cluster = this.wordCluster[end - 1];
			for (let i = first; i < end; i++) {
				this.wordFirst[i] = first;
				this.wordEnd[i] = end;
				this.wordKey[i] = key;
				this.wordCluster[i] = cluster;
			}
			end = first;
		}
	}

	/** Tries all words and entries that begin at a unit. While costs grow, the word arrays hold the best word by its last unit. */
	#extend(units: ChineseUnits, first: number): void {
		const { codes, kinds, length } = units;
		let hash = FNV_START;
		const limit = kinds[first] === UnitKind.han ? Math.min(length, first + LONGEST_NAME) : first + 1;
		for (let last = first; last < limit; last++) {
			if (kinds[last] !== UnitKind.han && last > first && codes[last] !== 0xb7) {
				break;
			}
			hash = Math.imul(hash ^ codes[last], FNV_PRIME);
			const key = lexiconKey(hash ^ (hash >>> 15));
			if (last - first < LONGEST_WORD) {
				this.#tryWord(first, last, key);
			}
			if (last > first) {
				const bits = this.#names.get(key);
				if (bits > 0) {
					this.#coverBy(first, last, bits);
				}
			}
		}
	}

	#tryWord(first: number, last: number, key: number): void {
		const value = this.#words.get(key);
		if (value < 0 && last > first) {
			return;
		}
		const cost = this.#costs[first] + (value < 0 ? UNKNOWN_COST : value >> 10);
		if (cost < this.#costs[last + 1]) {
			this.#costs[last + 1] = cost;
			this.wordFirst[last] = first;
			this.wordKey[last] = key;
			this.wordCluster[last] = value < 0 ? NO_CLUSTER : value & 1023;
		}
	}

	#coverBy(first: number, last: number, bits: number): void {
		const length = last - first + 1;
		for (let kind = 0; kind < ENTRY_KINDS; kind++) {
			if (((bits >> kind) & 1) === 0) {
				continue;
			}
			for (let i = first; i <= last; i++) {
				const cell = i * ENTRY_KINDS + kind;
				if (length > this.cover[cell] >> 2) {
					this.cover[cell] = (length << 2) | (i === first ? 1 : i === last ? 3 : 2);
				}
			}
		}
	}

	#reserve(length: number): void {
		if (this.wordFirst.length < length) {
			this.#costs = new Int32Array(length * 2 + 1);
			this.wordFirst = new Int32Array(length * 2);
			this.wordEnd = new Int32Array(length * 2);
			this.wordKey = new Int32Array(length * 2);
			this.wordCluster = new Int32Array(length * 2);
			this.cover = new Uint8Array(length * 2 * ENTRY_KINDS);
		}
	}
}
