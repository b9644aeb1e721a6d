import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { bestSentences } from '../../../src/core/tasks/answering/reading/sentenceChoice';
import { readingCase } from '../../../src/core/tasks/answering/reading/readingCase';
import { packSpanRanker, SpanRanker } from '../../../src/core/tasks/answering/reading/spanRanker';
import type { CardScore } from '../../support/card';
import { saveModel } from '../../support/modelWriter';
import { readTrainingOptions } from '../../support/trainingOptions';
import type { AnswerMeasure } from './answerMetrics';
import { ANSWERING_SETS } from './answeringSets';
import { calibrate } from './calibrate';
import { ANSWER_CARDS } from './cards';
import { searcherOf } from './foundReadings';
import { learnSpans } from './learnSpans';
import { measureReading, ownParagraph } from './measureReading';
import { prepareSet } from './preparedQuestions';
import type { PreparedQuestion, PreparedSet } from './preparedQuestions';
import { SPAN_LEARNING } from './spanLearning';
import { makeExample } from './spanExamples';
import type { SpanExample } from './spanExamples';

/** One of so many paragraphs is held out to choose and to calibrate on. */
const FOLDS = 5;
/** Paragraphs that are read for a question asked of all. */
const FOUND = 5;

/** Learns how answers are found in passages: `npm run train:answering -- zh-answers|en-answers [--out FOLDER]`. */
async function main(): Promise<void> {
	const { name, folder } = readTrainingOptions(process.argv.slice(2), ['zh-answers', 'en-answers']);
	const language = name === 'zh-answers' ? 'zh' : 'en';
	const { train, test, measure } = ANSWERING_SETS[language];
	const set = await prepareSet(
		train.flatMap(({ read }) => read()),
		language,
	);
	const heldOut = set.questions.filter(({ paragraph }) => paragraph % FOLDS === 0);
	const learned = set.questions.filter(({ paragraph }) => paragraph % FOLDS !== 0);
	const settings = SPAN_LEARNING[language];
	const weights = learnSpans(examplesOf(set, learned), settings);
	const calibration = await calibrate(set, heldOut, weights, measure);
	console.log('calibration', calibration);
	await printHeldOut({ ...set, questions: heldOut }, new SpanRanker(weights, calibration), measure);
	const content = packSpanRanker(name, learnSpans(examplesOf(set, set.questions), settings), calibration);
	const ranker = SpanRanker.from(decodeModel(encodeModel(content), `${name}.bin`));
	const scores: CardScore[] = [];
	for (const { name: tested, read } of test) {
		const { em, f1 } = measureReading(await prepareSet(read(), language), ranker, measure, ownParagraph);
		scores.push({ set: tested, measure: 'exact match', score: em }, { set: tested, measure: 'F1', score: f1 });
	}
	const bytes = saveModel(content, { ...ANSWER_CARDS[language], seed: 0, scores }, folder);
	console.log(`${name}.bin: ${bytes.length} bytes`);
	console.table(scores);
}

/** Prints how the held-out questions are answered from their own paragraphs and from those found among all of the set. */
async function printHeldOut(set: PreparedSet, ranker: SpanRanker, measure: AnswerMeasure): Promise<void> {
	const search = await searcherOf(set);
	console.table({
		'held out, own paragraph': measureReading(set, ranker, measure, ownParagraph),
		'held out, found': measureReading(set, ranker, measure, ({ text }) => search(text, FOUND)),
	});
}

function examplesOf({ passages }: PreparedSet, questions: readonly PreparedQuestion[]): SpanExample[] {
	return questions.map(({ marked, paragraph, answers }) => {
		const reading = readingCase(marked, passages[paragraph]);
		return makeExample(reading, bestSentences([reading])[0], answers);
	});
}

void main();
