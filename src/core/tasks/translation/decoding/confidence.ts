import type { ModelFile } from '../../../model/modelFile';
import type { TranslationDirection } from '../translation';
import { FEATURE_INDEX } from './features';
import type { TextDomain } from './textDomain';
import { tunedFor } from './textDomain';

/** What confidence is told from, each for one unit of the source; see `signsOf`. */
export const CONFIDENCE_SIGNS = [
	'bias',
	'length',
	'languageModel',
	'targetGivenSource',
	'lexicalTargetGivenSource',
	'lexicalSourceGivenTarget',
	'phrases',
	'distortion',
	'unknown',
] as const;

/**
 * How sure a translation is: the chrF that it is expected to have against a human's, from 0 to 1. A logistic function of what the
 * features say, fitted to sentences that were held out (quality estimation without a reference: Blatz et al. 2004, "Confidence
 * Estimation for Machine Translation").
 */
export class Confidence {
	readonly #weights: ArrayLike<number>;

	/** @param weights of {@link CONFIDENCE_SIGNS} */
	constructor(weights: ArrayLike<number>) {
		this.#weights = weights;
	}

	/** The confidence in a translation of so many units that has these features. */
	of(features: Float64Array, size: number): number {
		return this.ofSigns(signsOf(features, size));
	}

	/** The same, of signs. */
	ofSigns(signs: readonly number[]): number {
		const sum = signs.reduce((total, sign, i) => total + sign * this.#weights[i], 0);
		return 1 / (1 + Math.exp(-sum));
	}

	/**
	 * What a table's file says for a direction and a kind of text; undefined where it says nothing.
	 * @throws NlpError `model-malformed` where it lacks a number
	 */
	static read(file: ModelFile, direction: TranslationDirection, domain: TextDomain): Confidence | undefined {
		const weights = tunedFor(file, 'confidence', direction, domain);
		if (weights === undefined) return undefined;
		const isWhole = Array.isArray(weights) && weights.length === CONFIDENCE_SIGNS.length;
		if (!isWhole || !weights.every((weight): weight is number => typeof weight === 'number')) {
			throw file.malformed(`its confidence for ${direction} is not a list of ${CONFIDENCE_SIGNS.length} numbers`);
		}
		return new Confidence(weights);
	}
}

/** What confidence in a translation of so many units is told from, in the order of {@link CONFIDENCE_SIGNS}. */
export function signsOf(features: Float64Array, size: number): readonly number[] {
	const units = Math.max(1, size);
	const unknown = features[FEATURE_INDEX.guessed] + features[FEATURE_INDEX.copied];
	return [
		1,
		Math.log(units),
		features[FEATURE_INDEX.languageModel] / units,
		features[FEATURE_INDEX.targetGivenSource] / units,
		features[FEATURE_INDEX.lexicalTargetGivenSource] / units,
		features[FEATURE_INDEX.lexicalSourceGivenTarget] / units,
		features[FEATURE_INDEX.phrases] / units,
		features[FEATURE_INDEX.distortion] / units,
		unknown / units,
	];
}
