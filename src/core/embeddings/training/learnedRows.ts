import type { CharacterNgrams, EmbeddingOptions } from '../embedding';
import type { Network } from '../network/network';
import type { WordPieces } from './wordPieces';

/** The vectors that a network has learned, row after row without gaps. */
export interface LearnedRows {
	readonly dimensions: number;
	/** Of words: the mean of a word's own row and those of its n-grams. */
	readonly rows: Float32Array;
	readonly ngrams?: NgramRows;
}

/** The vectors of character n-grams by their buckets; zeros for those that no word has. */
export interface NgramRows {
	readonly options: CharacterNgrams;
	readonly rows: Float32Array;
}

/** Takes the vectors out of a network. */
export function learnedRows(network: Network, pieces: WordPieces, { ngrams }: EmbeddingOptions): LearnedRows {
	const { dimensions } = network.layout;
	const size = pieces.starts.length - 1;
	const rows = new Float32Array(size * dimensions);
	for (let word = 0; word < size; word++) {
		const own = pieces.rows.subarray(pieces.starts[word], pieces.starts[word + 1]);
		for (const piece of own) addRow(network, piece, rows, word * dimensions, own.length);
	}
	if (ngrams === undefined) return { dimensions, rows };
	const buckets = new Float32Array(ngrams.buckets * dimensions);
	for (const piece of new Set(pieces.rows.filter(row => row >= size))) {
		addRow(network, piece, buckets, (piece - size) * dimensions, 1);
	}
	return { dimensions, rows, ngrams: { options: ngrams, rows: buckets } };
}

/** Adds a row, divided by a number, to what stands somewhere. */
function addRow({ memory, layout }: Network, row: number, into: Float32Array, at: number, divisor: number): void {
	const start = layout.inputRow + row * layout.stride;
	for (let i = 0; i < layout.dimensions; i++) into[at + i] += memory[start + i] / divisor;
}
