/** The pieces of a byte-level vocabulary as bytes, one after another: those of id `i` are `[offsets[i], offsets[i + 1])`. */
export interface BytePieces {
	readonly bytes: Uint8Array;
	/** One more than there are ids; an id that is not used has no bytes. */
	readonly offsets: Int32Array;
}

/** Pieces put together from arrays, by id; ids that none has are unused. */
export function bytePieces(pieces: Iterable<readonly [id: number, bytes: Uint8Array]>, size: number): BytePieces {
	const byId: (Uint8Array | undefined)[] = new Array<undefined>(size).fill(undefined);
	let total = 0;
	for (const [id, bytes] of pieces) {
		byId[id] = bytes;
		total += bytes.length;
	}
	const bytes = new Uint8Array(total);
	const offsets = new Int32Array(size + 1);
	for (let id = 0; id < size; id++) {
		const piece = byId[id];
		if (piece !== undefined) bytes.set(piece, offsets[id]);
		offsets[id + 1] = offsets[id] + (piece?.length ?? 0);
	}
	return { bytes, offsets };
}

/** How many ids there are, used or not. */
export function pieceCount(pieces: BytePieces): number {
	return pieces.offsets.length - 1;
}

/** The bytes of a piece, a view. */
export function bytesOf(pieces: BytePieces, id: number): Uint8Array {
	return pieces.bytes.subarray(pieces.offsets[id], pieces.offsets[id + 1]);
}
