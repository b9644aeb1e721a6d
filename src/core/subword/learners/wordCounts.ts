import { growTypedArray } from '../../collections/growTypedArray';

/** Longest word that is counted as one; a longer one is counted in stretches of this length. */
export const LONGEST_WORD = 65_536;

/** More than there can be words, and the count from which on words are not told apart by it. */
const AGE_RANGE = 2 ** 32;
const MOST_RANKED = 2 ** 20;

/** How much of different words is kept by default, in UTF-16 code units. */
const DEFAULT_CAPACITY = 8_000_000;

/**
 * How often each different word of a corpus occurs, whose memory does not grow with the text.
 *
 * The words stand one after another in one array, found by a hash table with linear probing, so that no string is kept (one cut
 * from a portion of text would keep the whole portion). When the different words come to more than the capacity, the rarest
 * are forgotten, among equally rare ones the oldest, until half of it is free. Counts of words that come back later
 * start anew: what is lost is rare, and `forgotten` tells how much.
 */
export class WordCounts {
	readonly #capacity: number;
	#units = new Uint16Array(1 << 12);
	/** Where each word ends; it begins where the one before ends. */
	#ends = new Int32Array(1 << 9);
	#hashes = new Int32Array(1 << 9);
	#counts = new Float64Array(1 << 9);
	#size = 0;
	/** Number of a word plus 1, or 0. */
	#slots = new Int32Array(1 << 10);
	#forgotten = 0;

	/** @param capacity most UTF-16 code units that different words may take together */
	constructor(capacity: number = DEFAULT_CAPACITY) {
		this.#capacity = Math.max(capacity, 2 * LONGEST_WORD);
	}

	/** How many different words it holds. */
	get size(): number {
		return this.#size;
	}

	/** How many UTF-16 code units the different words take together. */
	get length(): number {
		return this.#size === 0 ? 0 : this.#ends[this.#size - 1];
	}

	/** How many occurrences of words were forgotten. */
	get forgotten(): number {
		return this.#forgotten;
	}

	/** Counts the word `[start, end)` of a text; an empty one counts for nothing. */
	add(text: string, start: number, end: number): void {
		let from = start;
		while (end - from > LONGEST_WORD) {
			// A pair of surrogates is not parted.
			const isPair = text.charCodeAt(from + LONGEST_WORD - 1) >> 10 === 0xd800 >> 10;
			const to = from + LONGEST_WORD - (isPair ? 1 : 0);
			this.#addWord(text, from, to);
			from = to;
		}
		if (from < end) {
			this.#addWord(text, from, end);
		}
	}

	/**
	 * Calls with the words from one number to another, in the order of first sight, each as `[start, end)` of an array of UTF-16
	 * code units and its count.
	 */
	forEach(
		call: (units: Uint16Array, start: number, end: number, count: number) => void,
		from = 0,
		until = this.#size,
	): void {
		for (let word = from; word < Math.min(until, this.#size); word++) {
			call(this.#units, this.#startOf(word), this.#ends[word], this.#counts[word]);
		}
	}

	#startOf(word: number): number {
		return word === 0 ? 0 : this.#ends[word - 1];
	}

	#addWord(text: string, start: number, end: number): void {
		const hash = hashOf(text, start, end);
		const mask = this.#slots.length - 1;
		let slot = hash & mask;
		for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
			const word = this.#slots[slot] - 1;
			if (this.#hashes[word] === hash && this.#isWord(word, text, start, end)) {
				this.#counts[word]++;
				return;
			}
		}
		this.#append(text, start, end, hash);
		this.#slots[slot] = this.#size;
		if (this.length > this.#capacity) {
			this.#forget();
		} else if (this.#size * 2 > this.#slots.length) {
			this.#fillSlots(this.#slots.length * 2);
		}
	}

	#isWord(word: number, text: string, start: number, end: number): boolean {
		let at = this.#startOf(word);
		if (this.#ends[word] - at !== end - start) {
			return false;
		}
		for (let i = start; i < end; i++) {
			if (this.#units[at++] !== text.charCodeAt(i)) {
				return false;
			}
		}
		return true;
	}

	#append(text: string, start: number, end: number, hash: number): void {
		let at = this.length;
		const word = this.#size++;
		this.#units = growTypedArray(this.#units, at + end - start);
		this.#ends = growTypedArray(this.#ends, this.#size);
		this.#hashes = growTypedArray(this.#hashes, this.#size);
		this.#counts = growTypedArray(this.#counts, this.#size);
		for (let i = start; i < end; i++) {
			this.#units[at++] = text.charCodeAt(i);
		}
		this.#ends[word] = at;
		this.#hashes[word] = hash;
		this.#counts[word] = 1;
	}

	#fillSlots(length: number): void {
		const slots = new Int32Array(length);
		for (let word = 0; word < this.#size; word++) {
			let slot = this.#hashes[word] & (length - 1);
			while (slots[slot] !== 0) {
				slot = (slot + 1) & (length - 1);
			}
			slots[slot] = word + 1;
		}
		this.#slots = slots;
	}

	/** Forgets the rarest words, the oldest first, until half of the capacity is free. */
	#forget(): void {
		// One number for count and age, which typed arrays sort without calls.
		const ranks = Float64Array.from(
			{ length: this.#size },
			(_, word) => Math.min(this.#counts[word], MOST_RANKED) * AGE_RANGE + word,
		).sort();
		const keeps = new Uint8Array(this.#size);
		let length = 0;
		for (let i = ranks.length - 1; i >= 0; i--) {
			const word = ranks[i] % AGE_RANGE;
			length += this.#ends[word] - this.#startOf(word);
			if (length * 2 > this.#capacity) {
				break;
			}
			keeps[word] = 1;
		}
		this.#keep(keeps);
		this.#fillSlots(this.#slots.length);
	}

	#keep(keeps: Uint8Array): void {
		let kept = 0;
		let at = 0;
		let start = 0;
		for (let word = 0; word < keeps.length; word++) {
			const end = this.#ends[word];
			if (keeps[word] === 0) {
				this.#forgotten += this.#counts[word];
			} else {
				this.#units.copyWithin(at, start, end);
				at += end - start;
				this.#ends[kept] = at;
				this.#hashes[kept] = this.#hashes[word];
				this.#counts[kept] = this.#counts[word];
				kept++;
			}
			start = end;
		}
		this.#size = kept;
	}
}

/** FNV-1a over UTF-16 code units, with the end of MurmurHash3 to spread what the last units say. */
function hashOf(text: string, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let i = start; i < end; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}
