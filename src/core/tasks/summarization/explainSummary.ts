import type {
	ContributionsPicture,
	ExplanationStep,
	FormulaPicture,
	GraphPicture,
	TablePicture,
} from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import type { SummaryTrace } from './extractiveSummarizer';
import { SUMMARY_WEIGHTS } from './summaryWeights';

/** So many sentences are drawn, and turns of the choice told. */
const NODES = 14;
const TURNS = 12;

/** Sentences less alike than this have no line between them. */
const LEAST_LIKE = 0.05;

/** So much of a sentence is written, in UTF-16 code units. */
const BEGINNING = 24;

/** The steps to a summary. @param focus the number of the sentence that is asked about */
export function explainSummary(trace: SummaryTrace, focus: number): ExplanationStep[] {
	return [graphStep(trace, focus), ...scoreSteps(trace, focus), choiceStep(trace, focus)];
}

/** What becomes of the sentences of a summary that is written anew. */
export function explainRewriting(): ExplanationStep[] {
	const words = [say('summary.rewriting')];
	return [{ title: say('summary.rewriting.title'), words, pictures: [], papers: [PAPERS.cutAndPaste] }];
}

/** How a sentence begins, behind its number. */
function beginning({ measures }: SummaryTrace, index: number): string {
	const text = measures.texts[index].trim().replace(/\s+/gu, ' ');
	return `${String(index + 1)} ${text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text}`;
}

function graphStep(trace: SummaryTrace, focus: number): ExplanationStep {
	const { measures, turns } = trace;
	const { values } = measures.graph;
	const best = [...values.keys()].sort((a, b) => values[b] - values[a]).slice(0, NODES);
	const shown = (best.includes(focus) ? best : [...best, focus]).sort((a, b) => a - b);
	const links = shown.flatMap((one, from) => {
		const cosines = measures.matrix.similarities(one);
		return shown.flatMap((other, to) =>
			to > from && cosines[other] >= LEAST_LIKE ? [{ from, to, weight: cosines[other] }] : [],
		);
	});
	const picture: GraphPicture = {
		kind: 'graph',
		caption: say('summary.graph'),
		note: say('summary.graph.note'),
		nodes: shown.map(index => {
			const { start, end } = measures.sentences[index];
			return {
				label: String(index + 1),
				weight: values[index],
				place: { start, end },
				...(turns.includes(index) ? { isChosen: true } : {}),
			};
		}),
		links,
	};
	return {
		title: say('summary.graph.title'),
		words: [say('summary.graph.words', measures.sentences.length)],
		pictures: [picture],
		papers: [PAPERS.textRank, PAPERS.lexRank],
	};
}

/** What the trained score is made of, beside that of the best sentence that is another. */
function scoreSteps(trace: SummaryTrace, focus: number): ExplanationStep[] {
	const { account, scores } = trace;
	if (account === undefined) return [];
	const other = [...scores.keys()].filter(index => index !== focus).sort((a, b) => scores[b] - scores[a]);
	const compared = [focus, ...other.slice(0, 1)];
	const accounts = compared.map(account);
	const parts = [...new Set(accounts.flatMap(each => [...each.parts.keys()]))];
	const rows = parts.map(part => ({
		feature: say(`summary.part.${part}`),
		values: accounts.map(each => each.parts.get(part) ?? 0),
	}));
	const picture: ContributionsPicture = {
		kind: 'contributions',
		caption: say('summary.score.caption', beginning(trace, focus)),
		note: say('summary.score.note'),
		answers: compared.map(index => beginning(trace, index)),
		rows: rows.sort((a, b) => Math.max(...b.values.map(Math.abs)) - Math.max(...a.values.map(Math.abs))),
		totals: accounts.map(({ total }) => total),
	};
	return [
		{
			title: say('summary.score.title'),
			words: [say('summary.score'), say(`summary.genre.${accounts[0].genre}`)],
			pictures: [picture],
			papers: [PAPERS.trainedSummarizer, PAPERS.edmundson],
		},
	];
}

/** The choice by turns, each sentence less what it repeats. */
function choiceStep(trace: SummaryTrace, focus: number): ExplanationStep {
	const { turns, scores, measures } = trace;
	const { relevance } = SUMMARY_WEIGHTS;
	const rowOf = (index: number, taken: readonly number[]) => {
		const cosines = measures.matrix.similarities(index);
		const likeness = taken.reduce((most, each) => Math.max(most, cosines[each]), 0);
		const value = relevance * scores[index] - (1 - relevance) * likeness;
		return {
			cells: [beginning(trace, index), scores[index], likeness, value],
			place: { start: measures.sentences[index].start, end: measures.sentences[index].end },
			...(index === focus ? { isMarked: true } : {}),
		};
	};
	const told = turns.slice(0, TURNS);
	const rows = told.map((index, turn) => rowOf(index, turns.slice(0, turn)));
	const table: TablePicture = {
		kind: 'table',
		caption: say('summary.choice.caption'),
		note: say(turns.includes(focus) ? 'summary.choice.taken' : 'summary.choice.left'),
		columns: [
			{ title: say('summary.sentence'), type: 'text' },
			{ title: say('summary.relative'), type: 'share' },
			{ title: say('summary.likeness'), type: 'share' },
			{ title: say('summary.value'), type: 'number' },
		],
		rows: told.includes(focus) ? rows : [...rows, rowOf(focus, turns)],
	};
	const formula: FormulaPicture = {
		kind: 'formula',
		caption: say('summary.mmr'),
		formula: 'MMR = argmaxᵢ [ λ · s(i) − (1 − λ) · maxⱼ cos(i, j) ]',
		symbols: [
			{ symbol: 'λ', meaning: say('summary.lambda'), value: relevance },
			{ symbol: 's', meaning: say('summary.s') },
			{ symbol: 'cos', meaning: say('summary.cos') },
		],
	};
	return {
		title: say('summary.choice.title'),
		words: [say('summary.choice', turns.length)],
		pictures: [formula, table],
		papers: [PAPERS.mmr],
	};
}
