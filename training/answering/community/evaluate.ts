import { Nlp } from '../../../src/core/nlp';
import { shippedModels } from '../../support/shippedModels';
import { readModel } from '../../support/modelReader';
import { QuestionIndex } from '../../../src/core/tasks/answering/community/questionIndex';
import type { QuestionTermReader } from '../../../src/core/tasks/answering/community/questionTerms';
import { SIMILARITY_MODEL, SimilarityModel } from '../../../src/core/tasks/answering/community/similarityModel';
import { askOthers, collectionOf } from './askThrough';
import type { CollectedQuestion } from './askThrough';
import { groupBy } from './groupBy';
import { readCovidFaq, readEgretPairs } from './communitySets';
import { measureSpeed } from './measureSpeed';
import { COSINES, learnedMethod, rankPairs, TEST_SETS } from './paraphraseScores';
import { termReader } from './pairFeatures';
import { readEpidemicPairs, readWebQuestions } from './questionPairs';

/** Prints how well asked questions are found: `npm run evaluate:answering -- community`. */
export async function evaluate(): Promise<void> {
	await rankParaphrases();
	await findParaphrases();
	await findAnswers();
	console.log('\nSpeed');
	console.table(await measureSpeed(new Nlp(shippedModels).answering));
}

/** Pairs of each question ranked: those that ask the same above others. */
async function rankParaphrases(): Promise<void> {
	const reader = await termReader();
	const methods = [...COSINES, learnedMethod(readModel(SIMILARITY_MODEL))];
	for (const { name, read } of TEST_SETS) {
		const scores = rankPairs(read(), reader, methods);
		console.log(`\n${name}: ${scores[0].questions} questions, each with pairs that ask the same and others`);
		console.table(
			Object.fromEntries(
				scores.map(({ first, mrr, map, auc }, index) => [
					methods[index].name,
					{ 'accuracy@1': percent(first), MRR: percent(mrr), MAP: percent(map), AUC: percent(auc) },
				]),
			),
		);
	}
}

/** The whole way: each question asked of a collection of all others. */
async function findParaphrases(): Promise<void> {
	const test = readWebQuestions(['test']);
	const web = new Map(test.map(({ question, thing, answers }) => [question, `${thing ?? question}\n${answers}`]));
	const medical = new Map<string, string>();
	for (const [fresh, list] of groupBy(readEpidemicPairs('dev').pairs, pair => pair.fresh)) {
		medical.set(fresh, fresh);
		for (const { asked, isSame } of list) if (!medical.has(asked)) medical.set(asked, isSame ? fresh : asked);
	}
	console.log('\nEach asked of a collection of all others: right when what is found asks the same');
	console.table({
		...(await bothRetrievals('WebQuestions test (en)', web)),
		...(await bothRetrievals('epidemic-pairs dev (zh)', medical)),
	});
}

/** Both ways to find questions: as the extension does, and by the mean of TF-IDF cosines alone. */
async function bothRetrievals(name: string, meanings: ReadonlyMap<string, string>) {
	const questions = [...meanings.keys()];
	const { answering } = new Nlp(shippedModels);
	const collection = await collectionOf(
		questions.map(question => ({ question, answer: '-' })),
		answering,
	);
	const nearest = nearestByCosine(questions, await termReader());
	return {
		[name]: await retrieval(question => askOthers(collection, question, 3), meanings),
		[`${name}, TF-IDF cosine`]: await retrieval(question => Promise.resolve(nearest(question)), meanings),
	};
}

/** The three nearest others of a question. */
function nearestByCosine(questions: readonly string[], reader: QuestionTermReader) {
	const terms = questions.map(question => reader.read(question));
	const words = new QuestionIndex(terms.map(each => each.words));
	const grams = new QuestionIndex(terms.map(each => each.grams));
	const rows = new Map(questions.map((question, row) => [question, row]));
	return (question: string) => {
		const read = reader.read(question);
		const [byWords, byGrams] = [words.cosines(read.words), grams.cosines(read.grams)];
		const cosines = byWords.map((cosine, row) => (cosine + byGrams[row]) / 2);
		cosines[rows.get(question) ?? 0] = -1;
		return [...cosines.keys()]
			.sort((a, b) => cosines[b] - cosines[a])
			.slice(0, 3)
			.map(row => ({ question: { text: questions[row] }, similarity: 0 }));
	};
}

interface FoundQuestion {
	readonly question: { readonly text: string };
	readonly similarity: number;
}

async function retrieval(
	find: (question: string) => Promise<readonly FoundQuestion[]>,
	meanings: ReadonlyMap<string, string>,
) {
	const groups = groupBy(meanings.keys(), question => meanings.get(question));
	const results = [];
	for (const [question, meaning] of meanings) {
		const found = await find(question);
		results.push({
			isAnswerable: (groups.get(meaning)?.length ?? 0) > 1,
			rank: found.findIndex(({ question: { text } }) => meanings.get(text) === meaning),
			isSure: model.sureness(found.map(({ similarity }) => similarity)) >= 0.5,
		});
	}
	const answerable = results.filter(({ isAnswerable }) => isAnswerable);
	const rest = results.filter(({ isAnswerable }) => !isAnswerable);
	const sure = results.filter(({ isSure }) => isSure);
	const right = sure.filter(({ rank }) => rank === 0);
	return {
		questions: results.length,
		'with a like one': answerable.length,
		'accuracy@1': percent(answerable.filter(({ rank }) => rank === 0).length / answerable.length),
		'in first three': percent(answerable.filter(({ rank }) => rank >= 0).length / answerable.length),
		'right of those sure': percent(right.length / sure.length),
		'sure and right of answerable': percent(right.length / answerable.length),
		'rest refused': percent(rest.filter(({ isSure }) => !isSure).length / rest.length),
	};
}

const model = SimilarityModel.from(readModel(SIMILARITY_MODEL));

/** By the answers alone: the questions that were asked are hidden behind words that say nothing. */
async function findAnswers(): Promise<void> {
	const { answering } = new Nlp(shippedModels);
	console.log('\nFound by the answer alone, the question that was asked being hidden');
	console.table({
		'faq-covid (en)': await answerRetrieval(readCovidFaq(), answering),
		'egret-wenda (zh)': await answerRetrieval(readEgretPairs(), answering),
	});
}

async function answerRetrieval(pairs: readonly CollectedQuestion[], answering: Nlp['answering']) {
	const collection = await collectionOf(
		pairs.map(({ answer }) => ({ question: '—', answer })),
		answering,
	);
	let [first, three] = [0, 0];
	for (const { question, answer } of pairs) {
		const { answers } = await collection.ask(question, 3);
		const rank = answers.findIndex(found => found.answer.text === answer);
		if (rank === 0) first++;
		if (rank >= 0) three++;
	}
	return {
		pairs: pairs.length,
		'accuracy@1': percent(first / pairs.length),
		'in first three': percent(three / pairs.length),
	};
}

function percent(part: number): string {
	return (100 * part).toFixed(2);
}
