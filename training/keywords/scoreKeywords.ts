import { choosePhrases } from '../../src/core/tasks/keywords/choosePhrases';
import { beginsWithName } from '../../src/core/tasks/keywords/phraseCandidates';
import type { PreparedText } from './preparedText';
import { normalForm } from './preparedText';

/** How many keywords are scored. */
export const SCORED = 10;

/** The mean over texts, in percent. */
export interface KeywordScore {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

/** What a method gives for a text, the best first. */
export type ChooseKeywords = (text: PreparedText) => readonly string[];

/** Precision, recall and F1 of the first ten keywords, each the mean over texts; forms are compared by `normalForm`. */
export function scoreKeywords(texts: readonly PreparedText[], choose: ChooseKeywords, count = SCORED): KeywordScore {
	const scores = texts.map(text => scoreText(choose(text).slice(0, count), text.keywords));
	const mean = (of: (score: KeywordScore) => number): number =>
		(100 * scores.reduce((sum, score) => sum + of(score), 0)) / scores.length;
	return { precision: mean(s => s.precision), recall: mean(s => s.recall), f1: mean(s => s.f1) };
}

function scoreText(chosen: readonly string[], keywords: readonly string[]): KeywordScore {
	const gold = new Set(keywords.map(normalForm));
	const found = new Set(chosen.map(normalForm));
	const hits = [...found].filter(form => gold.has(form)).length;
	const precision = found.size === 0 ? 0 : hits / found.size;
	const recall = gold.size === 0 ? 0 : hits / gold.size;
	return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The best candidates of a text by a score for each; undefined leaves one out. */
export function bestForms(
	{ candidates, forms, words }: PreparedText,
	scoreOf: (candidate: number) => number | undefined,
): string[] {
	const scored = candidates.flatMap((candidate, i) => {
		const score = scoreOf(i);
		return score === undefined
			? []
			: [
					{
						terms: candidate.terms,
						form: forms[i],
						score,
						count: candidate.firsts.length,
						isName: beginsWithName(words, candidate),
					},
				];
	});
	return choosePhrases(scored, SCORED).map(({ phrase }) => phrase.form);
}
