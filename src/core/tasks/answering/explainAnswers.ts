import type {
	ContributionsPicture,
	ExplanationStep,
	FormulaPicture,
	MarkedPicture,
	TablePicture,
} from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import type { AnswerSet, DocumentAnswer, QuestionAnalysis } from './answers';
import type { SearchTrace, TracedPassage } from './retrieval/searchTrace';

/** So much of a passage is written, in UTF-16 code units. */
const BEGINNING = 40;

/** How an answer out of texts comes about. */
export interface AnswersTrace {
	readonly question: string;
	readonly search: SearchTrace;
	readonly answers: AnswerSet;
	/** Where the texts begin in the document. */
	readonly origin: number;
}

/** The steps to the answers of a question. */
export function explainAnswers(trace: AnswersTrace): ExplanationStep[] {
	const { question, answers, search } = trace;
	const steps = [questionStep(question, answers.question), searchStep(trace)];
	return search.passages.length === 0 ? steps : [...steps, readStep(trace)];
}

/** What is told before anything was asked. */
export function explainNoQuestion(): ExplanationStep[] {
	return [{ title: say('answers.ask.title'), words: [say('answers.ask')], pictures: [], papers: [] }];
}

function questionStep(question: string, { kind, asking, focus }: QuestionAnalysis): ExplanationStep {
	const marked: MarkedPicture = {
		kind: 'marked',
		caption: say('answers.question'),
		text: question,
		marks: asking.end > asking.start ? [{ ...asking, label: say(`answers.kind.${kind}`), isChosen: true }] : [],
	};
	const words = [say('answers.question.words', say(`answers.kind.${kind}`))];
	return {
		title: say('answers.question.title'),
		words: focus === undefined ? words : [...words, say('answers.focus', focus)],
		pictures: [marked],
		papers: [PAPERS.questionClasses],
	};
}

function searchStep({ search, origin }: AnswersTrace): ExplanationStep {
	const formula: FormulaPicture = {
		kind: 'formula',
		caption: say('answers.bm25'),
		formula: 'score(q, d) = Σₜ idf(t) · tf · (k₁ + 1) / (tf + k₁ · (1 − b + b · |d| / avgdl))',
		symbols: [
			{ symbol: 'tf', meaning: say('answers.tf') },
			{ symbol: 'idf', meaning: say('answers.idf') },
			{ symbol: '|d| / avgdl', meaning: say('answers.length'), value: search.passages.at(0)?.length ?? 1 },
			{ symbol: 'k₁', meaning: say('answers.k1'), value: 1 },
			{ symbol: 'b', meaning: say('answers.b'), value: 0.5 },
		],
	};
	const table: TablePicture = {
		kind: 'table',
		caption: say('answers.passages'),
		columns: [
			{ title: say('answers.passage'), type: 'text' },
			{ title: say('answers.words'), type: 'number' },
			{ title: 'BM25', type: 'number' },
		],
		rows: search.passages.map((passage, rank) => ({
			cells: [beginning(passage.text), passage.length, passage.score],
			place: { start: passage.start + origin, end: passage.end + origin },
			...(rank === 0 ? { isMarked: true } : {}),
		})),
	};
	const [best] = search.passages;
	return {
		title: say('answers.search.title'),
		words: [
			search.passages.length === 0 ? say('answers.search.none', search.count) : say('answers.search', search.count),
		],
		pictures: search.passages.length === 0 ? [formula] : [formula, termPicture(best), table],
		papers: [PAPERS.bm25],
	};
}

/** What each term of the question gives to the best passage. */
function termPicture({ terms, score, text }: TracedPassage): ContributionsPicture {
	return {
		kind: 'contributions',
		caption: say('answers.terms', beginning(text)),
		note: say('answers.terms.note'),
		answers: [say('answers.score')],
		rows: [...terms]
			.sort((a, b) => b.part - a.part)
			.map(({ writing, frequency, weight, part }) => ({
				feature: say('answers.term', writing, frequency, weight),
				values: [part],
			})),
		totals: [score],
	};
}

function readStep({ answers, origin }: AnswersTrace): ExplanationStep {
	const found = answers.documents?.answers ?? [];
	const table: TablePicture = {
		kind: 'table',
		caption: say('answers.found'),
		columns: [
			{ title: say('answers.answer'), type: 'text' },
			{ title: say('answers.sentence'), type: 'text' },
			{ title: say('probability'), type: 'share' },
		],
		rows: found.map((answer, rank) => answerRow(answer, origin, rank)),
	};
	const sureness = say(answers.documents?.isSure === true ? 'answers.sure' : 'answers.unsure');
	return {
		title: say('answers.reading.title'),
		words: [say('answers.reading'), say('answers.choice'), sureness],
		pictures: found.length === 0 ? [] : [table],
		papers: [PAPERS.squad, PAPERS.bayesRisk, PAPERS.logistic],
	};
}

function answerRow({ answer, sentence, probability }: DocumentAnswer, origin: number, rank: number) {
	return {
		cells: [answer.text, beginning(sentence.text), probability],
		place: { start: answer.start + origin, end: answer.end + origin },
		...(rank === 0 ? { isMarked: true } : {}),
	};
}

function beginning(text: string): string {
	const line = text.trim().replace(/\s+/gu, ' ');
	return line.length > BEGINNING ? `${line.slice(0, BEGINNING).trimEnd()}…` : line;
}
