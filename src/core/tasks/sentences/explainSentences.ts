import type { ContributionsPicture, ExplanationStep, MarkedPicture, TablePicture } from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import type { Span } from '../../text/span';
import type { TracedGap, TracedMark } from './sentenceTrace';

/** So many gaps or marks are listed around the one that is asked about. */
const MOST_ROWS = 24;

/** The features of a gap in their order, the bias last. */
const FEATURES = [
	'all',
	'fourShapes',
	'wordBefore',
	'wordAfter',
	'wordShape',
	'twoAfter',
	'distanceBefore',
	'distanceAfter',
	'secondBefore',
	'marksAfter',
	'marksShape',
	'marksBoth',
	'bias',
].map(name => say(`sentences.feature.${name}`));

/** Why an English sentence ends at a gap, or goes on. @param index the gap that is asked about */
export function explainEnglishSentences(text: string, gaps: readonly TracedGap[], index: number): ExplanationStep[] {
	const gap = gaps[index];
	const shown = nearby(gaps, index);
	const total = gap.weights.reduce((sum, weight) => sum + weight, 0);
	const piece = text.slice(gap.start, gap.end);
	const next = text.slice(gap.next.start, gap.next.end);
	const features: ContributionsPicture = {
		kind: 'contributions',
		caption: say('sentences.contributions', piece, next),
		note: say('sentences.contributions.note'),
		answers: [say('sentences.endsHere')],
		rows: gap.weights
			.map((weight, feature) => ({ feature: FEATURES[feature], values: [weight] }))
			.filter(({ values }) => values[0] !== 0)
			.sort((a, b) => Math.abs(b.values[0]) - Math.abs(a.values[0])),
		totals: [total],
	};
	const table: TablePicture = {
		kind: 'table',
		caption: say('sentences.gaps'),
		columns: [
			{ title: say('sentences.gap'), type: 'text' },
			{ title: say('sentences.sum'), type: 'number' },
			{ title: say('sentences.decision'), type: 'text' },
		],
		rows: shown.map(each => ({
			cells: [
				`${text.slice(each.start, each.end)} ¦ ${text.slice(each.next.start, each.next.end)}`,
				each.weights.reduce((sum, weight) => sum + weight, 0),
				say(each.ends ? 'sentences.ends' : 'sentences.goesOn'),
			],
			isMarked: each === gap,
			place: { start: each.start, end: each.next.end },
		})),
	};
	const decided = gap.isItem
		? 'sentences.decided.item'
		: gap.ends
			? 'sentences.decided.ends'
			: 'sentences.decided.goesOn';
	return [
		{
			title: say('sentences.gaps.title'),
			words: [say('sentences.gaps.words')],
			pictures: [table],
			papers: [PAPERS.usProblem],
		},
		{
			title: say('sentences.features.title'),
			words: [say(decided, piece, next)],
			pictures: gap.isItem ? [] : [features],
			papers: [PAPERS.sentenceBoundaries],
		},
	];
}

/** Why a Chinese sentence ends at a mark, or goes on. @param range the stretch that is shown */
export function explainChineseSentences(
	text: string,
	marks: readonly TracedMark[],
	index: number,
	range: Span,
): ExplanationStep[] {
	const mark = marks[index];
	const shown = nearby(marks, index);
	const picture: MarkedPicture = {
		kind: 'marked',
		caption: say('sentences.marks'),
		note: say('sentences.marks.note'),
		text: text.slice(range.start, range.end),
		marks: shown
			.filter(({ start, end }) => start >= range.start && end <= range.end)
			.map(({ start, end, verdict }) => ({
				start: start - range.start,
				end: end - range.start,
				label: verdict === 'ends' || verdict === 'lineEnds' ? '⏹' : '→',
				isChosen: start === mark.start,
			})),
	};
	const table: TablePicture = {
		kind: 'table',
		caption: say('sentences.verdicts'),
		columns: [
			{ title: say('sentences.mark'), type: 'text' },
			{ title: say('sentences.decision'), type: 'text' },
		],
		rows: shown.map(each => ({
			cells: [text.slice(each.start, each.end), say(`sentences.verdict.${each.verdict}`)],
			isMarked: each === mark,
			place: { start: each.start, end: each.end },
		})),
	};
	return [
		{
			title: say('sentences.marks.title'),
			words: [say('sentences.chinese'), say(`sentences.verdict.${mark.verdict}`)],
			pictures: [picture, table],
			papers: [PAPERS.punctuation],
		},
	];
}

function nearby<T>(items: readonly T[], index: number): readonly T[] {
	const first = Math.max(0, Math.min(index - MOST_ROWS / 2, items.length - MOST_ROWS));
	return items.slice(first, first + MOST_ROWS);
}
