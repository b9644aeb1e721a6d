import { MARGIN } from './chineseCharacters';
import type { ChineseCharacters } from './chineseCharacters';
import { coverState } from './chineseNameKeys';
import { longerHash } from './chineseNameLexicon';
import type { ChineseNameLexicon } from './chineseNameLexicon';
import { PairFact, PairFacts, PairLonger } from './pairFacts';
import { LONGEST_SENTENCE, UnitKind } from './chineseUnits';
import type { ChineseUnits } from './chineseUnits';

/** The longest word of the lexicon, and the longest entry of the gazetteer, in units. */
export const LONGEST_WORD = 5;
export const LONGEST_ENTRY = 10;
/** Costs of words are in steps of this part of a nat. */
export const COST_STEP = 3;
const UNKNOWN_COST = 16 * COST_STEP;
const NO_PATH = 0x7fffffff;
/** The cluster of a word that has none, and of what lies outside of the sentence. */
export const NO_CLUSTER = 1024;
export const OUTSIDE_CLUSTER = 1025;
const MIDDLE_DOT = 0xb7;

/**
 * What lexicons say about a sentence: its most probable words (a unigram model, by dynamic programming), and for each unit
 * the longest gazetteer entry of each kind that covers it.
 */
export class ChineseLattice {
	readonly #words: ChineseNameLexicon;
	readonly #entries: ChineseNameLexicon;
	readonly #pairs: PairFacts;
	readonly #costs = new Int32Array(LONGEST_SENTENCE + 1);
	/** By the last unit of a word: its first unit, its hash, and its leaf cluster. */
	readonly wordFirst = new Int32Array(LONGEST_SENTENCE);
	readonly wordKey = new Int32Array(LONGEST_SENTENCE);
	readonly wordCluster = new Int32Array(LONGEST_SENTENCE);
	/** For the most probable words: the first unit of the word that a unit is in, and the end of the word that begins at it. */
	readonly wordStart = new Int32Array(LONGEST_SENTENCE);
	readonly wordEnd = new Int32Array(LONGEST_SENTENCE);
	/** The state of each unit: see `coverState`. */
	readonly states = new Int32Array(LONGEST_SENTENCE);

	/**
	 * @param words leaf cluster + 1,024 * cost; clusters in [0, 1024), costs below 64
	 * @param entries bits of kinds, and 16 times what the string was in plain text
	 */
	constructor(words: ChineseNameLexicon, entries: ChineseNameLexicon) {
		this.#words = words;
		this.#entries = entries;
		this.#pairs = new PairFacts(words, entries);
	}

	/** Fills the arrays for a sentence that `characters` has just read. */
	read(units: ChineseUnits, { numbers, words, hashes }: ChineseCharacters): void {
		const { length, kinds } = units;
		const costs = this.#costs.fill(NO_PATH, 0, length + 1);
		costs[0] = 0;
		this.states.fill(0, 0, length);
		for (let i = 0; i < length; i++) {
			const number = numbers[i + MARGIN];
			const word = words[number];
			const cost = costs[i] + (word < 0 ? UNKNOWN_COST : word >> 10);
			if (cost < costs[i + 1]) {
				costs[i + 1] = cost;
				this.wordFirst[i] = i;
				this.wordKey[i] = hashes[number];
				this.wordCluster[i] = word < 0 ? NO_CLUSTER : word & 1023;
			}
			if (i + 1 < length && kinds[i] === UnitKind.han) {
				this.#extend(units, i, hashes[number]);
			}
		}
		for (let end = length; end > 0;) {
			const first = this.wordFirst[end - 1];
			this.wordEnd[first] = end;
			while (end > first) {
				this.wordStart[--end] = first;
			}
		}
	}

	/** Tries the words and entries of two units and more that begin at a unit. */
	#extend(units: ChineseUnits, first: number, firstHash: number): void {
		const { codes, kinds } = units;
		if (kinds[first + 1] !== UnitKind.han && codes[first + 1] !== MIDDLE_DOT) {
			return;
		}
		const hash = longerHash(firstHash, codes[first + 1]);
		const { data } = this.#pairs;
		const place = this.#pairs.placeOf(hash);
		const longer = data[place + PairFact.longer];
		const word = data[place + PairFact.word];
		if (word >= 0) {
			this.#tryWord(first, first + 1, hash, word);
		}
		if ((longer & PairLonger.word) !== 0) {
			this.#extendWord(units, first, hash);
		}
		const entry = data[place + PairFact.entry];
		if (entry > 0) {
			this.#cover(first, first + 1, entry);
		}
		if ((longer & PairLonger.entry) !== 0) {
			this.#extendEntry(units, first, hash);
		}
	}

	#extendWord({ codes, kinds, length }: ChineseUnits, first: number, pairHash: number): void {
		let hash = pairHash;
		const limit = Math.min(length, first + LONGEST_WORD);
		for (let last = first + 2; last < limit && kinds[last] === UnitKind.han; last++) {
			hash = longerHash(hash, codes[last]);
			const word = this.#words.get(hash);
			if (word >= 0) {
				this.#tryWord(first, last, hash, word);
			}
			if (!this.#words.goesOn(hash)) {
				return;
			}
		}
	}

	#extendEntry({ codes, kinds, length }: ChineseUnits, first: number, pairHash: number): void {
		let hash = pairHash;
		const limit = Math.min(length, first + LONGEST_ENTRY);
		for (let last = first + 2; last < limit; last++) {
			if (kinds[last] !== UnitKind.han && codes[last] !== MIDDLE_DOT) {
				return;
			}
			hash = longerHash(hash, codes[last]);
			const entry = this.#entries.get(hash);
			if (entry > 0) {
				this.#cover(first, last, entry);
			}
			if (!this.#entries.goesOn(hash)) {
				return;
			}
		}
	}

	#tryWord(first: number, last: number, key: number, word: number): void {
		const cost = this.#costs[first] + (word >> 10);
		if (cost < this.#costs[last + 1]) {
			this.#costs[last + 1] = cost;
			this.wordFirst[last] = first;
			this.wordKey[last] = key;
			this.wordCluster[last] = word & 1023;
		}
	}

	#cover(first: number, last: number, entry: number): void {
		const length = last - first + 1;
		const states = this.states;
		for (let i = first; i <= last; i++) {
			states[i] = coverState(states[i], entry, i === first ? 1 : i === last ? 3 : 2, length);
		}
	}
}
