import type { PairMerges } from './pairMerges';

/** Multipliers of the hash of a pair, odd and without pattern. */
const LEFT_FACTOR = 0x9e3779b1 | 0;
const RIGHT_FACTOR = 0x85ebca77 | 0;

/** What a piece is known by, side by side since it is asked for together. */
const ROW = 4;
const LEFT = 0;
const RIGHT = 1;
const RANK = 2;
const ROLES = 3;
const IS_LEFT = 1;
const IS_RIGHT = 2;

/** Bits a piece of the filter of pairs. */
const FILTER_BITS = 8;
/** Logarithm of the number of pairs that are remembered to stay apart or not. */
const KNOWN_BITS = 14;

/**
 * The merges of byte-pair encoding with exactly one way to each piece: the last merge of the piece's own encoding.
 *
 * Merges that text can never reach are left out: when two neighbours that join are there, their bytes were merged as they
 * are when the piece stands alone, so that each piece comes about in one way only, whatever the file lists.
 */
export class MergeTable implements PairMerges {
	/** Number of ids. */
	readonly size: number;
	/** Of each piece its left and right part and the rank of their merge, -1 where no merge makes it; and its roles in merges. */
	readonly #rows: Int32Array;
	/** Pieces by the hash of their pair, each with some bits of the hash above it; 0 is empty. */
	readonly #slots: Int32Array;
	readonly #shift: number;
	readonly #idBits: number;
	/** A bit for the hash of each pair: most pairs that do not join end here, in memory that stays near. */
	readonly #filter: Int32Array;
	readonly #filterShift: number;
	/** Two numbers a pair: left, and right times two, plus one where they stay apart. */
	readonly #known = new Int32Array(2 << KNOWN_BITS).fill(-1);

	constructor(size: number) {
		this.size = size;
		this.#rows = new Int32Array(size * ROW).fill(-1);
		for (let row = 0; row < this.#rows.length; row += ROW) this.#rows[row + ROLES] = 0;
		const bits = 33 - Math.clz32(Math.max(64, size));
		this.#slots = new Int32Array(1 << bits);
		this.#shift = 32 - bits;
		this.#idBits = 32 - Math.clz32(size);
		this.#filter = new Int32Array((FILTER_BITS << (bits - 1)) >> 5);
		this.#filterShift = this.#shift + 1 - Math.log2(FILTER_BITS);
	}

	/** The left part of a piece, or -1 where no merge makes it. */
	left(piece: number): number {
		return this.#rows[piece * ROW + LEFT];
	}

	/** The right part of a piece, or -1 where no merge makes it. */
	right(piece: number): number {
		return this.#rows[piece * ROW + RIGHT];
	}

	/** The rank of the merge that makes a piece, -1 where none does, as of single bytes. */
	rankOf(piece: number): number {
		return this.#rows[piece * ROW + RANK];
	}

	/** Adds the merge that makes a piece. */
	add(left: number, right: number, piece: number, rank: number): void {
		const rows = this.#rows;
		rows[piece * ROW + LEFT] = left;
		rows[piece * ROW + RIGHT] = right;
		rows[piece * ROW + RANK] = rank;
		rows[left * ROW + ROLES] |= IS_LEFT;
		rows[right * ROW + ROLES] |= IS_RIGHT;
		const hash = pairHash(left, right);
		const slots = this.#slots;
		const mask = slots.length - 1;
		let slot = hash >>> this.#shift;
		while (slots[slot] !== 0) {
			slot = (slot + 1) & mask;
		}
		slots[slot] = (hash << this.#idBits) | (piece + 1);
		const bit = hash >>> this.#filterShift;
		this.#filter[bit >>> 5] |= 1 << (bit & 31);
	}

	/** The piece that two neighbours make, or -1. */
	find(left: number, right: number): number {
		return this.#findHashed(left, right, pairHash(left, right));
	}

	/** The rank of the merge of two neighbours that join. */
	rank(left: number, right: number): number {
		return this.rankOf(this.find(left, right));
	}

	/**
	 * Whether two neighbouring pieces stay apart, that is, are the encoding of their bytes together. Merges must make each piece
	 * later than its parts.
	 */
	apart(left: number, right: number): boolean {
		const known = this.#known;
		const place = (pairHash(left, right) >>> (32 - KNOWN_BITS)) << 1;
		if (known[place] === left && known[place + 1] >> 1 === right) return (known[place + 1] & 1) === 1;
		const apart = this.#stayApart(left, right);
		known[place] = left;
		known[place + 1] = right * 2 + (apart ? 1 : 0);
		return apart;
	}

	/**
	 * Takes the merges of two neighbours back, the latest first, and looks whether the two that then meet at the border would have
	 * merged before the merge that was taken back.
	 */
	#stayApart(left: number, right: number): boolean {
		const rows = this.#rows;
		let leftRow = left * ROW;
		let rightRow = right * ROW;
		let limit = 0x7fffffff;
		for (;;) {
			if ((rows[leftRow + ROLES] & IS_LEFT) !== 0 && (rows[rightRow + ROLES] & IS_RIGHT) !== 0) {
				const rank = this.#rankOfPair(leftRow / ROW, rightRow / ROW);
				if (rank >= 0 && rank < limit) return false;
			}
			const leftRank = rows[leftRow + RANK];
			const rightRank = rows[rightRow + RANK];
			if (leftRank > rightRank) {
				// The merge at the border is on the right of this one, so that it would have come first with a lower rank only.
				limit = leftRank;
				leftRow = rows[leftRow + RIGHT] * ROW;
			} else if (rightRank >= 0) {
				limit = rightRank + 1;
				rightRow = rows[rightRow + LEFT] * ROW;
			} else {
				return true;
			}
		}
	}

	#rankOfPair(left: number, right: number): number {
		const hash = pairHash(left, right);
		const bit = hash >>> this.#filterShift;
		if ((this.#filter[bit >>> 5] & (1 << (bit & 31))) === 0) return -1;
		const piece = this.#findHashed(left, right, hash);
		return piece < 0 ? -1 : this.#rows[piece * ROW + RANK];
	}

	#findHashed(left: number, right: number, hash: number): number {
		const slots = this.#slots;
		const rows = this.#rows;
		const mask = slots.length - 1;
		const idBits = this.#idBits;
		const tag = hash << idBits;
		for (let slot = hash >>> this.#shift; ; slot = (slot + 1) & mask) {
			const entry = slots[slot];
			if (entry === 0) return -1;
			if ((entry >> idBits) << idBits !== tag) continue;
			const piece = (entry ^ tag) - 1;
			if (rows[piece * ROW + LEFT] === left && rows[piece * ROW + RIGHT] === right) return piece;
		}
	}
}

function pairHash(left: number, right: number): number {
	const hash = Math.imul(left, LEFT_FACTOR) ^ Math.imul(right, RIGHT_FACTOR);
	return Math.imul(hash ^ (hash >>> 15), LEFT_FACTOR);
}
