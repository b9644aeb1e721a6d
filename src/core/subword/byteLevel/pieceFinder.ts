import type { BytePieces } from './bytePieces';
import { ByteTrie } from './byteTrie';
import type { MergeTable } from './mergeTable';
import { mergePairs } from './pairMerger';
import type { PairMerges } from './pairMerges';

/** Finds the pieces of one pre-token. */
export interface PieceFinder {
	/**
	 * @param bytes the pre-token, the first `length` of them
	 * @param pieces with room for `length` ids
	 * @returns how many pieces there are
	 */
	find(bytes: Uint8Array, length: number, pieces: Int32Array): number;
}

/**
 * Finds pieces by the longest match that stays apart from the piece before it, going back where there is none.
 *
 * Byte-pair encoding has exactly one sequence of pieces of which each two neighbours stay apart (van Antwerpen and Neubeck,
 * "So many tokens, so little time", 2024), so that it need not be found by merging. Of each beginning of the text there is one,
 * too: a place from which the text cannot be finished is never tried again, which keeps the time linear.
 */
export class LongestMatchFinder implements PieceFinder {
	readonly #merges: MergeTable;
	readonly #trie: ByteTrie;
	readonly #lengths: Uint32Array;
	#dead = new Uint8Array(1024);

	/** @param pieces the 256 bytes must be among them; those that merges do not lead to are not found */
	constructor(pieces: BytePieces, merges: MergeTable) {
		const { offsets } = pieces;
		this.#merges = merges;
		this.#trie = new ByteTrie(
			pieces,
			id => isMade(pieces, merges, id),
			id => merges.left(id),
		);
		this.#lengths = new Uint32Array(offsets.length - 1);
		for (let id = 0; id + 1 < offsets.length; id++) this.#lengths[id] = offsets[id + 1] - offsets[id];
	}

	find(bytes: Uint8Array, length: number, pieces: Int32Array): number {
		const trie = this.#trie;
		const lengths = this.#lengths;
		const dead = this.#clearPlaces(length);
		let count = 0;
		let at = 0;
		let piece = trie.longest(bytes, 0, length);
		for (;;) {
			const end = at + lengths[piece];
			if (dead[end] === 0 && (count === 0 || this.#merges.apart(pieces[count - 1], piece))) {
				pieces[count++] = piece;
				if (end === length) return count;
				at = end;
				piece = trie.longest(bytes, at, length);
				continue;
			}
			piece = trie.shorter(piece);
			while (piece < 0) {
				dead[at] = 1;
				piece = pieces[--count];
				at -= lengths[piece];
				piece = trie.shorter(piece);
			}
		}
	}

	/** Marks of the places from which the text cannot be finished, none of them set. */
	#clearPlaces(length: number): Uint8Array {
		if (length >= this.#dead.length) return new Uint8Array(length + 1);
		return this.#dead.fill(0, 0, length + 1);
	}
}

/** Finds pieces by merging, as the algorithm is defined; for merges that do not build pieces from earlier ones. */
export class MergingFinder implements PieceFinder {
	readonly #merges: PairMerges;
	readonly #byteIds: Int32Array;

	constructor(merges: PairMerges, byteIds: Int32Array) {
		this.#merges = merges;
		this.#byteIds = byteIds;
	}

	find(bytes: Uint8Array, length: number, pieces: Int32Array): number {
		for (let i = 0; i < length; i++) {
			pieces[i] = this.#byteIds[bytes[i]];
		}
		return mergePairs(pieces, length, this.#merges);
	}
}

/** Whether merges lead to a piece: single bytes are there from the start. */
export function isMade({ offsets }: BytePieces, merges: MergeTable, id: number): boolean {
	return offsets[id + 1] - offsets[id] === 1 || merges.rankOf(id) >= 0;
}
