import { printBytes } from './byteLevel';
import type { BytePieces } from './bytePieces';
import { bytesOf } from './bytePieces';
import { neededByteIds } from './canonicalMerges';
import { MergeTable } from './mergeTable';
import type { PairMerges } from './pairMerges';
import type { EncodedColumns } from '../encodedColumns';
import type { PieceFinder } from './pieceFinder';
import { isMade, LongestMatchFinder, MergingFinder } from './pieceFinder';
import { NOT_KEPT, PreTokenCache } from './preTokenCache';
import { PieceSpans } from './pieceSpans';
import { writeUtf8 } from './utf8Bytes';

/** Bounds of the logarithm of the number of pre-tokens kept, 64 bytes each: four a piece, at most 65,536. */
const LEAST_CACHE_BITS = 12;
const MOST_CACHE_BITS = 16;
/** Units of a pre-token for which there is room at once. */
const SCRATCH = 1024;

export interface ByteLevelBpeOptions {
	/** Whether a pre-token that is a piece as a whole is that piece, even if merges do not lead to it; so has tiktoken it. */
	readonly wholePieces: boolean;
}

/**
 * Byte-pair encoding over bytes: finds the pieces of pre-tokens, exactly those that merging by rank gives.
 *
 * Time is linear in the text, whatever its pre-tokens. It keeps the pieces of the pre-tokens it met last, in memory of fixed size.
 */
export class ByteLevelBpe {
	readonly pieces: BytePieces;
	readonly merges: PairMerges;
	/** The ids of the 256 bytes. */
	readonly byteIds: Int32Array;
	readonly #finder: PieceFinder;
	readonly #spans: PieceSpans;
	/** Pieces that count though merges may not lead to them, by their bytes in printable characters. */
	readonly #unmade: ReadonlyMap<string, number>;
	readonly #longestUnmade: number;
	readonly #cache: PreTokenCache;
	readonly #bytes = new Uint8Array(SCRATCH * 3);
	readonly #found = new Int32Array(SCRATCH * 3);

	/** @throws NlpError `input-malformed` where one of the 256 bytes is no piece. */
	constructor(pieces: BytePieces, merges: PairMerges, options: ByteLevelBpeOptions) {
		this.pieces = pieces;
		this.merges = merges;
		this.byteIds = neededByteIds(pieces);
		this.#finder =
			merges instanceof MergeTable ? new LongestMatchFinder(pieces, merges) : new MergingFinder(merges, this.byteIds);
		this.#unmade = piecesByBytes(pieces, options.wholePieces ? unmadeIds(pieces, merges) : []);
		this.#longestUnmade = longestKey(this.#unmade);
		this.#spans = new PieceSpans(pieces);
		const bits = 33 - Math.clz32(pieces.offsets.length);
		this.#cache = new PreTokenCache(Math.min(MOST_CACHE_BITS, Math.max(LEAST_CACHE_BITS, bits)));
	}

	/**
	 * Adds the pieces of pre-tokens.
	 * @param units the text as code units from `offset` on
	 * @param ends ends of the pre-tokens in `units`, the first `count` of them
	 * @param offset what is added to places in `units` to give spans
	 */
	add(units: Uint16Array, ends: Int32Array, count: number, offset: number, columns: EncodedColumns): void {
		const cache = this.#cache;
		const { rows } = cache;
		let start = 0;
		for (let i = 0; i < count; i++) {
			const end = ends[i];
			const row = this.#cached(units, start, end);
			if (row < 0) {
				this.#addLong(units, start, end, offset, columns);
			} else if (cache.countAt(row) === 1) {
				columns.add(rows[cache.firstIdAt(row)], start + offset, end + offset);
			} else {
				const pieces = cache.countAt(row);
				columns.reserve(pieces);
				this.#spans.add(rows, cache.firstIdAt(row), pieces, units, start, offset, columns);
			}
			start = end;
		}
	}

	/** How many pieces pre-tokens have; parameters as in {@link add}. */
	count(units: Uint16Array, ends: Int32Array, count: number): number {
		const cache = this.#cache;
		let start = 0;
		let total = 0;
		for (let i = 0; i < count; i++) {
			const end = ends[i];
			const row = this.#cached(units, start, end);
			total += row < 0 ? this.#find(units, start, end, this.#room(end - start)) : cache.countAt(row);
			start = end;
		}
		return total;
	}

	/** The row of a pre-token in the cache, looked for and put in if need be; -1 where it does not fit in. */
	#cached(units: Uint16Array, start: number, end: number): number {
		const row = this.#cache.find(units, start, end);
		if (row >= 0) return row;
		if (row === NOT_KEPT) return -1;
		const count = this.#find(units, start, end, this.#found);
		return this.#cache.put(~row, this.#found, count) ? ~row : -1;
	}

	#addLong(units: Uint16Array, start: number, end: number, offset: number, columns: EncodedColumns): void {
		const found = this.#room(end - start);
		const count = this.#find(units, start, end, found);
		columns.reserve(count);
		this.#spans.add(found, 0, count, units, start, offset, columns);
	}

	#room(length: number): Int32Array {
		return length <= SCRATCH ? this.#found : new Int32Array(length * 3);
	}

	#find(units: Uint16Array, start: number, end: number, found: Int32Array): number {
		const bytes = end - start <= SCRATCH ? this.#bytes : new Uint8Array((end - start) * 3);
		const length = writeUtf8(units, start, end, bytes);
		if (length <= this.#longestUnmade) {
			const whole = this.#unmade.get(printBytes(bytes, 0, length));
			if (whole !== undefined) {
				found[0] = whole;
				return 1;
			}
		}
		return this.#finder.find(bytes, length, found);
	}
}

/** The pieces that merges do not lead to; all but the bytes where that is not known. */
function unmadeIds(pieces: BytePieces, merges: PairMerges): number[] {
	const { offsets } = pieces;
	const ids: number[] = [];
	for (let id = 0; id + 1 < offsets.length; id++) {
		const length = offsets[id + 1] - offsets[id];
		const made = merges instanceof MergeTable ? isMade(pieces, merges, id) : length === 1;
		if (length > 0 && !made) ids.push(id);
	}
	return ids;
}

function piecesByBytes(pieces: BytePieces, ids: readonly number[]): ReadonlyMap<string, number> {
	return new Map(ids.map(id => [printBytes(bytesOf(pieces, id)), id]));
}

function longestKey(map: ReadonlyMap<string, number>): number {
	let longest = 0;
	for (const key of map.keys()) longest = Math.max(longest, key.length);
	return longest;
}
