import { Nlp } from '../../../src/core/nlp';
import { analyzeQuestion } from '../../../src/core/tasks/answering/question/analyzeQuestion';
import { PassageReader } from '../../../src/core/tasks/answering/reading/passageReader';
import { SpanRanker } from '../../../src/core/tasks/answering/reading/spanRanker';
import { LANGUAGES } from '../../../src/core/text/language';
import { readModel } from '../../support/modelReader';
import { shippedModels } from '../../support/shippedModels';
import { readSentenceQuestions } from '../readingSets';
import { ANSWERING_SETS } from './answeringSets';
import { readFound, searcherOf } from './foundReadings';
import { measureReading, ownParagraph } from './measureReading';
import { measureOverlap } from './overlapBaseline';
import type { PreparedSet } from './preparedQuestions';
import { prepareSet } from './preparedQuestions';
import { rankCollection, rankSentences } from './sentenceRanking';

/** Passages that are read for a question asked of a whole set. */
const READ = 5;
/** Questions that speed is measured on. */
const TIMED = 200;

/**
 * Prints how well the tests' questions are answered from their own paragraphs and from all of the set, which sentences are held for the
 * right ones, and how long reading takes: `npm run evaluate:answering -- spans [zh] [en]`.
 */
export async function evaluate(args: readonly string[]): Promise<void> {
	const own: Record<string, object> = {};
	const found: Record<string, object> = {};
	const sentences: Record<string, object> = {};
	const times: Record<string, object> = {};
	const languages = LANGUAGES.filter(language => args.length === 0 || args.includes(language));
	for (const language of languages) {
		const ranker = SpanRanker.from(readModel(`${language}-answers`));
		const { test, measure } = ANSWERING_SETS[language];
		for (const { name, read } of test) {
			const set = await prepareSet(read(), language);
			const search = await searcherOf(set);
			own[`${name}, best stretch by overlap`] = measureOverlap(set, measure);
			own[name] = measureReading(set, ranker, measure, ownParagraph);
			const part = quarterOf(set);
			found[name] = measureReading(part, ranker, measure, ({ text }) => search(text, READ));
			const ranks = rankSentences(part, ranker);
			for (const [by, scores] of Object.entries(ranks)) sentences[`${name}, own paragraph, ${by}`] = scores;
			times[name] = await timesOf(set, ranker, search);
		}
	}
	if (languages.includes('en')) Object.assign(sentences, await sentencesOfSquad());
	console.log('Answers from the own paragraph');
	console.table(own);
	console.log(`Answers to every fourth question from the ${READ} paragraphs found among all of the set`);
	console.table(found);
	console.log('Sentences with the answer: how often the right one is first, and the mean reciprocal rank');
	console.table(sentences);
	console.log('Milliseconds a question');
	console.table(times);
}

async function sentencesOfSquad(): Promise<Record<string, object>> {
	const ranker = SpanRanker.from(readModel('en-answers'));
	const ranks = await rankCollection(readSentenceQuestions('test'), ranker);
	return Object.fromEntries(
		Object.entries(ranks).map(([by, scores]) => [`SQuAD sentences test, all sentences, ${by}`, scores]),
	);
}

/** Every fourth question to all passages. */
function quarterOf({ passages, questions }: PreparedSet): PreparedSet {
	return { passages, questions: questions.filter((_, number) => number % 4 === 0) };
}

async function timesOf(
	set: PreparedSet,
	ranker: SpanRanker,
	search: Awaited<ReturnType<typeof searcherOf>>,
): Promise<object> {
	const questions = set.questions.slice(0, TIMED);
	const found = questions.map(({ text }) => search(text, READ));
	const start = performance.now();
	for (const [n, question] of questions.entries()) readFound(set, question, found[n], ranker);
	const reading = (performance.now() - start) / questions.length;
	const reader = new PassageReader(new Nlp(shippedModels).answering);
	const begin = performance.now();
	for (const [n, { text }] of questions.entries()) {
		const passages = found[n].map(({ paragraph, score }) => {
			const { text: passage } = set.passages[paragraph];
			return { file: String(paragraph), start: 0, end: passage.length, text: passage, score };
		});
		await reader.read(text, analyzeQuestion(text), passages, 3);
	}
	const whole = (performance.now() - begin) / questions.length;
	return { 'beyond annotation': Number(reading.toFixed(1)), 'with annotation': Number(whole.toFixed(1)) };
}
