import { ngramBuckets } from './characterNgrams';
import type { CharacterNgrams } from './embedding';

/** The most n-grams of a word that are used, so that the rows of a context are bounded. */
const MOST_NGRAMS = 80;

/** Longer words are taken for their beginning: there are no more n-grams of it to be used. */
const LONGEST = 200;

/** The buckets of a word that make its vector, in training as for unseen words. */
export function usedBuckets(word: string, ngrams: CharacterNgrams): number[] {
	return ngramBuckets(word.length > LONGEST ? word.slice(0, LONGEST) : word, ngrams).slice(0, MOST_NGRAMS);
}
