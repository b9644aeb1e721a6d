import type { Steps } from '../steps';
import { AlikeRows } from './alikeRows';
import type { CountedText } from './spaceVectors';
import { weigh } from './spaceVectors';
import { MAX_HEAT_MAP, MAX_SIMILAR } from './vectorSpace';
import type { HeatMap, SharedTerm, SimilarPairs, SimilarText, SimilarTexts } from './vectorSpace';
import type { VectorSpace } from './vectorSpaceModel';

/** Terms that are told of a similarity. */
const SHARED_TERMS = 12;

/** Pairs are collected up to so many; of texts that are all alike there are as many as half their square. */
const MAX_PAIRS = 200_000;

/** Texts that are looked at in one step. */
const STEP = 50;

/**
 * The texts of a space most like one, by its weighting of queries.
 * @param count how many at most
 * @param without the number of a text that is left out: the one that is asked about; -1 for none
 */
export function* similarTexts(
	space: VectorSpace,
	query: CountedText,
	count: number,
	without: number,
): Steps<SimilarTexts> {
	const { matrix, weighting } = space;
	const { measure } = weighting;
	const weights = weigh(space, query, weighting.queries);
	const length = measure === 'cosine' ? Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) : 1;
	const vector = new Float64Array(matrix.width);
	query.dimensions.forEach((dimension, index) => (vector[dimension] = length > 0 ? weights[index] / length : 0));
	const scores = yield* matrix.times(vector);
	if (measure === 'cosine') {
		scores.forEach((score, row) => (scores[row] = score > 0 ? Math.min(1, score / matrix.lengths[row]) : 0));
	}
	const found: number[] = [];
	for (let row = 0; row < scores.length; row++) if (scores[row] > 0 && row !== without) found.push(row);
	yield;
	found.sort((a, b) => scores[b] - scores[a] || a - b);
	const best = found.slice(0, Math.min(count, MAX_SIMILAR));
	return { measure, texts: best.map(row => similarText(space, vector, row, scores[row])) };
}

function similarText(
	{ matrix, vocabulary, weighting }: VectorSpace,
	vector: Float64Array,
	row: number,
	score: number,
): SimilarText {
	const length = weighting.measure === 'cosine' ? matrix.lengths[row] : 1;
	const terms: SharedTerm[] = [];
	for (let at = matrix.rowStarts[row]; at < matrix.rowStarts[row + 1]; at++) {
		const part = (matrix.weights[at] * vector[matrix.columns[at]]) / length;
		if (part > 0) terms.push({ term: vocabulary.terms[matrix.columns[at]].term, part });
	}
	terms.sort((a, b) => b.part - a.part);
	return { row, score, terms: terms.slice(0, SHARED_TERMS) };
}

/** The pairs of texts whose cosine is at least so much, found without a look at all pairs. @param least above 0 */
export function* similarPairs({ matrix }: VectorSpace, least: number, count: number): Steps<SimilarPairs> {
	const { rowStarts, columns, width, height } = matrix;
	const index = yield* AlikeRows.of({ rowStarts, columns, weights: matrix.unitWeights(), width, height });
	const pairs: { readonly first: number; readonly second: number; readonly cosine: number }[] = [];
	for (let first = 0; first < height && pairs.length < MAX_PAIRS; first++) {
		if (first % STEP === STEP - 1) yield;
		if (!(matrix.lengths[first] > 0)) continue;
		for (const { row, cosine } of index.find(first, least)) {
			if (row > first) pairs.push({ first, second: row, cosine: Math.min(1, cosine) });
		}
	}
	pairs.sort((a, b) => b.cosine - a.cosine || a.first - b.first || a.second - b.second);
	const best = pairs.slice(0, Math.min(count, MAX_SIMILAR));
	return {
		first: Int32Array.from(best, pair => pair.first),
		second: Int32Array.from(best, pair => pair.second),
		cosines: Float32Array.from(best, pair => pair.cosine),
		isClipped: pairs.length > best.length,
	};
}

/** The cosines of some texts with one another: of so many from one on, or of a sample spread over all. */
export function* heatMap(
	{ matrix }: VectorSpace,
	{ first, count, isSample }: { readonly first: number; readonly count: number; readonly isSample: boolean },
): Steps<HeatMap> {
	const most = Math.min(Math.max(0, count), MAX_HEAT_MAP);
	const sampled = isSample && most < matrix.height;
	const rows = sampled ? spread(matrix.height, most) : following(Math.max(0, first), most, matrix.height);
	return { rows, cosines: yield* matrix.cosines(rows), isSample: sampled };
}

/** So many numbers below `height`, evenly spread. */
export function spread(height: number, count: number): Int32Array {
	return Int32Array.from({ length: Math.min(count, height) }, (_, index) =>
		Math.floor(((index + 0.5) * height) / Math.min(count, height)),
	);
}

function following(first: number, count: number, height: number): Int32Array {
	return Int32Array.from({ length: Math.max(0, Math.min(count, height - first)) }, (_, index) => first + index);
}
