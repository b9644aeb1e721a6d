import { featureKey, hashStep, hashTemplate, hashText } from '../../linear/featureHash';
import type { SentenceView } from './summaryText';

/** The templates of words and of the constant; see `featureHash.ts`. */
const WORD = 100;
const CONSTANT = 101;

/** A text of more words than this is no abstract of a paper. */
const MOST_WORDS = 800;

/** What tells abstracts of papers from other texts: the different words of a text, and a constant. */
export function genreFeatures(sentences: readonly SentenceView[]): number[] {
	const words = new Set(sentences.flatMap(each => each.words));
	const keys = Array.from(words, word => featureKey(hashStep(hashTemplate(WORD), hashText(word))));
	return [featureKey(hashTemplate(CONSTANT)), ...keys];
}

/** Whether a text can be an abstract at all by its length. */
export function isShortText(sentences: readonly SentenceView[]): boolean {
	return sentences.reduce((sum, { words }) => sum + words.length, 0) <= MOST_WORDS;
}
