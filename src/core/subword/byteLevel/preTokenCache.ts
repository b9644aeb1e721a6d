/** Places of a row: a head, the units of the pre-token packed, the ids of its pieces; together 64 bytes, which come as one. */
const ROW = 16;
const KEY_WORDS = 7;
const FIRST_ID = 1 + KEY_WORDS;
const MOST_PIECES = ROW - FIRST_ID;
/** Longest pre-tokens that are kept: of units below 256, four a word, and of others, two a word. */
const MOST_NARROW = KEY_WORDS * 4;
const MOST_WIDE = KEY_WORDS * 2;

/** Bits of the head: the length, whether units are wide, and the number of pieces. */
const WIDE = 1 << 7;
const HEAD_BITS = 8;
const HEAD_MASK = (1 << HEAD_BITS) - 1;

const FACTOR = 0x9e3779b1 | 0;

/** What `find` answers for a pre-token that is too long to be kept. */
export const NOT_KEPT = -0x80000000;

/**
 * The pieces of the pre-tokens seen last, in an array of fixed size: looking up and putting in make no garbage.
 *
 * Each pre-token has two rows that it may stand in. A new one takes the second; one that is met again moves to the first, so
 * that words that come often are not driven out by those that come once.
 */
export class PreTokenCache {
	/** The rows. */
	readonly rows: Int32Array;
	readonly #shift: number;
	/** The pre-token looked up last: its head and its units packed. */
	readonly #key = new Int32Array(1 + KEY_WORDS);

	/** @param bits logarithm of the number of rows: each takes 64 bytes */
	constructor(bits: number) {
		this.rows = new Int32Array(ROW << bits);
		this.#shift = 33 - bits;
	}

	/**
	 * Looks up the units `[start, end)`, at least one.
	 * @returns the row, as a place in `rows`; the complement of where to put it in; or `NOT_KEPT`
	 */
	find(units: Uint16Array, start: number, end: number): number {
		const words = this.#pack(units, start, end);
		if (words < 0) return NOT_KEPT;
		const key = this.#key;
		let hash = key[0];
		for (let i = 1; i <= words; i++) {
			hash = Math.imul(hash ^ key[i], FACTOR);
			hash ^= hash >>> 15;
		}
		const row = (Math.imul(hash, FACTOR) >>> this.#shift) * (2 * ROW);
		if (this.#isAt(row, words)) return row;
		if (!this.#isAt(row + ROW, words)) return ~(row + ROW);
		this.#exchange(row);
		return row;
	}

	/**
	 * Puts the pieces of the pre-token that was looked up last into the row that `find` named.
	 * @returns whether they are not too many
	 */
	put(row: number, pieces: Int32Array, count: number): boolean {
		if (count > MOST_PIECES) return false;
		const { rows } = this;
		rows.set(this.#key, row);
		rows[row] |= count << HEAD_BITS;
		for (let i = 0; i < count; i++) {
			rows[row + FIRST_ID + i] = pieces[i];
		}
		return true;
	}

	/** How many pieces the pre-token of a row has. */
	countAt(row: number): number {
		return this.rows[row] >> HEAD_BITS;
	}

	/** Where in `rows` the ids of its pieces begin. */
	firstIdAt(row: number): number {
		return row + FIRST_ID;
	}

	/** Packs units into the key; returns how many words they take, -1 for too many. */
	#pack(units: Uint16Array, start: number, end: number): number {
		const length = end - start;
		if (length > MOST_NARROW) return -1;
		const key = this.#key;
		let seen = 0;
		let words = 0;
		let at = start;
		for (; at + 4 <= end; at += 4) {
			const a = units[at];
			const b = units[at + 1];
			const c = units[at + 2];
			const d = units[at + 3];
			seen |= a | b | c | d;
			key[++words] = a | (b << 8) | (c << 16) | (d << 24);
		}
		if (at < end) {
			let word = 0;
			for (let shift = 0; at < end; at++, shift += 8) {
				seen |= units[at];
				word |= units[at] << shift;
			}
			key[++words] = word;
		}
		key[0] = length;
		return seen < 0x100 ? words : this.#packWide(units, start, end);
	}

	#packWide(units: Uint16Array, start: number, end: number): number {
		const length = end - start;
		if (length > MOST_WIDE) return -1;
		const key = this.#key;
		let words = 0;
		let at = start;
		for (; at + 2 <= end; at += 2) {
			key[++words] = units[at] | (units[at + 1] << 16);
		}
		if (at < end) key[++words] = units[at];
		key[0] = length | WIDE;
		return words;
	}

	#isAt(row: number, words: number): boolean {
		const { rows } = this;
		const key = this.#key;
		if ((rows[row] & HEAD_MASK) !== key[0]) return false;
		for (let i = 1; i <= words; i++) {
			if (rows[row + i] !== key[i]) return false;
		}
		return true;
	}

	/** Exchanges a row and the next. */
	#exchange(row: number): void {
		const { rows } = this;
		for (let i = row; i < row + ROW; i++) {
			const value = rows[i];
			rows[i] = rows[i + ROW];
			rows[i + ROW] = value;
		}
	}
}
