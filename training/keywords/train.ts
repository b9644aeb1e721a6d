import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { KeywordMethod } from '../../src/core/tasks/keywords/keyword';
import { KeywordRanker, packKeywordRanker } from '../../src/core/tasks/keywords/keywordRanker';
import type { Language } from '../../src/core/text/language';
import { DocumentFrequencies } from '../../src/core/vectors/documentFrequencies';
import { readModel } from '../support/modelReader';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { RANKER_CARDS } from './rankerCards';
import { CSL_DEV, CSL_TEST, INSPEC, SCITLDR_TRAIN, SEMEVAL } from './keywordCases';
import type { KeywordSet } from './keywordCases';
import { isKeyword, isTakenUp } from './labelPhrases';
import { learnListwise } from './listwise';
import { featuresOf, prepareTexts, weightsOf } from './preparedText';
import type { PreparedText } from './preparedText';
import { rankerScores } from './rankerScores';

const METHODS: readonly KeywordMethod[] = ['textrank', 'tfidf', 'topics'];

/** How much the prior of the weights counts. */
const PRIOR = 1e-3;

/** A word alone is learned from where it is in fewer than one of so many documents of the background. */
const RARE_IDF = Math.log(400);

const SETS: Readonly<Record<Language, { readonly train: KeywordSet; readonly test: readonly KeywordSet[] }>> = {
	zh: { train: CSL_DEV, test: [CSL_TEST] },
	en: { train: SCITLDR_TRAIN, test: [INSPEC, SEMEVAL] },
};

/** Learns how phrases are ranked as keywords: `npm run train:keywords -- zh-keywords|en-keywords [--out FOLDER]`. */
async function main(): Promise<void> {
	const { name, folder } = readTrainingOptions(process.argv.slice(2), ['zh-keywords', 'en-keywords']);
	const language = name === 'zh-keywords' ? 'zh' : 'en';
	const { train, test } = SETS[language];
	const frequencies = DocumentFrequencies.from(readModel(`${language}-frequencies`, folder));
	const texts = await prepareTexts(train);
	const labels = texts.map(text =>
		language === 'zh' ? isKeyword(text) : isTakenUp(text, term => frequencies.idf(term) > RARE_IDF),
	);
	const [textrank, tfidf, topics] = await Promise.all(METHODS.map(method => learn(method, texts, labels, frequencies)));
	const content = packKeywordRanker(name, { textrank, tfidf, topics });
	const ranker = KeywordRanker.from(decodeModel(encodeModel(content), `${name}.bin`));
	const scores = [];
	for (const set of test) scores.push(...(await rankerScores(set, ranker, frequencies)));
	const bytes = saveModel(content, { ...RANKER_CARDS[language], seed: 0, scores }, folder);
	console.log(`${name}.bin: ${bytes.length} bytes`);
	console.table(scores);
}

async function learn(
	method: KeywordMethod,
	texts: readonly PreparedText[],
	labels: readonly (readonly boolean[])[],
	frequencies: DocumentFrequencies,
): Promise<Float32Array> {
	const lists = [];
	for (const [i, text] of texts.entries()) {
		const features = featuresOf(text, await weightsOf(method, text, frequencies));
		lists.push({ features, isKeyword: labels[i] });
	}
	return learnListwise(lists, PRIOR);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
