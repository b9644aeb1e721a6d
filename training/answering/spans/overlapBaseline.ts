import { readingCase } from '../../../src/core/tasks/answering/reading/readingCase';
import type { AnswerMeasure } from './answerMetrics';
import type { PreparedSet } from './preparedQuestions';

/**
 * What overlap alone gives: of the own paragraph that stretch between commas that has most of the question's weight, the first of those
 * that have as much. It is what learned reading is to be better than.
 */
export function measureOverlap(
	{ passages, questions }: PreparedSet,
	measure: AnswerMeasure,
): { em: number; f1: number } {
	const sums = { em: 0, f1: 0 };
	for (const { marked, paragraph, answerTexts } of questions) {
		const passage = passages[paragraph];
		const { stretchCover } = readingCase(marked, passage).match;
		const best = stretchCover.indexOf(Math.max(...stretchCover));
		const first = passage.stretches.indexOf(best);
		const last = passage.stretches.lastIndexOf(best);
		const { em, f1 } = measure(
			first < 0 ? '' : passage.text.slice(passage.starts[first], passage.ends[last]),
			answerTexts,
		);
		sums.em += em;
		sums.f1 += f1;
	}
	const percent = (sum: number): number => Math.round((10_000 * sum) / Math.max(1, questions.length)) / 100;
	return { em: percent(sums.em), f1: percent(sums.f1) };
}
