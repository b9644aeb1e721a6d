import type { MarkedText } from './markedText';
import type { MarkedQuestion } from './questionMatch';
import { readingCase } from './readingCase';
import { bestSentences } from './sentenceChoice';
import type { ReadPassage } from './spanChoice';
import type { SpanRanker } from './spanRanker';

/** A passage that was found, and its score, above 0. */
export interface ScoredPassage {
	readonly marked: MarkedText;
	readonly score: number;
}

/**
 * Scores the candidates of passages of one search, those of the best sentences of all.
 * @param sentenceLimit in how many sentences candidates are looked for
 */
export function readPassages(
	question: MarkedQuestion,
	passages: readonly ScoredPassage[],
	ranker: SpanRanker,
	sentenceLimit?: number,
): ReadPassage[] {
	const best = passages.reduce((most, { score }) => Math.max(most, score), 0);
	const readings = passages.map(({ marked }) => readingCase(question, marked));
	const sentences = bestSentences(readings, sentenceLimit);
	return readings.map((reading, n) => ({
		reading,
		spans: ranker.score(reading, sentences[n]),
		standing: best > 0 ? Math.log(Math.max(passages[n].score, 1e-9) / best) : 0,
	}));
}
