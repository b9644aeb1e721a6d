import type { PhraseCandidate } from './phraseCandidates';
import { phraseFacts } from './phraseFacts';
import type { DescribedPhrase } from './phraseFeatures';
import type { TextWords } from './textWords';
import type { WordWeights } from './wordWeights';

/** What the features of a phrase are taken from. @param text what the offsets of `words` are of */
export function describePhrase(
	text: string,
	words: TextWords,
	weights: WordWeights,
	candidate: PhraseCandidate,
): DescribedPhrase {
	const counts = candidate.terms.map(term => words.counts[term]);
	return {
		facts: phraseFacts(text, words, candidate),
		terms: candidate.terms,
		fewest: Math.min(...counts),
		most: Math.max(...counts),
		sentences: words.sentenceCount,
		weights,
	};
}
