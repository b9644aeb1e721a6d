import type { ScoredWords } from './embedding';

/**
 * The words with the highest scores, the best first; of equal ones the more frequent.
 * @param scores one a word, the most frequent first
 * @param count how many at most
 * @param leftOut places of words that are no answer
 */
export function bestWords(
	words: readonly string[],
	scores: Float32Array,
	count: number,
	leftOut: readonly number[],
): ScoredWords {
	const ranks: number[] = [];
	for (let place = 0; place < scores.length; place++) {
		const score = scores[place];
		const isFull = ranks.length >= count;
		if (isFull && !(score > scores[ranks[ranks.length - 1]])) continue;
		if (count === 0 || Number.isNaN(score) || leftOut.includes(place)) continue;
		if (isFull) ranks.pop();
		ranks.splice(placeFor(score, ranks, scores), 0, place);
	}
	return {
		words: ranks.map(place => words[place]),
		scores: Float32Array.from(ranks, place => scores[place]),
		ranks: Int32Array.from(ranks),
	};
}

/** Where a score belongs in a list of falling scores: behind all that are as high. */
function placeFor(score: number, ranks: readonly number[], scores: Float32Array): number {
	let low = 0;
	let high = ranks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (scores[ranks[middle]] >= score) low = middle + 1;
		else high = middle;
	}
	return low;
}
