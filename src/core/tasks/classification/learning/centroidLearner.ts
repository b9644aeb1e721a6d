import type { WeightRow } from '../../../linear/featureWeights';
import { ExampleCollector } from '../../../linear/sparseExamples';
import type { IndexedExamples } from '../../../linear/sparseExamples';
import type { ClassifierWeights } from '../classifierModel';
import { featureVector } from '../featureVector';
import type { FeatureOptions } from '../textFeatures';
import { TextFeatures } from '../textFeatures';

/** Cosines are so multiplied: without examples to find a temperature by, one of 1 fits them. */
const COSINE_SCALE = 20;

/**
 * Learns a classifier from a few examples: each label's centroid is the mean of its examples, a text belongs to the nearest
 * (Rocchio 1971; Han and Karypis 2000). The score of a label is the cosine between text and centroid, times the length of
 * the text's vector, which all labels share; so the classifier is a linear one.
 */
export class CentroidLearner {
	readonly #features: TextFeatures;
	readonly #examples = new ExampleCollector();

	constructor(features: FeatureOptions) {
		this.#features = new TextFeatures(features);
	}

	/**
	 * Adds an example.
	 * @param label the number of its label, from 0
	 * @param weight how much it counts
	 */
	add(text: string, label: number, weight = 1): void {
		this.#features.read(text, { start: 0, end: text.length });
		const { keys, values, length } = featureVector(this.#features);
		this.#examples.add(label, keys, values, length, weight);
	}

	/**
	 * The weights of labels numbered from 0, of which each has an example.
	 * @param minCount features of fewer examples are left out
	 * @param keep how many features are kept at most, those of the most examples
	 */
	learn(labelCount: number, minCount = 1, keep = Infinity): ClassifierWeights {
		const examples = this.#collect(minCount, keep);
		const importance = importanceOf(examples);
		const centroids = meansOf(examples, importance, labelCount);
		const labels = Array.from({ length: labelCount }, (_, label) => label);
		const rows = Array.from(examples.keys, (key, feature): WeightRow => ({
			key,
			labels,
			// The values of a text to be judged are not multiplied by what their features tell: the weights are.
			weights: labels.map(label => COSINE_SCALE * centroids[feature * labelCount + label] * importance[feature]),
		}));
		return { biases: new Float32Array(labelCount), rows };
	}

	#collect(minCount: number, keep: number): IndexedExamples {
		const all = this.#examples.collect(minCount);
		if (all.featureCount <= keep) return all;
		const counts = countsOf(all);
		const order = Array.from(all.keys.keys()).sort((a, b) => counts[b] - counts[a] || a - b);
		const kept = new Set(order.slice(0, keep).map(feature => all.keys[feature]));
		return this.#examples.collectKeys(key => kept.has(key));
	}
}

/** How much each feature tells: the fewer examples have it, the more; never nothing, since all may be of one label. */
function importanceOf(examples: IndexedExamples): Float32Array {
	return countsOf(examples).map(count => 1 + Math.log((1 + examples.labels.length) / (1 + count)));
}

/** How many examples have each feature. */
function countsOf({ featureCount, features }: IndexedExamples): Float32Array {
	const counts = new Float32Array(featureCount);
	for (const feature of features) counts[feature]++;
	return counts;
}

/** The centroid of each label as a vector of length 1, at `[feature * labelCount + label]`. */
function meansOf(examples: IndexedExamples, importance: Float32Array, labelCount: number): Float32Array {
	const { featureCount, starts, features, values, labels, weights } = examples;
	const means = new Float32Array(featureCount * labelCount);
	labels.forEach((label, row) => {
		let square = 0;
		for (let at = starts[row]; at < starts[row + 1]; at++) square += (values[at] * importance[features[at]]) ** 2;
		const scale = square === 0 ? 0 : weights[row] / Math.sqrt(square);
		for (let at = starts[row]; at < starts[row + 1]; at++) {
			means[features[at] * labelCount + label] += scale * values[at] * importance[features[at]];
		}
	});
	const squares = new Float64Array(labelCount);
	means.forEach((mean, at) => (squares[at % labelCount] += mean * mean));
	return means.map((mean, at) => (mean === 0 ? 0 : mean / Math.sqrt(squares[at % labelCount])));
}
