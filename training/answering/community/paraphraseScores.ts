import type { ModelContent } from '../../../src/core/model/modelFile';
import { ModelFile } from '../../../src/core/model/modelFile';
import type { QuestionTermReader } from '../../../src/core/tasks/answering/community/questionTerms';
import { SIMILARITY_FEATURES } from '../../../src/core/tasks/answering/community/similarityFeatures';
import { SimilarityModel } from '../../../src/core/tasks/answering/community/similarityModel';
import type { CardScore } from '../../support/card';
import { pairRows } from './pairFeatures';
import type { PairSet } from './questionPairs';
import { readEpidemicPairs, readWebQuestions, webQuestionPairs } from './questionPairs';
import type { RankingScores } from './rankingScores';
import { rankingScores } from './rankingScores';

/** A set of pairs that nothing was learned or chosen on. */
export const TEST_SETS: readonly { readonly name: string; readonly read: () => PairSet }[] = [
	{ name: 'epidemic-pairs dev (zh)', read: () => readEpidemicPairs('dev') },
	{ name: 'WebQuestions test (en), pairs about one thing', read: () => webQuestionPairs(readWebQuestions(['test'])) },
];

/** A way to tell how like two questions are. */
export interface LikenessMethod {
	readonly name: string;
	readonly score: (features: Float64Array) => number;
}

const WORDS = SIMILARITY_FEATURES.indexOf('wordCosine');
const GRAMS = SIMILARITY_FEATURES.indexOf('gramCosine');

/** TF-IDF cosines to compare with: of words, of characters, and the mean of both. */
export const COSINES: readonly LikenessMethod[] = [
	{ name: 'TF-IDF cosine of words', score: features => features[WORDS] },
	{ name: 'TF-IDF cosine of characters', score: features => features[GRAMS] },
	{ name: 'mean of both cosines', score: features => (features[WORDS] + features[GRAMS]) / 2 },
];

/** How well a method ranks the pairs of a set. */
export function rankPairs(
	set: PairSet,
	reader: QuestionTermReader,
	methods: readonly LikenessMethod[],
): RankingScores[] {
	const rows = pairRows(set, reader);
	return methods.map(({ score }) =>
		rankingScores(
			rows.map(({ features, isSame }, index) => ({
				question: set.pairs[index].fresh,
				isSame,
				score: score(features),
			})),
		),
	);
}

/** The method that a model is. */
export function learnedMethod(content: ModelContent): LikenessMethod {
	const model = SimilarityModel.from(new ModelFile(content));
	return { name: 'question-similarity', score: features => model.probability(features) };
}

/** The scores of a card: those of a model beside the best cosine. */
export function paraphraseScores(content: ModelContent, reader: QuestionTermReader): CardScore[] {
	const methods = [learnedMethod(content), ...COSINES];
	return TEST_SETS.flatMap(({ name, read }) => {
		const [learned, ...cosines] = rankPairs(read(), reader, methods);
		return (['first', 'mrr', 'map', 'auc'] as const).map(measure => ({
			set: name,
			measure: `${MEASURES[measure]} (best TF-IDF cosine ${(100 * Math.max(...cosines.map(each => each[measure]))).toFixed(2)})`,
			score: 100 * learned[measure],
		}));
	});
}

const MEASURES = { first: 'accuracy at 1', mrr: 'MRR', map: 'MAP', auc: 'AUC over all pairs' };
