import { learnLogisticRegression } from '../../../src/core/linear/logisticRegression';
import type { PairRow } from './pairFeatures';

/** Rows, and how much each of them counts. */
export interface WeightedRows {
	readonly rows: readonly PairRow[];
	readonly weight: number;
}

/** A regression over features. */
export interface LearnedSimilarity {
	readonly weights: Float32Array;
	readonly bias: number;
}

/** Learns weights of features from rows of both kinds, at least one. */
export async function learnSimilarity(
	sets: readonly WeightedRows[],
	options: { readonly cost: number; readonly epochs: number; readonly seed: number },
): Promise<LearnedSimilarity> {
	const rows = sets.flatMap(set => set.rows.map(row => ({ ...row, weight: set.weight })));
	const featureCount = rows[0].features.length;
	const values = new Float32Array(rows.length * featureCount);
	for (const [index, { features }] of rows.entries()) values.set(features, index * featureCount);
	const { weights, biases } = await learnLogisticRegression(
		{
			featureCount,
			starts: Int32Array.from({ length: rows.length + 1 }, (_, index) => index * featureCount),
			features: Int32Array.from(values, (_, at) => at % featureCount),
			values,
			labels: Int32Array.from(rows, ({ isSame }) => Number(isSame)),
			weights: Float32Array.from(rows, ({ weight }) => weight),
		},
		{ labelCount: 2, ...options },
	);
	return {
		weights: Float32Array.from(
			{ length: featureCount },
			(_, feature) => weights[2 * feature + 1] - weights[2 * feature],
		),
		bias: biases[1] - biases[0],
	};
}
