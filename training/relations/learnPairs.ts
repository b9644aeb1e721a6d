import type { LinearWeights } from '../../src/core/linear/logisticRegression';
import { learnLogisticRegression } from '../../src/core/linear/logisticRegression';
import { ExampleCollector } from '../../src/core/linear/sparseExamples';

/** One example: the keys of its features and its label. */
export interface PairExample {
	readonly keys: readonly number[];
	/** Number of the label. */
	readonly label: number;
	/** How much it counts; 1 by default. */
	readonly weight?: number;
}

/** How a classifier of pairs is learned. */
export interface PairOptions {
	readonly labelCount: number;
	/** See `LogisticRegressionOptions`. */
	readonly cost: number;
	readonly epochs: number;
	/** Features of fewer examples are left out. */
	readonly minCount: number;
	/** Of the features the so many of the largest weights are kept, and all is learned again on them. */
	readonly keep?: number;
	readonly seed: number;
}

/** What was learned, with the key of each feature. */
export interface PairWeights extends LinearWeights {
	readonly keys: Int32Array;
}

/** Learns a classifier of pairs; features count 1 each. */
export async function learnPairs(examples: readonly PairExample[], options: PairOptions): Promise<PairWeights> {
	const first = await learnOn(examples, options);
	if (options.keep === undefined || first.keys.length <= options.keep) return first;
	const kept = strongest(first, options.keep);
	const pruned = examples.map(example => ({ ...example, keys: example.keys.filter(key => kept.has(key)) }));
	return learnOn(pruned, options);
}

async function learnOn(examples: readonly PairExample[], options: PairOptions): Promise<PairWeights> {
	const collector = new ExampleCollector();
	for (const { keys, label, weight } of examples) {
		const distinct = [...new Set(keys)];
		collector.add(label, distinct, new Float32Array(distinct.length).fill(1), distinct.length, weight);
	}
	const collected = collector.collect(options.minCount);
	const weights = await learnLogisticRegression(collected, options);
	return { ...weights, keys: collected.keys };
}

/** The keys of the features with the largest weights. */
function strongest({ keys, weights, labelCount }: PairWeights, keep: number): Set<number> {
	const strengths = Float32Array.from(keys, (_, feature) => {
		const row = weights.subarray(feature * labelCount, (feature + 1) * labelCount);
		return row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
	});
	const order = Uint32Array.from(keys, (_, feature) => feature).sort((a, b) => strengths[b] - strengths[a] || a - b);
	return new Set(Array.from(order.subarray(0, keep), feature => keys[feature]));
}
