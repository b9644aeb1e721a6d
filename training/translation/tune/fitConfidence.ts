import { Confidence } from '../../../src/core/tasks/translation/decoding/confidence';

/** What confidence is told from, of one translation, and how good the translation is, in [0, 1]. */
export interface JudgedTranslation {
	readonly signs: readonly number[];
	readonly quality: number;
}

const ROUNDS = 1500;

/** Small enough for signs that go together. */
const STEP = 0.8;

/** How strongly weights of signs are held near 0. */
const RIDGE = 1e-4;

/**
 * Weights under which a logistic function of the signs comes nearest to the quality (cross-entropy): steepest descent with signs of
 * mean 0 and deviation 1.
 * @param translations whose first sign is always 1
 */
export function fitConfidence(translations: readonly JudgedTranslation[]): Float64Array {
	const width = translations[0].signs.length;
	const means = columnMeans(translations.map(({ signs }) => signs));
	const squares = columnMeans(translations.map(({ signs }) => signs.map((sign, i) => (sign - means[i]) ** 2)));
	const deviations = squares.map(square => (square > 0 ? Math.sqrt(square) : 1));
	const rows = translations.map(({ signs }) =>
		signs.map((sign, i) => (i === 0 ? 1 : (sign - means[i]) / deviations[i])),
	);
	const weights = new Float64Array(width);
	for (let round = 0; round < ROUNDS; round++) {
		const gradient = weights.map((weight, i) => (i === 0 ? 0 : RIDGE * weight));
		for (const [at, row] of rows.entries()) {
			const error = (logistic(row, weights) - translations[at].quality) / rows.length;
			for (let i = 0; i < width; i++) gradient[i] += error * row[i];
		}
		for (let i = 0; i < width; i++) weights[i] -= STEP * gradient[i];
	}
	const unscaled = weights.map((weight, i) => (i === 0 ? weight : weight / deviations[i]));
	for (let i = 1; i < width; i++) unscaled[0] -= unscaled[i] * means[i];
	return unscaled;
}

/** How far confidence is from quality, on average, and how well it tells good from bad (Pearson's correlation). */
export function judgeConfidence(
	translations: readonly JudgedTranslation[],
	weights: ArrayLike<number>,
): { readonly meanError: number; readonly correlation: number } {
	const confidence = new Confidence(weights);
	const pairs = translations.map(({ signs, quality }) => [confidence.ofSigns(signs), quality]);
	const [first, second] = columnMeans(pairs);
	let [both, firsts, seconds, error] = [0, 0, 0, 0];
	for (const [a, b] of pairs) {
		both += (a - first) * (b - second);
		firsts += (a - first) ** 2;
		seconds += (b - second) ** 2;
		error += Math.abs(a - b);
	}
	return { meanError: error / pairs.length, correlation: both / Math.sqrt(firsts * seconds) };
}

function logistic(row: readonly number[], weights: Float64Array): number {
	return 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * weights[i], 0)));
}

function columnMeans(rows: readonly (readonly number[])[]): readonly number[] {
	return rows[0].map((_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length);
}
