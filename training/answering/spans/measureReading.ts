import { confidenceFeatures, confidenceOf, isSure } from '../../../src/core/tasks/answering/reading/confidence';
import { chooseSpans } from '../../../src/core/tasks/answering/reading/spanChoice';
import type { ChosenSpan, ReadPassage } from '../../../src/core/tasks/answering/reading/spanChoice';
import type { SpanRanker } from '../../../src/core/tasks/answering/reading/spanRanker';
import type { AnswerFit, AnswerMeasure } from './answerMetrics';
import type { FoundParagraph } from './foundReadings';
import { readFound } from './foundReadings';
import type { PreparedQuestion, PreparedSet } from './preparedQuestions';

/** Percent of questions. */
export interface ReadingScores {
	readonly questions: number;
	readonly em: number;
	readonly f1: number;
	/** Percent of the answers that are sure. */
	readonly sure: number;
	/** Exact match and F1 of the sure answers alone. */
	readonly sureEm: number;
	readonly sureF1: number;
}

/** The text of the best span, and how it fits. */
export function fitOf(
	read: readonly ReadPassage[],
	span: ChosenSpan | undefined,
	{ answerTexts }: PreparedQuestion,
	measure: AnswerMeasure,
): AnswerFit {
	if (span === undefined) return { em: 0, f1: 0 };
	return measure(read[span.passage].reading.passage.text.slice(span.start, span.end), answerTexts);
}

/**
 * How well the questions of a set are answered.
 * @param find the paragraphs that are read for a question: its own, as the sets' tasks have it, or those that a search finds
 */
export function measureReading(
	set: PreparedSet,
	ranker: SpanRanker,
	measure: AnswerMeasure,
	find: (question: PreparedQuestion) => readonly FoundParagraph[],
): ReadingScores {
	const { calibration } = ranker;
	const sums = { em: 0, f1: 0, sure: 0, sureEm: 0, sureF1: 0 };
	for (const question of set.questions) {
		const read = readFound(set, question, find(question), ranker);
		const best = chooseSpans(read, calibration.passageWeight, 1).at(0);
		const { em, f1 } = fitOf(read, best, question, measure);
		sums.em += em;
		sums.f1 += f1;
		if (best === undefined) continue;
		const probability = confidenceOf(confidenceFeatures(read, best), calibration.confidence);
		if (!isSure(read, best, probability, calibration)) continue;
		sums.sure++;
		sums.sureEm += em;
		sums.sureF1 += f1;
	}
	const percent = (part: number, whole: number): number => Math.round((10_000 * part) / Math.max(1, whole)) / 100;
	const { length } = set.questions;
	return {
		questions: length,
		em: percent(sums.em, length),
		f1: percent(sums.f1, length),
		sure: percent(sums.sure, length),
		sureEm: percent(sums.sureEm, sums.sure),
		sureF1: percent(sums.sureF1, sums.sure),
	};
}

/** The paragraph of the question alone. */
export function ownParagraph({ paragraph }: PreparedQuestion): FoundParagraph[] {
	return [{ paragraph, score: 1 }];
}
