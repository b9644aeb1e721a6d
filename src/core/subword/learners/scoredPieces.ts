/** Pieces of a unigram model while it is learned, as columns. */
export interface ScoredPieces {
	/** In characters. */
	readonly lengths: Int32Array;
	/** Natural logarithms of probabilities. */
	readonly scores: Float64Array;
}

/** The columns of those pieces whose new numbers are 0 or more, which keep their order. */
export function renumberedPieces({ lengths, scores }: ScoredPieces, numbers: Int32Array): ScoredPieces {
	return {
		lengths: lengths.filter((_, piece) => numbers[piece] >= 0),
		scores: scores.filter((_, piece) => numbers[piece] >= 0),
	};
}

/** New numbers for the pieces that stay, in their order; -1 for the others. */
export function numbersOfKept(size: number, isKept: (piece: number) => boolean): Int32Array {
	const numbers = new Int32Array(size).fill(-1);
	let kept = 0;
	for (let piece = 0; piece < size; piece++) {
		if (isKept(piece)) {
			numbers[piece] = kept++;
		}
	}
	return numbers;
}
