import { NgramCounter } from '../../src/core/ngram/ngramCounter';
import { restCounts } from '../../src/core/ngram/ngramCounts';
import type { NgramCounts } from '../../src/core/ngram/ngramCounts';
import { MARKER_COUNT, NgramVocabulary, UNKNOWN_ID } from '../../src/core/ngram/ngramVocabulary';
import { BEGIN_ID } from '../../src/core/ngram/ngramVocabulary';
import type { Sentences } from './languageText';

/** Room for more n-grams than the corpora have. */
const ROOM = 60_000_000;

/** The most frequent words of a corpus, the most frequent first; of equals the one that comes first in the alphabet. */
export function frequentWords(sentences: Sentences, size: number): NgramVocabulary {
	const counts = new Map<string, number>();
	for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
	return new NgramVocabulary(sorted.slice(0, size).map(([word]) => word));
}

/** Counts the n-grams of a corpus over a vocabulary; other words are `<unk>`. */
export function closedCounts(sentences: Sentences, vocabulary: NgramVocabulary, order: number): NgramCounts {
	const counter = new NgramCounter(order, ROOM);
	let ids = new Int32Array(256);
	for (const words of sentences) {
		if (words.length > ids.length) ids = new Int32Array(2 * words.length);
		for (let i = 0; i < words.length; i++) {
			const id = vocabulary.idOf(words[i]) ?? UNKNOWN_ID;
			ids[i] = id < MARKER_COUNT ? UNKNOWN_ID : id;
		}
		counter.addSentence(ids, words.length);
	}
	return restCounts(
		counter,
		Int32Array.from({ length: vocabulary.size }, (_, id) => id),
		vocabulary.size,
	);
}

/**
 * Counts whose lower orders are how often n-grams were seen, and not in how many contexts. A model that is pruned hard is better of
 * these: what Kneser and Ney give lower orders is made for a highest order that is whole (Chelba et al. 2010).
 */
export function withPlainCounts(counts: NgramCounts): NgramCounts {
	const adjusted = counts.counts.map(column => column.slice());
	adjusted[1][BEGIN_ID] = 0;
	return { ...counts, adjusted };
}
