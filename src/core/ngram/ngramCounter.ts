import { growTypedArray } from '../collections/growTypedArray';
import { BEGIN_ID, END_ID } from './ngramVocabulary';
import { NgramTable } from './ngramTable';

/** Share of the room that is left full when n-grams were dropped: less, and it would be full again at once. */
const FULL_AFTER_DROP = 0.75;

/** What was dropped of one order for want of room. */
export interface DroppedNgrams {
	/** How many different n-grams. */
	types: number;
	/** How many of them had been counted once, twice, three and four times, at 1 to 4. */
	readonly byCount: Int32Array;
	/** By n-gram of the order below: how often n-grams that begin with it were counted that were dropped. */
	mass: Int32Array;
	/** By n-gram of the order below: how many that end with it were dropped. */
	lefts: Int32Array;
}

/**
 * Counts n-grams of all orders up to one, sentence by sentence. The n-grams that end at a word are found by those that ended
 * at the word before, so that a word costs one look-up an order (the forward trie).
 *
 * When there are more different ones than there is room for, the longest that were counted least are dropped, as in lossy
 * counting (Manku and Motwani 2002); what they were counted is kept by their histories.
 */
export class NgramCounter {
	/** Tables of the orders 2, 3, …: `tables[n]` for order n; those of 0 and 1 are unused. */
	readonly tables: readonly NgramTable[];
	readonly dropped: readonly DroppedNgrams[];
	readonly #room: number;
	/** The number of the n-gram of each order that ends at the last word; -1 for none. */
	readonly #last: Int32Array;
	#words = new Int32Array(1024);

	constructor(
		readonly order: number,
		room: number,
	) {
		this.#room = room;
		this.#last = new Int32Array(order + 1);
		this.tables = Array.from({ length: order + 1 }, () => new NgramTable());
		this.dropped = Array.from({ length: order + 1 }, () => nothingDropped());
	}

	/** How often each word was counted, by its number; beyond the end stands for 0. */
	get wordCounts(): Int32Array {
		return this.#words;
	}

	/** Counts the n-grams of a sentence, with its markers. @param words numbers of a vocabulary, `length` of them */
	addSentence(words: Int32Array, length: number): void {
		const last = this.#last.fill(-1);
		this.#begin(BEGIN_ID);
		last[1] = BEGIN_ID;
		for (let i = 0; i < length; i++) this.#add(words[i]);
		this.#add(END_ID);
		if (this.#isFull()) this.#makeRoom();
	}

	#begin(word: number): void {
		if (word >= this.#words.length) this.#words = growTypedArray(this.#words, word + 1);
		this.#words[word]++;
	}

	#add(word: number): void {
		const last = this.#last;
		for (let n = this.order; n > 1; n--) {
			last[n] = last[n - 1] < 0 ? -1 : this.tables[n].add(last[n - 1], word);
		}
		this.#begin(word);
		last[1] = word;
	}

	#isFull(): boolean {
		let size = 0;
		for (const table of this.tables) size += table.size;
		return size > this.#room;
	}

	/** Drops what was counted least, the longest first, until a quarter of the room is free. */
	#makeRoom(): void {
		const most = this.#room * FULL_AFTER_DROP;
		for (let count = 1; ; count++) {
			for (let n = this.order; n > 1; n--) {
				this.#drop(n, count);
				if (this.tables.reduce((sum, { size }) => sum + size, 0) <= most) return;
			}
		}
	}

	#drop(order: number, most: number): void {
		const table = this.tables[order];
		const dropped = this.dropped[order];
		const suffixes = this.#suffixes(order);
		const { keys, counts } = table;
		const below = order === 2 ? this.#words.length : this.tables[order - 1].size;
		dropped.mass = growTypedArray(dropped.mass, below);
		dropped.lefts = growTypedArray(dropped.lefts, below);
		for (let i = 0; i < counts.length; i++) {
			if (counts[i] > most) continue;
			dropped.types++;
			if (counts[i] < dropped.byCount.length) dropped.byCount[counts[i]]++;
			dropped.mass[keys[2 * i]] += counts[i];
			if (suffixes[i] >= 0) dropped.lefts[suffixes[i]]++;
		}
		const renumbered = table.drop(most);
		if (order === this.order) return;
		this.tables[order + 1].renumberHistories(renumbered);
		const above = this.dropped[order + 1];
		above.mass = rearranged(above.mass, renumbered, table.size);
		above.lefts = rearranged(above.lefts, renumbered, table.size);
	}

	/** For each n-gram of an order the number of the one of the order below that is left without its first word, or -1. */
	#suffixes(order: number): Int32Array {
		let below: Int32Array | undefined;
		for (let n = 2; n <= order; n++) {
			const { keys, size } = this.tables[n];
			const suffixes = new Int32Array(size);
			for (let i = 0; i < size; i++) {
				const word = keys[2 * i + 1];
				if (below === undefined) suffixes[i] = word;
				else suffixes[i] = below[keys[2 * i]] < 0 ? -1 : this.tables[n - 1].find(below[keys[2 * i]], word);
			}
			below = suffixes;
		}
		return below ?? new Int32Array();
	}
}

function nothingDropped(): DroppedNgrams {
	return { types: 0, byCount: new Int32Array(5), mass: new Int32Array(), lefts: new Int32Array() };
}

function rearranged(values: Int32Array, renumbered: Int32Array, size: number): Int32Array {
	const result = new Int32Array(size);
	for (let i = 0; i < Math.min(values.length, renumbered.length); i++) {
		if (renumbered[i] >= 0) result[renumbered[i]] = values[i];
	}
	return result;
}
