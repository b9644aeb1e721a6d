import type { ModelFile } from '../../../model/modelFile';
import type { TranslationDirection } from '../translation';
import type { TextDomain } from './textDomain';
import { tunedFor } from './textDomain';

/** What a translation is judged by; its score is their weighted sum (Och and Ney 2002). Logarithms are natural. */
export const FEATURES = [
	/** Logarithm of the probability of the target words. */
	'languageModel',
	/** Logarithms of the probabilities of the phrases as each other's translations, and of their words. */
	'targetGivenSource',
	'sourceGivenTarget',
	'lexicalTargetGivenSource',
	'lexicalSourceGivenTarget',
	/** How many phrases, how many target words. */
	'phrases',
	'words',
	/** Words that are jumped over between phrases, as a negative number. */
	'distortion',
	/** Logarithms of the probabilities of how a phrase lies to the one before it, as the later and as the earlier one has them. */
	'monotonePrevious',
	'swapPrevious',
	'discontinuousPrevious',
	'monotoneNext',
	'swapNext',
	'discontinuousNext',
	/** Phrases that were seen in documentation only. */
	'documentation',
	/** Phrases that only a dictionary has, and words that only the dictionary's port knows or that were put together of parts. */
	'dictionary',
	'guessed',
	/** Words that stay as they are since nothing knows them. */
	'copied',
] as const;

/** The name of a feature. */
export type Feature = (typeof FEATURES)[number];

/** What one of each feature is worth. */
export type FeatureWeights = Readonly<Record<Feature, number>>;

/** Weights to begin a search for better ones with: about those that everyday text was found to want in either direction. */
export const FIRST_WEIGHTS: FeatureWeights = {
	languageModel: 0.8,
	targetGivenSource: 0.45,
	sourceGivenTarget: 0.35,
	lexicalTargetGivenSource: 0.25,
	lexicalSourceGivenTarget: 0.2,
	phrases: 0,
	words: 1.2,
	distortion: 0.05,
	monotonePrevious: 1.4,
	swapPrevious: 0.3,
	discontinuousPrevious: 0.6,
	monotoneNext: 1.1,
	swapNext: 0.7,
	discontinuousNext: 0.6,
	documentation: -0.5,
	dictionary: -1,
	guessed: -5,
	copied: -1,
};

/** The place of a feature in a vector. */
export const FEATURE_INDEX = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Readonly<
	Record<Feature, number>
>;

/** Weights as a vector. */
export function weightVector(weights: FeatureWeights): Float64Array {
	return Float64Array.from(FEATURES, name => weights[name]);
}

/** Weights of a vector. */
export function weightsOf(vector: ArrayLike<number>): FeatureWeights {
	return Object.fromEntries(FEATURES.map((name, i) => [name, vector[i]])) as FeatureWeights;
}

/**
 * The weights that a table's file has for a direction and a kind of text.
 * @throws NlpError `model-malformed` where it has none, or lacks one
 */
export function readWeights(file: ModelFile, direction: TranslationDirection, domain: TextDomain): FeatureWeights {
	const weights = tunedFor(file, 'weights', direction, domain) as Partial<Record<string, unknown>> | undefined;
	const missing = FEATURES.find(name => typeof weights?.[name] !== 'number');
	if (missing !== undefined) throw file.malformed(`it has no weight "${missing}" for ${direction}`);
	return weights as FeatureWeights;
}
