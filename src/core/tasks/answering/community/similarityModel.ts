import type { ModelContent, ModelFile } from '../../../model/modelFile';
import { stringsTensor } from '../../../model/modelFile';
import { SIMILARITY_FEATURES } from './similarityFeatures';

/** The model of the likeness of questions. */
export const SIMILARITY_MODEL = 'question-similarity';

const KIND = 'question-similarity/2';

/** What a model says of two questions. */
export interface SimilarityWeights {
	/** One a feature. */
	readonly weights: Float32Array;
	readonly bias: number;
	readonly sureness: Sureness;
}

/** How sure the first answer is: a bias, and the weights of {@link surenessFeatures}. */
export type Sureness = readonly [bias: number, first: number, margin: number];

/** The logarithm of odds beyond which more says nothing. */
const MOST_ODDS = 6;

/**
 * What speaks for the first answer of a collection: how probable it is, and how much more probable than the second. In a collection of
 * many topics an answer that stands alone is right even where its words differ from those of the question.
 * @param similarities those of the answers, the best first; at least one
 */
export function surenessFeatures(similarities: readonly number[]): Float64Array {
	const [first, second] = [logOdds(similarities[0]), logOdds(similarities.at(1) ?? 0)];
	return Float64Array.of(first, first - second);
}

function logOdds(probability: number): number {
	return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, Math.log(probability / (1 - probability))));
}

/** Tells by a logistic regression over {@link SIMILARITY_FEATURES} how probable it is that two questions ask the same. */
export class SimilarityModel {
	readonly #weights: Float32Array;
	readonly #bias: number;
	readonly #sureness: Sureness;

	private constructor({ weights, bias, sureness }: SimilarityWeights) {
		this.#weights = weights;
		this.#bias = bias;
		this.#sureness = sureness;
	}

	/** @throws NlpError `model-version` or `model-malformed` when the file holds no such model. */
	static from(file: ModelFile): SimilarityModel {
		file.expectKind(KIND);
		const weights = file.tensor('weights', 'float32');
		const names = file.strings('features');
		if (names.join() !== SIMILARITY_FEATURES.join() || weights.length !== names.length) {
			throw file.malformed('its features are not those that are computed');
		}
		return new SimilarityModel({
			weights,
			bias: file.number('bias'),
			sureness: [file.number('sureBias'), file.number('sureFirst'), file.number('sureMargin')],
		});
	}

	/** The probability, in (0, 1), that the questions ask the same. @param features those of {@link SIMILARITY_FEATURES} */
	probability(features: Float64Array): number {
		let sum = this.#bias;
		for (let i = 0; i < features.length; i++) sum += this.#weights[i] * features[i];
		return 1 / (1 + Math.exp(-sum));
	}

	/** The probability, in [0, 1), that the first answer is right. @param similarities those of the answers, the best first */
	sureness(similarities: readonly number[]): number {
		if (similarities.length === 0) return 0;
		const [bias, first, margin] = this.#sureness;
		const features = surenessFeatures(similarities);
		return 1 / (1 + Math.exp(-(bias + first * features[0] + margin * features[1])));
	}
}

/** The model file of learned weights. */
export function packSimilarityModel({ weights, bias, sureness }: SimilarityWeights): ModelContent {
	const [sureBias, sureFirst, sureMargin] = sureness;
	return {
		name: SIMILARITY_MODEL,
		kind: KIND,
		metadata: { bias, sureBias, sureFirst, sureMargin },
		tensors: {
			features: stringsTensor(SIMILARITY_FEATURES),
			weights: { type: 'float32', data: weights },
		},
	};
}
