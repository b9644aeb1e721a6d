import { fitsKind } from './predicateMatcher';
import type { QuestionView } from './questionView';
import type { Reading } from './reading';

/** What speaks for a reading, in the order of {@link READING_WEIGHTS}. */
export type ReadingFeatures = readonly number[];

/**
 * How much each feature speaks for a reading, chosen on training parts (docs/knowledge-answers.md).
 */
export const READING_WEIGHTS: ReadingFeatures = [6, 3, -0.5, 2.4, 0.8, 5, 1.2, -0.4, -0.5, -1.2, -0.2, 0.3, 1, -1.2];

/** The features of a reading; `isWanted` says whether its answers are of the kind that the question names, if it names one. */
export function readingFeatures(question: QuestionView, reading: Reading, isWanted?: boolean): ReadingFeatures {
	const { query, mentions, matches, otherUnits, isInverse, isMediated } = reading;
	const named = mentions.flatMap(({ first, end }) => range(first, end));
	const covered = new Set([...named, ...otherUnits, ...matches.flatMap(({ units }) => units)]);
	const scores = matches.map(({ score }) => score);
	const kind = query.form === 'count' ? 'quantity' : matches[matches.length - 1]?.kind;
	const fit = fitsKind(question.analysis.kind, kind);
	const isCompared = query.extreme !== undefined || query.bound !== undefined || query.greater !== undefined;
	const steps = matches.length - (isCompared ? 2 : 1);
	return [
		mean(mentions.map(({ similarity }) => similarity)),
		shareOf(question, new Set(named)),
		Number(mentions.some(({ isInside }) => isInside)),
		mean(scores),
		scores.length === 0 ? 0 : Math.min(...scores),
		shareOf(question, covered),
		Number(fit === true),
		Number(fit === false),
		Math.max(0, steps),
		Number(isInverse),
		Number(isMediated),
		Number(named.some(at => question.isQuoted[at])),
		Number(isWanted === true),
		Number(isWanted === false),
	];
}

/** How well a reading fits its question; only the order of readings of one question has a meaning. */
export function readingScore(features: ReadingFeatures): number {
	return features.reduce((sum, feature, at) => sum + feature * READING_WEIGHTS[at], 0);
}

/** The share of what a question says that some of its units say. */
function shareOf({ units, isFunction }: QuestionView, covered: ReadonlySet<number>): number {
	let whole = 0;
	let part = 0;
	for (const [at, { isHan }] of units.entries()) {
		const isCovered = covered.has(at);
		if (isFunction[at] && !isCovered) continue;
		const weight = isFunction[at] ? 0.2 : isHan ? 1 : 2;
		whole += weight;
		if (isCovered) part += weight;
	}
	return whole === 0 ? 0 : part / whole;
}

function mean(values: readonly number[]): number {
	return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function range(first: number, end: number): number[] {
	return Array.from({ length: end - first }, (_, at) => first + at);
}
