import { FeatureWeights } from '../../linear/featureWeights';
import { LANE_UNIT } from '../../linear/lanes';
import { softmax } from '../../linear/softmax';
import type { ModelFile } from '../../model/modelFile';

/** How many keys the weights take at once. */
const CHUNK = 64;

/** A multinomial logistic regression over features of two arguments: which relation, in which direction, or none. */
export class PairClassifier {
	readonly #weights: FeatureWeights;
	readonly #scores: Int32Array;
	readonly #bias: Float32Array;
	readonly #chunk = new Int32Array(CHUNK);

	private constructor(
		/** What it tells apart. */
		readonly labels: readonly string[],
		weights: FeatureWeights,
		bias: Float32Array,
	) {
		this.#weights = weights;
		this.#bias = bias;
		this.#scores = new Int32Array(256);
	}

	/**
	 * The classifier of a model file's tensors under a prefix.
	 * @throws NlpError `model-malformed` when they do not fit together.
	 */
	static from(file: ModelFile, prefix: string): PairClassifier {
		const labels = file.stringList(`${prefix}.labels`);
		const bias = file.tensor(`${prefix}.bias`, 'float32');
		if (labels.length === 0 || labels.length > 255 || bias.length !== labels.length) {
			throw file.malformed(`the labels of "${prefix}" do not fit its weights`);
		}
		return new PairClassifier(labels, FeatureWeights.from(file, prefix, labels.length), bias);
	}

	/** The probability of each label for these features, `[label]`. */
	probabilities(keys: readonly number[]): Float64Array {
		const scores = this.#scores.fill(0);
		for (let from = 0; from < keys.length; from += CHUNK) {
			const count = Math.min(CHUNK, keys.length - from);
			for (let k = 0; k < count; k++) this.#chunk[k] = keys[from + k];
			this.#weights.addScores(scores, this.#chunk, count);
		}
		return softmax(Float64Array.from(this.labels, (_, label) => scores[label] / LANE_UNIT + this.#bias[label]));
	}
}
