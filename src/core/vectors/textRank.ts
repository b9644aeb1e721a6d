import type { Steps } from '../steps';
import type { TermMatrix } from './termMatrix';

const ITERATIONS = 60;
/** Ranks that change by less than this in sum have settled. */
const SETTLED = 1e-7;

/**
 * TextRank (Mihalcea and Tarau, "TextRank: Bringing Order into Texts", EMNLP 2004): PageRank on the graph of sentences
 * whose edges weigh their similarity. Here that is the cosine of TF-IDF rows instead of the share of common words, and
 * jumps go to sentences by `prior` instead of to all alike.
 *
 * With S = X Xᵀ - I (no sentence supports itself) and degrees d = S 1, one step is
 * p := (1 - damping) prior + damping S (p / d); a sentence like no other hands its rank to all by `prior`.
 * @param prior one weight a sentence, sum 1
 * @param damping the chance to walk on to a similar sentence rather than to jump
 * @returns one rank a sentence, sum 1
 */
export function* textRank(matrix: TermMatrix, prior: Float64Array, damping: number): Steps<Float64Array> {
	const { height } = matrix;
	const degrees = yield* supportOf(matrix, new Float64Array(height).fill(1));
	let ranks: Float64Array = Float64Array.from(prior);
	for (let iteration = 0; iteration < ITERATIONS; iteration++) {
		const shares = new Float64Array(height);
		let lost = 0;
		for (let row = 0; row < height; row++) {
			if (degrees[row] > 1e-9) shares[row] = ranks[row] / degrees[row];
			else lost += ranks[row];
		}
		const next = yield* supportOf(matrix, shares);
		let change = 0;
		for (let row = 0; row < height; row++) {
			next[row] = (1 - damping + damping * lost) * prior[row] + damping * next[row];
			change += Math.abs(next[row] - ranks[row]);
		}
		ranks = next;
		if (change < SETTLED) break;
	}
	return ranks;
}

/** S v = X (Xᵀ v) - v, without rounding errors below zero; rows without terms have nothing to subtract. */
function* supportOf(matrix: TermMatrix, v: Float64Array): Steps<Float64Array> {
	const sums = matrix.transposedTimes(v);
	yield;
	const support = matrix.times(sums);
	yield;
	for (let row = 0; row < support.length; row++) {
		const isEmpty = matrix.rowStarts[row] === matrix.rowStarts[row + 1];
		support[row] = isEmpty ? 0 : Math.max(0, support[row] - v[row]);
	}
	return support;
}
