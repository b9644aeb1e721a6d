import type { ModelContent, ModelFile } from '../../model/modelFile';
import { stringsTensor } from '../../model/modelFile';
import type { KeywordMethod } from './keyword';
import { FEATURES } from './phraseFeatures';
import type { FeatureGroup } from './featureGroups';
import { groupOf } from './featureGroups';
import type { DescribedPhrase } from './phraseFeatures';

/** The kind of the model file. */
const KEYWORD_RANKER_KIND = 'keyword-ranker/1';

/** The weights of the features, in their order, for each method. */
export type RankerWeights = Readonly<Record<KeywordMethod, Float32Array>>;

const METHODS: readonly KeywordMethod[] = ['textrank', 'tfidf', 'topics'];

/** Scores phrases by a weighted sum of their features, learned for each method. */
export class KeywordRanker {
	readonly #weights: RankerWeights;

	constructor(weights: RankerWeights) {
		this.#weights = weights;
	}

	/**
	 * Reads a file that {@link packKeywordRanker} made.
	 * @throws NlpError `model-version` or `model-malformed` when it is none, or is for other features.
	 */
	static from(file: ModelFile): KeywordRanker {
		file.expectKind(KEYWORD_RANKER_KIND);
		const names = file.strings('features');
		if (names.length !== FEATURES.length || !FEATURES.every(({ name }, i) => name === names[i])) {
			throw file.malformed('its features are not those of the program');
		}
		const read = (method: KeywordMethod): Float32Array => {
			const weights = file.tensor(method, 'float32');
			if (weights.length !== names.length) throw file.malformed(`it has ${weights.length} weights for "${method}"`);
			return weights;
		};
		return new KeywordRanker({ textrank: read('textrank'), tfidf: read('tfidf'), topics: read('topics') });
	}

	/** What each group of features gives to the score of a phrase. */
	accountOf(method: KeywordMethod, phrase: DescribedPhrase): ReadonlyMap<FeatureGroup, number> {
		const weights = this.#weights[method];
		const sums = new Map<FeatureGroup, number>();
		for (const [i, feature] of FEATURES.entries()) {
			const group = groupOf(feature.name);
			if (weights[i] !== 0) sums.set(group, (sums.get(group) ?? 0) + weights[i] * feature.of(phrase));
		}
		return sums;
	}

	/** The score of a phrase: the larger, the better. */
	score(method: KeywordMethod, phrase: DescribedPhrase): number {
		const weights = this.#weights[method];
		let sum = 0;
		for (const [i, feature] of FEATURES.entries()) {
			if (weights[i] !== 0) sum += weights[i] * feature.of(phrase);
		}
		return sum;
	}
}

/** The model file of a ranker. */
export function packKeywordRanker(name: string, weights: RankerWeights): ModelContent {
	const tensors = Object.fromEntries(
		METHODS.map(method => [method, { type: 'float32' as const, data: weights[method] }]),
	);
	return {
		name,
		kind: KEYWORD_RANKER_KIND,
		metadata: {},
		tensors: { features: stringsTensor(FEATURES.map(feature => feature.name)), ...tensors },
	};
}
