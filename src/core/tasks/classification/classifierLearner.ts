import type { SpanColumn } from '../../doc/spanColumn';
import type { WeightRow } from '../../linear/featureWeights';
import type { LearningControl } from '../../linear/learningControl';
import { partOf } from '../../linear/learningControl';
import type { LinearWeights } from '../../linear/logisticRegression';
import { learnLogisticRegression } from '../../linear/logisticRegression';
import type { IndexedExamples } from '../../linear/sparseExamples';
import { ExampleCollector } from '../../linear/sparseExamples';
import type { ClassifierWeights } from './classifierModel';
import { featureVector } from './featureVector';
import type { FeatureOptions } from './textFeatures';
import { TextFeatures } from './textFeatures';

/** How a classifier learns from examples. */
export interface ClassifierLearningOptions {
	readonly labelCount: number;
	/** How much the examples count against the prior; 16 is usual. */
	readonly cost: number;
	/** The most passes over the examples. */
	readonly epochs: number;
	/** Features of fewer examples are left out. */
	readonly minCount: number;
	/** The most features that the classifier keeps; where there are more, it learns again with the strongest. */
	readonly keep: number;
	/** Whether features count by how much more often they come with one label than with the others, not by how rare they are. */
	readonly ratios?: boolean;
	/** The power of the inverse document frequency that scales a feature; 1 by default, larger favours rare ones. */
	readonly rarityPower?: number;
	readonly seed: number;
}

/**
 * Learns a classifier of texts: multinomial logistic regression over n-grams, where rare ones count more (their inverse
 * document frequency), which is a part of the weights afterwards.
 */
export class ClassifierLearner {
	readonly #features: TextFeatures;
	readonly #examples = new ExampleCollector();

	constructor(features: FeatureOptions) {
		this.#features = new TextFeatures(features);
	}

	/** How many examples it has. */
	get size(): number {
		return this.#examples.size;
	}

	/**
	 * Adds an example.
	 * @param label the number of its label, from 0
	 * @param words the text's words, where the features want them
	 * @param weight how much it counts
	 */
	add(text: string, label: number, words?: SpanColumn, weight = 1): void {
		this.#features.read(text, { start: 0, end: text.length }, words);
		const { keys, values, length } = featureVector(this.#features);
		this.#examples.add(label, keys, values, length, weight);
	}

	/**
	 * Learns from what was added.
	 * @throws NlpError `cancelled`
	 */
	async learn(options: ClassifierLearningOptions, control: LearningControl = {}): Promise<ClassifierWeights> {
		const all = this.#examples.collect(options.minCount);
		const isTooLarge = all.featureCount > options.keep;
		const first = await this.#fit(all, options, partOf(control, 0, isTooLarge ? 0.6 : 1));
		if (!isTooLarge) return weightsOf(all, first);
		const kept = new Set(strongestKeys(all, first, options.keep));
		const fewer = this.#examples.collectKeys(key => kept.has(key));
		return weightsOf(fewer, await this.#fit(fewer, options, partOf(control, 0.6, 1)));
	}

	async #fit(examples: IndexedExamples, options: ClassifierLearningOptions, control: LearningControl): Promise<Fit> {
		const rarity =
			options.ratios === true
				? countRatios(examples, options.labelCount)
				: inverseFrequencies(examples, options.rarityPower ?? 1);
		const values = examples.values.map((value, at) => value * rarity[examples.features[at]]);
		return { rarity, learned: await learnLogisticRegression({ ...examples, values }, options, control) };
	}
}

/** What was learned of features that were scaled by their rarity. */
interface Fit {
	readonly rarity: Float32Array;
	readonly learned: LinearWeights;
}

/** For each feature log(N / how many examples have it), in parts of what makes typical vectors about as long as without, to a power. */
function inverseFrequencies({ featureCount, features, labels }: IndexedExamples, power: number): Float32Array {
	const counts = new Int32Array(featureCount);
	for (const feature of features) counts[feature]++;
	// A feature that an example has both reversed and not counts twice there.
	const most = labels.length;
	return Float32Array.from(counts, n => (Math.log((most + 1) / Math.min(n, most)) / TYPICAL_RARITY) ** power);
}

const TYPICAL_RARITY = 5;

/**
 * For each feature how far the logarithms of its frequencies under the labels lie apart, the log-count ratios of naive Bayes
 * (Wang and Manning 2012): with two labels the absolute value of their ratio.
 */
function countRatios(
	{ featureCount, features, labels, starts, weights }: IndexedExamples,
	labelCount: number,
): Float32Array {
	const counts = new Float32Array(featureCount * labelCount).fill(1);
	const totals = new Float64Array(labelCount).fill(featureCount);
	for (let row = 0; row < labels.length; row++) {
		for (let at = starts[row]; at < starts[row + 1]; at++) {
			counts[features[at] * labelCount + labels[row]] += weights[row];
			totals[labels[row]] += weights[row];
		}
	}
	const logTotals = totals.map(Math.log);
	return Float32Array.from({ length: featureCount }, (_, feature) => {
		const logs = Array.from(logTotals, (total, label) => Math.log(counts[feature * labelCount + label]) - total);
		return Math.max(...logs) - Math.min(...logs);
	});
}

/**
 * The keys of the features that matter most: how far their weights part the labels, times the root of how many examples have
 * them, since what leaving one out costs grows with the square of the one and with the other.
 */
function strongestKeys(examples: IndexedExamples, { rarity, learned }: Fit, keep: number): number[] {
	const { weights, labelCount } = learned;
	const counts = new Int32Array(examples.featureCount);
	for (const feature of examples.features) counts[feature]++;
	const strengths = Float32Array.from(examples.keys, (_, feature) => {
		let least = Infinity;
		let most = -Infinity;
		for (let at = feature * labelCount; at < (feature + 1) * labelCount; at++) {
			least = Math.min(least, weights[at]);
			most = Math.max(most, weights[at]);
		}
		return (most - least) * rarity[feature] * Math.sqrt(counts[feature]);
	});
	const order = [...strengths.keys()].sort((a, b) => strengths[b] - strengths[a] || a - b);
	return order.slice(0, keep).map(feature => examples.keys[feature]);
}

function weightsOf({ keys }: IndexedExamples, { rarity, learned }: Fit): ClassifierWeights {
	const { labelCount, weights, biases } = learned;
	const rows: WeightRow[] = [];
	const labels = Array.from({ length: labelCount - (labelCount === 2 ? 1 : 0) }, (_, label) => label);
	keys.forEach((key, feature) => {
		const row = labels.map(label => {
			const weight = weights[feature * labelCount + label];
			// Of two labels one weight says all: it is what speaks for the first and against the second.
			return rarity[feature] * (labelCount === 2 ? weight - weights[feature * 2 + 1] : weight);
		});
		rows.push({ key, labels, weights: row });
	});
	return { biases: labelCount === 2 ? [biases[0] - biases[1], 0] : biases, rows };
}
