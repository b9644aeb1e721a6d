import { readCsv } from '../../../src/core/text/csvReader';
import { readData, readDataLines } from '../../support/dataFolder';
import { groupBy } from './groupBy';

/** Two questions, and whether they ask the same. */
export interface LabeledPair {
	readonly fresh: string;
	readonly asked: string;
	readonly isSame: boolean;
}

/** Pairs whose questions come from one collection: how rare words are is counted there. */
export interface PairSet {
	readonly pairs: readonly LabeledPair[];
	/** All questions of the collection. */
	readonly collection: readonly string[];
}

/** Paraphrases of medical questions (zh) with others that differ in what they ask: `train` is for choosing, `dev` is the test. */
export function readEpidemicPairs(split: 'train' | 'dev'): PairSet {
	const [, ...rows] = readCsv(readData(`tasks/epidemic-pairs/${split}_20200228.csv`));
	const pairs = rows.map(({ fields }) => ({ fresh: fields[2], asked: fields[3], isSame: fields[4] === '1' }));
	return { pairs, collection: pairs.flatMap(({ fresh, asked }) => [fresh, asked]) };
}

/** A question to Freebase with the thing that it is about and its answers. */
export interface FreebaseQuestion {
	readonly question: string;
	readonly thing: string | undefined;
	/** Sorted, with line ends between them. */
	readonly answers: string;
}

/** The questions of a part of WebQuestions (en). */
export function readWebQuestions(parts: readonly string[]): FreebaseQuestion[] {
	return parts.flatMap(part => {
		const keys = new Map(
			(
				JSON.parse(readData(`tasks/webquestions/d-freebase/${part}.json`)) as { qId: string; freebaseKey: string }[]
			).map(({ qId, freebaseKey }) => [qId, freebaseKey]),
		);
		const questions = JSON.parse(readData(`tasks/webquestions/main/${part}.json`)) as WebQuestion[];
		return questions.map(({ qId, qText, answers }) => ({
			question: qText,
			thing: keys.get(qId),
			answers: [...answers].sort().join('\n'),
		}));
	});
}

interface WebQuestion {
	readonly qId: string;
	readonly qText: string;
	readonly answers: readonly string[];
}

/**
 * Pairs of questions about the same thing: those with the same answers ask the same, those with no answer in common do not; others
 * are left out.
 */
export function webQuestionPairs(questions: readonly FreebaseQuestion[]): PairSet {
	const byThing = groupBy(questions, ({ thing }) => thing);
	const pairs: LabeledPair[] = [];
	for (const [thing, alike] of byThing) {
		if (thing === undefined) continue;
		for (const fresh of alike) {
			for (const asked of alike) {
				if (fresh.question === asked.question) continue;
				const isSame = fresh.answers === asked.answers;
				if (isSame || !haveCommon(fresh, asked)) pairs.push({ fresh: fresh.question, asked: asked.question, isSame });
			}
		}
	}
	return { pairs, collection: questions.map(({ question }) => question) };
}

/** Whether two questions are about the same thing and have the same answers. */
export function isSameQuestion(first: FreebaseQuestion, second: FreebaseQuestion): boolean {
	return first.thing !== undefined && first.thing === second.thing && first.answers === second.answers;
}

/** Whether two questions share an answer. */
export function haveCommon(first: FreebaseQuestion, second: FreebaseQuestion): boolean {
	const answers = new Set(first.answers.split('\n'));
	return second.answers.split('\n').some(answer => answers.has(answer));
}

/** Chinese sentences of Tatoeba, those together that translate the same English one; without those of its test set. */
export function readTranslations(): { readonly english: string; readonly chinese: readonly string[] }[] {
	const rows = readDataLines('lm/mt-tatoeba/tatoeba.train-clean.zh-en.tsv').map(line => line.split('\t'));
	const byEnglish = groupBy(rows, ([, english]) => english);
	return [...byEnglish].map(([english, group]) => ({
		english,
		chinese: [...new Set(group.map(([chinese]) => chinese))],
	}));
}
