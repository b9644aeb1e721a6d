import { NlpError } from '../../errors';
import type { BytePieces } from './bytePieces';
import { ByteTrie } from './byteTrie';
import { MergeTable } from './mergeTable';
import { mergePairs } from './pairMerger';
import type { PairMerges } from './pairMerges';
import { ListedMerges } from './pairMerges';

/** Merges as a list of pairs and what they make, in order of rank. */
export interface MergeList {
	readonly left: Int32Array;
	readonly right: Int32Array;
	readonly pieces: Int32Array;
}

/** The ids of the 256 bytes; -1 for a byte that is no piece. */
export function byteIdsOf(pieces: BytePieces): Int32Array {
	const ids = new Int32Array(256).fill(-1);
	for (let id = 0; id + 1 < pieces.offsets.length; id++) {
		if (pieces.offsets[id + 1] - pieces.offsets[id] === 1) ids[pieces.bytes[pieces.offsets[id]]] = id;
	}
	return ids;
}

/**
 * The ids of the 256 bytes.
 * @throws NlpError `input-malformed` where one of them is no piece.
 */
export function neededByteIds(pieces: BytePieces): Int32Array {
	const ids = byteIdsOf(pieces);
	const missing = ids.indexOf(-1);
	if (missing < 0) return ids;
	throw new NlpError(
		'input-malformed',
		`The vocabulary lacks the byte ${missing}: byte-level encoding needs all 256 bytes as pieces. Check that the file is complete.`,
	);
}

/**
 * Merges out of ranks of pieces, as tiktoken has them: any two neighbours whose bytes together are a piece may merge, the one of
 * lowest id first.
 * @returns a `MergeTable` unless a piece comes about only by way of one with a higher id
 */
export function mergesFromRanks(pieces: BytePieces, byteIds: Int32Array): PairMerges {
	const size = pieces.offsets.length - 1;
	const table = new MergeTable(size);
	const unmade: number[] = [];
	const symbols = new Symbols(pieces, byteIds);
	for (let id = 0; id < size; id++) {
		if (pieces.offsets[id + 1] - pieces.offsets[id] < 2) continue;
		if (symbols.merge(id, table) === 2) table.add(symbols.ids[0], symbols.ids[1], id, id);
		else unmade.push(id);
	}
	if (unmade.length === 0) return table;
	const all = new JoinedPieces(pieces);
	return unmade.some(id => symbols.merge(id, all) === 1) ? all : table;
}

/**
 * Merges out of a list of pairs, as GPT-2 and Hugging Face have them.
 * @returns a `MergeTable` unless a merge stands before those that make its parts
 */
export function mergesFromList(pieces: BytePieces, byteIds: Int32Array, list: MergeList): PairMerges {
	const size = pieces.offsets.length - 1;
	const table = new MergeTable(size);
	const symbols = new Symbols(pieces, byteIds);
	const all = new ListedMerges(size, list.left, list.right, list.pieces);
	const unmade: number[] = [];
	for (let rank = 0; rank < list.pieces.length; rank++) {
		const [left, right, piece] = [list.left[rank], list.right[rank], list.pieces[rank]];
		if (all.rank(left, right) !== rank) continue;
		const count = symbols.merge(piece, table);
		if (count === 2 && symbols.ids[0] === left && symbols.ids[1] === right) table.add(left, right, piece, rank);
		else if (count > 1) unmade.push(piece);
	}
	const isLate = (id: number): boolean => table.rankOf(id) < 0 && symbols.merge(id, all) === 1;
	return unmade.some(isLate) ? all : table;
}

/** The symbols of one piece at a time. */
class Symbols {
	ids = new Int32Array(256);
	readonly #pieces: BytePieces;
	readonly #byteIds: Int32Array;

	constructor(pieces: BytePieces, byteIds: Int32Array) {
		this.#pieces = pieces;
		this.#byteIds = byteIds;
	}

	/** Merges the bytes of a piece; the symbols that remain are in `ids`. Returns their number. */
	merge(id: number, merges: PairMerges): number {
		const { bytes, offsets } = this.#pieces;
		const length = offsets[id + 1] - offsets[id];
		if (length > this.ids.length) this.ids = new Int32Array(length * 2);
		for (let i = 0; i < length; i++) {
			this.ids[i] = this.#byteIds[bytes[offsets[id] + i]];
		}
		return mergePairs(this.ids, length, merges);
	}
}

/** Any two pieces whose bytes together are a piece, ranked by its id. */
class JoinedPieces implements PairMerges {
	readonly #pieces: BytePieces;
	readonly #trie: ByteTrie;

	constructor(pieces: BytePieces) {
		this.#pieces = pieces;
		this.#trie = new ByteTrie(
			pieces,
			() => true,
			() => -1,
		);
	}

	find(left: number, right: number): number {
		const { bytes, offsets } = this.#pieces;
		const joined = new Uint8Array(offsets[left + 1] - offsets[left] + offsets[right + 1] - offsets[right]);
		joined.set(bytes.subarray(offsets[left], offsets[left + 1]));
		joined.set(bytes.subarray(offsets[right], offsets[right + 1]), offsets[left + 1] - offsets[left]);
		return this.#trie.find(joined);
	}

	rank(left: number, right: number): number {
		return this.find(left, right);
	}
}
