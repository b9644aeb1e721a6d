/**
 * Spearman's rank correlation of two lists of numbers, in [-1, 1]: how far their orders agree. Equal numbers share the mean of their
 * ranks.
 * @returns NaN for fewer than two pairs, or where all numbers of a list are equal
 */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
	return correlation(ranksOf(one), ranksOf(other));
}

function ranksOf(numbers: readonly number[]): Float64Array {
	const order = Array.from(numbers.keys()).sort((a, b) => numbers[a] - numbers[b]);
	const ranks = new Float64Array(numbers.length);
	for (let start = 0; start < order.length;) {
		let end = start + 1;
		while (end < order.length && numbers[order[end]] === numbers[order[start]]) end++;
		for (let at = start; at < end; at++) ranks[order[at]] = (start + end - 1) / 2;
		start = end;
	}
	return ranks;
}

/** Pearson's correlation. */
function correlation(one: Float64Array, other: Float64Array): number {
	const meanOf = (numbers: Float64Array) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
	const [a, b] = [meanOf(one), meanOf(other)];
	let [product, squares, otherSquares] = [0, 0, 0];
	for (let at = 0; at < one.length; at++) {
		product += (one[at] - a) * (other[at] - b);
		squares += (one[at] - a) ** 2;
		otherSquares += (other[at] - b) ** 2;
	}
	return product / Math.sqrt(squares * otherSquares);
}
