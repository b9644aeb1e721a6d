import { encodeModel } from '../../../src/core/model/binaryFormat';
import type { ModelContent } from '../../../src/core/model/modelFile';
import { ModelStore } from '../../../src/core/model/modelStore';
import { Nlp } from '../../../src/core/nlp';
import { SIMILARITY_FEATURES } from '../../../src/core/tasks/answering/community/similarityFeatures';
import type { Sureness } from '../../../src/core/tasks/answering/community/similarityModel';
import { packSimilarityModel, SIMILARITY_MODEL } from '../../../src/core/tasks/answering/community/similarityModel';
import { saveModel } from '../../support/modelWriter';
import { shippedModels } from '../../support/shippedModels';
import { readTrainingOptions } from '../../support/trainingOptions';
import { SIMILARITY_CARD } from './card';
import { groupBy } from './groupBy';
import type { LearnedSimilarity } from './learnSimilarity';
import { learnSimilarity } from './learnSimilarity';
import type { PairRow } from './pairFeatures';
import { pairRows, termReader } from './pairFeatures';
import { paraphraseScores } from './paraphraseScores';
import type { FreebaseQuestion } from './questionPairs';
import { readTranslations, readWebQuestions, webQuestionPairs } from './questionPairs';
import { sureExamples } from './sureExamples';
import { alteredPairs, neighbourPairs, paragraphPairs, translationPairs } from './trainingPairs';

const SEED = 1;

/** How much a pair of each set counts. */
const WEIGHTS = { web: 1, neighbours: 0.2, paragraphs: 2, translations: 0.2, altered: 0.2 };

/**
 * What is added to the weights of both cosines. Pairs about one thing teach how questions about it differ, and too little that others
 * are about something else; chosen by the ranking of epidemic-pairs train and of the neighbours of WebQuestions val and devtest.
 */
const COSINE_WEIGHT = 2;

/** Nearest questions of each that are learned from. */
const NEIGHBOURS = 10;

/** Learns when two questions ask the same: `npm run train:question-similarity [--out FOLDER]`. */
async function main(): Promise<void> {
	const { folder } = readTrainingOptions(process.argv.slice(2), [SIMILARITY_MODEL]);
	const reader = await termReader();
	const questions = readWebQuestions(['trainmodel', 'val']);
	const web = webQuestionPairs(questions);
	const paragraphs = paragraphPairs();
	const translations = translationPairs(reader);
	const altered = alteredPairs([web, paragraphs, translations]);
	const webRows = pairRows(web, reader);
	const regression = await learnSimilarity(
		[
			{ rows: webRows, weight: WEIGHTS.web },
			{ rows: pairRows(neighbourPairs(questions, reader, NEIGHBOURS), reader), weight: WEIGHTS.neighbours },
			{ rows: pairRows(paragraphs, reader), weight: WEIGHTS.paragraphs },
			{ rows: pairRows(translations, reader), weight: WEIGHTS.translations },
			{ rows: pairRows(altered, reader), weight: WEIGHTS.altered },
		],
		{ cost: 0.2, epochs: 40, seed: SEED },
	);
	const learned = withCosines(regression, webRows);
	const sureness = await learnSureness(packSimilarityModel({ ...learned, sureness: [0, 0, 0] }), questions);
	const content = packSimilarityModel({ ...learned, sureness });
	const scores = paraphraseScores(content, reader);
	const bytes = saveModel(content, { ...SIMILARITY_CARD, seed: SEED, scores }, folder);
	console.log(`${SIMILARITY_MODEL}.bin: ${bytes.length} bytes, sure by ${sureness.join(', ')}`);
	console.table(scores);
}

/** Adds to the weights of the cosines, and takes as much from the bias as that adds to pairs on average. */
function withCosines({ weights, bias }: LearnedSimilarity, rows: readonly PairRow[]): LearnedSimilarity {
	const cosines = ['wordCosine', 'gramCosine'].map(name => SIMILARITY_FEATURES.indexOf(name as 'wordCosine'));
	const added = rows.reduce((sum, { features }) => sum + features[cosines[0]] + features[cosines[1]], 0) / rows.length;
	return {
		weights: weights.map((weight, feature) => weight + (cosines.includes(feature) ? COSINE_WEIGHT : 0)),
		bias: bias - COSINE_WEIGHT * added,
	};
}

/** When a collection is sure of its first answer: learned from small collections of both languages. */
async function learnSureness(content: ModelContent, questions: readonly FreebaseQuestion[]): Promise<Sureness> {
	const bytes = encodeModel(content);
	const models = new ModelStore({
		read: file => (file === `${content.name}.bin` ? Promise.resolve(bytes) : shippedModels.read(file)),
	});
	const resources = { ...new Nlp(shippedModels).answering, models };
	const english = groupBy(questions, ({ question, thing, answers }) => `${thing ?? question}\n${answers}`);
	const meanings = [...english.values()].map(group => group.map(({ question }) => question));
	const chinese = readTranslations().map(group => group.chinese);
	const { weights, bias } = await learnSimilarity(
		[
			{ rows: await sureExamples(meanings, resources, SEED), weight: 1 },
			{ rows: await sureExamples(chinese, resources, SEED), weight: 1 },
		],
		{ cost: 1, epochs: 100, seed: SEED },
	);
	// To two places, so that the last bits of a sum do not show.
	return [bias, ...weights].map(value => Math.round(value * 100) / 100) as unknown as Sureness;
}

void main();
