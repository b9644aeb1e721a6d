import { finish } from '../../src/core/steps';
import { chooseDiverse } from '../../src/core/tasks/summarization/chooseDiverse';
import { SUMMARY_WEIGHTS } from '../../src/core/tasks/summarization/summaryWeights';
import type { TermMatrix } from '../../src/core/vectors/termMatrix';

/** The numbers of the sentences that a summary of so many takes, in order. @param scores of each sentence, in [0, 1] */
export function rankSentences(matrix: TermMatrix, scores: Float64Array, count: number): number[] {
	const chosen: number[] = [];
	const take = (index: number): boolean => chosen.push(index) > 0;
	finish(chooseDiverse(matrix, scores, SUMMARY_WEIGHTS.relevance, take, () => chosen.length >= count));
	return chosen.sort((a, b) => a - b);
}
