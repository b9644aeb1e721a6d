import type { NgramModel } from '../../../src/core/ngram/ngramModel';
import type { Sentence } from './languageText';
import { END_ID } from '../../../src/core/ngram/ngramVocabulary';

/** A text that shares are chosen by. */
export interface WeighedText {
	readonly sentences: readonly Sentence[];
	readonly weight: number;
}

/** Rounds of expectation maximization: shares no longer move after these. */
const ROUNDS = 40;

/**
 * The shares of a mixture that make some text most probable (Jelinek and Mercer 1980).
 * @param texts each counts by its weight, however long it is
 */
export function mixtureShares(models: readonly NgramModel[], texts: readonly WeighedText[]): number[] {
	const columns = texts.map(({ sentences }) => models.map(model => probabilities(model, sentences)));
	const total = texts.reduce((sum, { weight }) => sum + weight, 0);
	let shares = models.map(() => 1 / models.length);
	for (let round = 0; round < ROUNDS; round++) {
		const sums = models.map(() => 0);
		for (const [t, text] of columns.entries()) {
			const word = texts[t].weight / text[0].length;
			for (let i = 0; i < text[0].length; i++) {
				const mixed = text.reduce((sum, column, m) => sum + shares[m] * column[i], 0);
				for (const [m, column] of text.entries()) sums[m] += (word * shares[m] * column[i]) / mixed;
			}
		}
		shares = sums.map(sum => sum / total);
	}
	return shares;
}

/** The probability of each word, and end, of sentences. */
function probabilities(model: NgramModel, sentences: readonly Sentence[]): number[] {
	const walk = model.walk();
	return sentences.flatMap(sentence => {
		walk.begin();
		return [...model.idsOf(sentence), END_ID].map(id => 10 ** walk.take(id));
	});
}
