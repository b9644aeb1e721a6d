/** The phrases of one text: what is known of each, and which of them are keywords. */
export interface PhraseList {
	readonly features: readonly Float64Array[];
	readonly isKeyword: readonly boolean[];
}

/** Passes over all texts; the gradient is that of all of them. */
const PASSES = 200;
const RATE = 0.05;
/** Decay of the means of gradients and of their squares (Adam, Kingma and Ba 2015). */
const DECAY = 0.9;
const SQUARE_DECAY = 0.99;

/**
 * Learns weights under which the keywords of each text come first: the likelihood of a keyword under the softmax of the scores of the
 * text's phrases (ListNet's top one, Cao et al., "Learning to Rank", ICML 2007), with an L2 prior. Takes no random numbers.
 * @param prior how much the prior counts
 */
export function learnListwise(lists: readonly PhraseList[], prior: number): Float32Array {
	const used = lists.filter(({ isKeyword }) => isKeyword.includes(true));
	const width = used[0].features[0].length;
	const scales = deviations(used, width);
	const weights = new Float64Array(width);
	const means = new Float64Array(width);
	const squares = new Float64Array(width);
	for (let pass = 1; pass <= PASSES; pass++) {
		const gradient = new Float64Array(width);
		for (const list of used) addGradient(list, weights, scales, gradient);
		for (let j = 0; j < width; j++) {
			const slope = gradient[j] / used.length - prior * weights[j];
			means[j] = DECAY * means[j] + (1 - DECAY) * slope;
			squares[j] = SQUARE_DECAY * squares[j] + (1 - SQUARE_DECAY) * slope * slope;
			const mean = means[j] / (1 - DECAY ** pass);
			const square = squares[j] / (1 - SQUARE_DECAY ** pass);
			weights[j] += (RATE * mean) / (Math.sqrt(square) + 1e-8);
		}
	}
	return Float32Array.from(weights, (weight, j) => weight / scales[j]);
}

function addGradient(
	{ features, isKeyword }: PhraseList,
	weights: Float64Array,
	scales: Float64Array,
	gradient: Float64Array,
): void {
	const scores = features.map(row => dot(row, weights, scales));
	const best = Math.max(...scores);
	const odds = scores.map(score => Math.exp(score - best));
	const total = odds.reduce((sum, odd) => sum + odd, 0);
	const keywords = isKeyword.filter(Boolean).length;
	for (const [i, row] of features.entries()) {
		const error = (isKeyword[i] ? 1 / keywords : 0) - odds[i] / total;
		for (let j = 0; j < row.length; j++) gradient[j] += (error * row[j]) / scales[j];
	}
}

function dot(row: Float64Array, weights: Float64Array, scales: Float64Array): number {
	let sum = 0;
	for (let j = 0; j < row.length; j++) sum += (weights[j] * row[j]) / scales[j];
	return sum;
}

/** The standard deviation of each feature; 1 for those that are the same everywhere. */
function deviations(lists: readonly PhraseList[], width: number): Float64Array {
	const sums = new Float64Array(width);
	const squares = new Float64Array(width);
	let count = 0;
	for (const { features } of lists) {
		for (const row of features) {
			count++;
			for (let j = 0; j < width; j++) {
				sums[j] += row[j];
				squares[j] += row[j] * row[j];
			}
		}
	}
	return sums.map((sum, j) => Math.sqrt(Math.max(0, squares[j] / count - (sum / count) ** 2)) || 1);
}
