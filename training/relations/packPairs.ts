import { packFeatureWeights } from '../../src/core/linear/featureWeights';
import type { ModelContent } from '../../src/core/model/modelFile';
import type { PairWeights } from './learnPairs';

/** Smaller weights are left out: so many of them are too small to matter that they would double the file. */
const LEAST_WEIGHT = 0.03;

/** The metadata and tensors of a classifier of pairs under a prefix. */
export function packPairs(
	prefix: string,
	labels: readonly string[],
	{ keys, weights, biases, labelCount }: PairWeights,
): Pick<ModelContent, 'metadata' | 'tensors'> {
	const rows = Array.from(keys, (key, feature) => {
		const row = weights.subarray(feature * labelCount, (feature + 1) * labelCount);
		const kept = [...row.keys()].filter(label => Math.abs(row[label]) >= LEAST_WEIGHT);
		return { key, labels: kept, weights: kept.map(label => row[label]) };
	});
	const { metadata, tensors } = packFeatureWeights(prefix, rows, labelCount);
	return {
		metadata: { ...metadata, [`${prefix}.labels`]: labels },
		tensors: { ...tensors, [`${prefix}.bias`]: { type: 'float32', data: biases } },
	};
}
