import type { CharacterNgrams } from '../../src/core/embeddings/embedding';
import type { NgramRows } from '../../src/core/embeddings/training/learnedRows';
import { usedBuckets } from '../../src/core/embeddings/usedBuckets';
import type { SparseRows } from '../../src/core/numeric/rowMatrix';
import { ridgeRegression } from './ridgeRegression';

/** Keeps the vectors of n-grams of few words small. */
const LAMBDA = 0.1;

const ROUNDS = 30;

/**
 * Vectors of character n-grams whose mean over the n-grams of a word is about the vector of the word, so that a word which was not
 * seen gets one that fits its parts: the bag of subwords of Zhao, Mudgal and Liang ("Generalizing Word Embeddings using Bag of
 * Subwords", EMNLP 2018), solved by least squares.
 * @param rows of the words, one after the other
 */
export function ngramVectors(
	words: readonly string[],
	rows: Float32Array,
	dimensions: number,
	options: CharacterNgrams,
): NgramRows {
	const matrix = bucketMatrix(words, options);
	const vectors = new Float32Array(options.buckets * dimensions);
	for (let dimension = 0; dimension < dimensions; dimension++) {
		const target = Float64Array.from(words, (_, word) => rows[word * dimensions + dimension]);
		const weights = ridgeRegression(matrix, target, LAMBDA, ROUNDS);
		weights.forEach((weight, bucket) => (vectors[bucket * dimensions + dimension] = weight));
	}
	return { options, rows: vectors };
}

/** One row a word: the share of each bucket among its n-grams. */
function bucketMatrix(words: readonly string[], options: CharacterNgrams): SparseRows {
	const buckets = words.map(word => usedBuckets(word, options));
	const rowStarts = new Int32Array(words.length + 1);
	buckets.forEach((own, word) => (rowStarts[word + 1] = rowStarts[word] + own.length));
	return {
		rows: words.length,
		columns: options.buckets,
		rowStarts,
		entryColumns: Int32Array.from(buckets.flat()),
		entryValues: Float64Array.from(buckets.flatMap(own => own.map(() => 1 / own.length))),
	};
}
