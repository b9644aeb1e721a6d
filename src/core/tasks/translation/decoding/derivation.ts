import { END_ID } from '../../../ngram/ngramVocabulary';
import { FEATURE_INDEX, FEATURES } from './features';
import { NONE } from './hypotheses';
import type { SearchSpace } from './beamSearch';
import type { OptionFeatures } from './optionFeatures';
import { NEXT_FEATURES, orientationOf, PREVIOUS_FEATURES } from './orientations';
import type { ScoringModel } from './scoringModel';
import type { TranslationOption } from './translationOption';

/** The options of a translation, in its order. */
export type Derivation = readonly TranslationOption[];

/** The features of a translation of a stretch, counted anew from its options. */
export function derivationFeatures(
	derivation: Derivation,
	space: Pick<SearchSpace, 'start' | 'firstState' | 'endsSentence'>,
	model: ScoringModel,
	optionFeatures: OptionFeatures,
): Float64Array {
	const features = new Float64Array(FEATURES.length);
	const { languageModel, orientations } = model;
	let state = space.firstState;
	let last = { start: NONE, end: space.start, orientation: orientations.begin };
	for (const option of derivation) {
		for (const [i, value] of optionFeatures.of(option).entries()) features[i] += value;
		features[FEATURE_INDEX.languageModel] += model.wordsAfter(state, option.words);
		state = model.state;
		features[FEATURE_INDEX.distortion] -= Math.abs(option.start - last.end);
		const kind = orientationOf(last.start, last.end, option.start, option.end);
		features[PREVIOUS_FEATURES[kind]] += orientations.previous[3 * option.orientation + kind];
		features[NEXT_FEATURES[kind]] += orientations.next[3 * last.orientation + kind];
		last = option;
	}
	if (space.endsSentence) {
		features[FEATURE_INDEX.languageModel] += languageModel.step(state, END_ID) * Math.LN10;
	}
	return features;
}
