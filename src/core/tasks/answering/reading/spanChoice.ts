import type { Span } from '../../../text/span';
import type { ReadingCase } from './readingCase';
import type { ScoredSpans } from './spanRanker';

/** A stretch of one of the passages. */
export interface ChosenSpan extends Span {
	/** The number of the passage. */
	readonly passage: number;
	readonly first: number;
	readonly last: number;
	/** Its share of the odds of all candidates. */
	readonly share: number;
	/** How much of it, by F1, is right on average, if the shares are right. */
	readonly expected: number;
}

/** The candidates of a passage with their scores. */
export interface ReadPassage {
	readonly reading: ReadingCase;
	readonly spans: ScoredSpans;
	/** The logarithm of the passage's score as a share of that of the best one. */
	readonly standing: number;
}

/** So many candidates are weighed against each other. */
const WEIGHED = 48;

/** How much it counts, beside F1, to be right exactly. */
const EXACT = 0.5;

/**
 * The spans that agree best with all others, each weighed by its odds (least Bayes risk under F1 of characters, as in Kumar and Byrne,
 * HLT-NAACL 2004), without those that overlap or repeat a better one.
 * @param passageWeight how much the standing of passages counts
 */
export function chooseSpans(passages: readonly ReadPassage[], passageWeight: number, limit: number): ChosenSpan[] {
	const weighed = mostLikely(passages, passageWeight).map(span => ({ ...span, expected: 0 }));
	for (const span of weighed) {
		for (const other of weighed) span.expected += other.share * agreement(span, other, passages);
	}
	const worth = ({ expected, share }: ChosenSpan): number => expected + EXACT * share;
	weighed.sort((a, b) => worth(b) - worth(a) || b.share - a.share);
	const chosen: ChosenSpan[] = [];
	const texts = new Set<string>();
	for (const span of weighed) {
		if (chosen.length === limit) break;
		const text = passages[span.passage].reading.passage.text.slice(span.start, span.end).toLowerCase();
		if (texts.has(text) || chosen.some(other => other.passage === span.passage && overlap(other, span) > 0)) continue;
		texts.add(text);
		chosen.push(span);
	}
	return chosen;
}

function mostLikely(passages: readonly ReadPassage[], passageWeight: number): Omit<ChosenSpan, 'expected'>[] {
	const all: { passage: number; n: number; score: number }[] = [];
	for (const [passage, { spans, standing }] of passages.entries()) {
		for (let n = 0; n < spans.scores.length; n++)
			all.push({ passage, n, score: spans.scores[n] + passageWeight * standing });
	}
	const best = all.reduce((most, { score }) => Math.max(most, score), -Infinity);
	const total = all.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
	all.sort((a, b) => b.score - a.score || a.passage - b.passage || a.n - b.n);
	return all.slice(0, WEIGHED).map(({ passage, n, score }) => {
		const { spans, reading } = passages[passage];
		const first = spans.firsts[n];
		const last = spans.lasts[n];
		const start = reading.passage.starts[first];
		return { passage, first, last, start, end: reading.passage.ends[last], share: Math.exp(score - best) / total };
	});
}

/** F1 of two spans of one passage; of two passages, whether they are the same words. */
function agreement(
	a: Omit<ChosenSpan, 'expected'>,
	b: Omit<ChosenSpan, 'expected'>,
	passages: readonly ReadPassage[],
): number {
	if (a.passage === b.passage && overlap(a, b) > 0) return overlap(a, b);
	if (a.end - a.start !== b.end - b.start) return 0;
	const textOf = ({ passage, start, end }: { passage: number } & Span): string =>
		passages[passage].reading.passage.text.slice(start, end);
	return textOf(a) === textOf(b) ? 1 : 0;
}

/** F1 of the code units of two stretches. */
export function overlap(a: Span, b: Span): number {
	const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return common <= 0 ? 0 : (2 * common) / (a.end - a.start + b.end - b.start);
}
