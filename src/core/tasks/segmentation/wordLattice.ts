import type { ChineseAtoms } from './chineseAtoms';
import { strengthOf } from './dictionaryEntry';
import type { UserDictionary } from './userDictionary';
import type { WordDictionary } from './wordDictionary';
import {
	LONG_WORD_COST,
	LONGER_SHIFT,
	longerNode,
	LONGEST_WORD,
	PAIR_COST_BITS,
	PAIR_COST_STEP,
	pairNode,
} from './wordDictionary';

/** How many values a word feature of one atom has: 5 (begins) x 5 (ends) x 4 (inside). */
export const WORD_VALUES = 100;

/** The labels of the cheapest path are those of B M E S, and this beyond the ends of the text. */
export const NO_LABEL = 4;

/** Atoms beyond an end of a stretch that n-grams reach to. */
export const PADDING = 2;

/** What a word of the user costs: less than any other. */
export const USER_COST = 1;

/** Marks a length as that of a word of the user. */
const USER = 0x8000;

/** The places of B M E S among the labels. */
const [B, M, E, S] = [0, 1, 2, 3];

/**
 * The words of a dictionary that a stretch of atoms has, and the cheapest way to cut it into them: what the dictionary says
 * of each atom.
 */
export class WordLattice {
	/** begins * 20 + ends * 4 + inside; lengths: 0 none, then 2, 3, 4, 5 and more (inside: 3, 4, 5 and more). */
	readonly values: Uint8Array;
	/** The label of atom i on the cheapest path, at i + PADDING. */
	readonly labels: Uint8Array;
	/** The words of the user that are on the cheapest path: the first atom, the one after the last, and the strength, by turns. */
	readonly userWords: number[] = [];
	readonly #begins: Uint8Array;
	readonly #ends: Uint8Array;
	readonly #inside: Uint8Array;
	/** The cost of the cheapest way to the beginning of each atom, and the length of the last word on it (USER + for the user's). */
	readonly #costs: Int32Array;
	readonly #lengths: Uint16Array;
	/** The strength of the last word on it, where it is the user's, see `strengthOf`. */
	readonly #strengths: Float32Array;

	/** @param capacity the greatest number of atoms */
	constructor(capacity: number) {
		this.values = new Uint8Array(capacity);
		this.labels = new Uint8Array(capacity + 3 * PADDING);
		this.#begins = new Uint8Array(capacity);
		this.#ends = new Uint8Array(capacity);
		this.#inside = new Uint8Array(capacity);
		this.#costs = new Int32Array(capacity + 1);
		this.#lengths = new Uint16Array(capacity + 1);
		this.#strengths = new Float32Array(capacity + 1);
	}

	/**
	 * Looks up all words in a row of atoms.
	 * @param text the text that the atoms are from, for the words of the user
	 */
	read(atoms: ChineseAtoms, dictionary: WordDictionary, text: string, user?: UserDictionary): void {
		const { codes, length } = atoms;
		const { pairs, marks, singles } = dictionary;
		const costs = this.#costs.fill(0x7fffffff, 0, length + 1);
		const lengths = this.#lengths;
		const ends = this.#ends.fill(0, 0, length);
		const begins = this.#begins.fill(0, 0, length);
		const inside = this.#inside.fill(0, 0, length);
		const [pairOf, costBits, costStep, longerShift] = [pairNode, PAIR_COST_BITS, PAIR_COST_STEP, LONGER_SHIFT];
		costs[0] = 0;
		for (let i = 0; i < length; i++) {
			const single = costs[i] + singles[codes[i]];
			if (single < costs[i + 1]) {
				costs[i + 1] = single;
				lengths[i + 1] = 1;
			}
			const key = pairOf(codes[i], codes[i + 1]);
			const pair = i + 1 < length ? pairs.find(key) : -1;
			if (pair >= 0) {
				const mark = marks[pair];
				if ((mark & costBits) > 0) {
					const cost = costs[i] + (mark & costBits) * costStep;
					if (cost < costs[i + 2]) {
						costs[i + 2] = cost;
						lengths[i + 2] = 2;
					}
					begins[i] = 1;
					if (ends[i + 1] === 0) {
						ends[i + 1] = 1;
					}
				}
				if (mark >> longerShift !== 0) {
					this.#readLonger(atoms, dictionary, i, key, mark >> longerShift);
				}
			}
			user?.forEachWordAt(text, atoms, i, (size, { weight }) => this.#addUserWord(i, size, strengthOf(weight)));
		}
		for (let i = 0; i < length; i++) {
			this.values[i] = begins[i] * 20 + ends[i] * 4 + inside[i];
		}
		this.#trace(length);
	}

	/**
	 * Looks up the words of three atoms and more that begin at atom i.
	 * @param pair the key of the first two atoms
	 * @param sizes which there are with these two: bit 0 words of three, bit 1 of four, bit 2 of more
	 */
	#readLonger(
		{ codes, length }: ChineseAtoms,
		{ longer }: WordDictionary,
		i: number,
		pair: number,
		sizes: number,
	): void {
		const keyOf = longerNode;
		const cost = this.#costs[i] + LONG_WORD_COST;
		const last = Math.min(LONGEST_WORD, length - i);
		let key = pair;
		for (let size = 3; size <= last; size++) {
			const kind = size < 5 ? size - 3 : 2;
			if (sizes >> kind === 0) {
				return;
			}
			key = keyOf(key, codes[i + size - 1]);
			if (((sizes >> kind) & 1) === 0 || longer.find(key) < 0) {
				continue;
			}
			if (cost < this.#costs[i + size]) {
				this.#costs[i + size] = cost;
				this.#lengths[i + size] = size;
			}
			this.#addWord(i, size);
		}
	}

	/** Notes which atoms a word of two and more begins at, ends at and lies around. */
	#addWord(i: number, size: number): void {
		const kind = size < 5 ? size - 1 : 4;
		this.#begins[i] = Math.max(this.#begins[i], kind);
		this.#ends[i + size - 1] = Math.max(this.#ends[i + size - 1], kind);
		for (let at = i + 1; at < i + size - 1; at++) {
			this.#inside[at] = Math.max(this.#inside[at], kind - 1);
		}
	}

	/** Puts in a word of the user of so many atoms that begins at atom i. */
	#addUserWord(i: number, size: number, strength: number): void {
		const end = i + size;
		if (this.#costs[i] + USER_COST <= this.#costs[end]) {
			this.#costs[end] = this.#costs[i] + USER_COST;
			this.#lengths[end] = size | USER;
			this.#strengths[end] = strength;
		}
		if (size > 1) {
			this.#addWord(i, size);
		}
	}

	/** Walks the cheapest path back and writes its labels. */
	#trace(length: number): void {
		const { labels, userWords } = this;
		const lengths = this.#lengths;
		userWords.length = 0;
		labels.fill(NO_LABEL, 0, PADDING);
		labels.fill(NO_LABEL, length + PADDING, length + 3 * PADDING);
		for (let end = length; end > 0;) {
			const size = lengths[end] & ~USER;
			const start = end - size;
			if (lengths[end] !== size) {
				userWords.push(start, end, this.#strengths[end]);
			}
			if (size === 1) {
				labels[start + PADDING] = S;
			} else {
				labels[start + PADDING] = B;
				labels[end - 1 + PADDING] = E;
				for (let at = start + 1; at < end - 1; at++) {
					labels[at + PADDING] = M;
				}
			}
			end = start;
		}
	}
}
