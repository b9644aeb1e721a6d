import { NlpError } from '../errors';
import { LABEL_SELECTIONS, MAX_DIMENSIONS } from './vectorSpace';
import type { SpaceSettings } from './vectorSpace';
import { parseWeighting } from './weighting';

/**
 * Settings in full: what was left out is taken from the defaults.
 * @param hasLabels whether the texts have labels
 * @throws NlpError `input-malformed` that says which setting has a value that it cannot have.
 */
export function fullSettings(
	given: Partial<SpaceSettings>,
	defaults: SpaceSettings,
	hasLabels: boolean,
): SpaceSettings {
	const settings = { ...defaults, ...given };
	const { size, fewestTexts, largestShare, selection, vocabulary, givenWords } = settings;
	if (!Number.isInteger(size) || size < 1 || size > MAX_DIMENSIONS) {
		throw malformed(`The size of a vocabulary is a whole number from 1 to ${MAX_DIMENSIONS}, not ${size}.`);
	}
	if (!(fewestTexts >= 1))
		throw malformed(`The fewest texts that a word is in are a number from 1, not ${fewestTexts}.`);
	if (!(largestShare > 0 && largestShare <= 1)) {
		throw malformed(`The largest share of texts that a word is in is above 0 and at most 1, not ${largestShare}.`);
	}
	if (vocabulary === 'given' && givenWords.length === 0) {
		throw malformed('The given vocabulary has no word. Choose a file with one word a line.');
	}
	if (LABEL_SELECTIONS.includes(selection) && !hasLabels) {
		throw malformed(
			'Chi-square and information gain choose words that tell labels apart, and these texts have none. Choose a folder whose ' +
				'subfolders are the labels, or another selection.',
		);
	}
	return { ...settings, weighting: parseWeighting(settings.weighting).notation };
}

function malformed(message: string): NlpError {
	return new NlpError('input-malformed', message);
}
