import type { Steps } from '../../steps';
import type { TermMatrix } from '../../vectors/termMatrix';
import { chooseDiverse } from './chooseDiverse';
import { SUMMARY_WEIGHTS } from './summaryWeights';

/** Over so much in log-odds a score falls to a third. */
const SPREAD = 4;

/** Log-odds as scores in (0, 1], the best one 1. */
export function relativeScores(odds: Float64Array, spread = SPREAD): Float64Array {
	const best = odds.reduce((most, each) => Math.max(most, each), -Infinity);
	return odds.map(each => Math.exp((each - best) / spread));
}

/** The numbers of the sentences that a summary of so many takes, in order. @param odds of each sentence, log-odds */
export function* rankSentences(
	matrix: TermMatrix,
	odds: Float64Array,
	count: number,
	spread = SPREAD,
	relevance = SUMMARY_WEIGHTS.relevance,
): Steps<number[]> {
	const chosen: number[] = [];
	const take = (index: number): boolean => chosen.push(index) > 0;
	yield* chooseDiverse(matrix, relativeScores(odds, spread), relevance, take, () => chosen.length >= count);
	return chosen.sort((a, b) => a - b);
}
