import { deflateRawSync } from 'node:zlib';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { kneserNey } from '../../../src/core/ngram/kneserNey';
import { packNgramModel, unpackNgramModel } from '../../../src/core/ngram/ngramFile';
import { NgramModel } from '../../../src/core/ngram/ngramModel';
import type { NgramVocabulary } from '../../../src/core/ngram/ngramVocabulary';
import { pruneNgrams } from '../../../src/core/ngram/pruneNgrams';
import { finish } from '../../../src/core/steps';
import type { Language } from '../../../src/core/text/language';
import { closedCounts, frequentWords } from '../../ngram/closedCounts';
import { measure } from '../../ngram/measuredTexts';
import type { CardScore } from '../../support/card';
import { saveModel } from '../../support/modelWriter';
import { readTrainingOptions } from '../../support/trainingOptions';
import { learnTruecaser } from '../corpus/learnTruecaser';
import { readTranslationText } from '../corpus/translationText';
import type { TokenizedPair } from '../corpus/translationText';
import { translationLanguageCard } from './card';
import type { PlainSource, Sentence } from './languageText';
import { plainSentences, sideOf } from './languageText';
import { mixModels } from './mixModels';
import { mixtureShares } from './mixtureShares';

/** Words of the longest n-grams. */
const ORDER = 4;

/** Words of the vocabulary: the most frequent ones of the pairs, every word of everyday text among them. */
const VOCABULARY = 40_000;

/** N-grams of two words and more that are kept, so that a model has about 5 MB. */
const KEPT = 1_000_000;

/** How much the texts count that shares are chosen by: everyday text has the fewer pairs, so that a model must do more for it. */
const WEIGHTS = { everyday: 3, documentation: 2 } as const;

/** Levels of probabilities and weights. */
const LEVELS = 64;

/** Text beside that of the pairs; sizes are so that no text outweighs its use. */
const PLAIN: Readonly<Record<Language, readonly PlainSource[]>> = {
	en: [
		{ name: 'books', file: 'lm/mono-en-books/standardebooks.txt', length: 14_000_000 },
		{ name: 'encyclopedia', file: 'lm/mono-enwiki/enwiki.txt', length: 20_000_000 },
	],
	zh: [{ name: 'encyclopedia', file: 'lm/mono-zhwiki/zhwiki-simplified.txt', length: 8_000_000 }],
};

/** Learns a language model that translation ranks its sentences by: `npm run train:translation-lm -- zh-mt-lm|en-mt-lm`. */
function main(): void {
	const { name, folder } = readTrainingOptions(process.argv.slice(2), ['zh-mt-lm', 'en-mt-lm']);
	const language = name === 'zh-mt-lm' ? 'zh' : 'en';
	const pairs = readTranslationText('train');
	const corpora = corporaOf(language, pairs);
	const vocabulary = frequentWords(
		// Everyday text counts double, so that its words are in before rare names of programs.
		[...sideOf(language, pairs), ...sideOf(language, pairs.filter(isEveryday))],
		VOCABULARY,
	);
	const models = corpora.map(({ name: corpus, sentences }) => learn(corpus, vocabulary, sentences));
	const tuning = readTranslationText('tuning');
	const shares = mixtureShares(
		models,
		(['everyday', 'documentation'] as const).map(domain => ({
			sentences: sideOf(
				language,
				tuning.filter(pair => pair.domain === domain),
			),
			weight: WEIGHTS[domain],
		})),
	);
	const parts = models.map((model, i) => ({ model, share: shares[i] }));
	for (const { model, share } of parts) console.log(`${model.engine}: share ${share.toFixed(3)}`, model.info.ngrams);
	const mixture = mixModels(name, vocabulary, parts);
	const pruned = pruneNgrams(mixture.model, { keep: KEPT, historyProbability: mixture.historyProbability });
	const content = packNgramModel(name, pruned, { levels: LEVELS, metadata: { language } });
	const shipped = unpackNgramModel(decodeModel(encodeModel(content), `${name}.bin`));
	const dev = readTranslationText('dev');
	const scores = scoresOf(language, dev, { shipped, whole: mixture.model });
	const card = translationLanguageCard(language, {
		ngrams: shipped.info.ngrams,
		whole: mixture.model.info.ngrams,
		shares: corpora.map(({ name: corpus }, i) => ({ corpus, share: shares[i] })),
		levels: LEVELS,
	});
	const bytes = saveModel(content, { ...card, scores }, folder);
	console.log(`${name}.bin: ${bytes.length} bytes, ${deflateRawSync(bytes).length} zipped`);
	console.table(scores);
}

interface Corpus {
	readonly name: string;
	readonly sentences: readonly Sentence[];
}

function corporaOf(language: Language, pairs: readonly TokenizedPair[]): readonly Corpus[] {
	const truecaser = learnTruecaser(pairs.map(({ en }) => en));
	return [
		{ name: 'everyday', sentences: sideOf(language, pairs.filter(isEveryday)) },
		{
			name: 'documentation',
			sentences: sideOf(
				language,
				pairs.filter(pair => !isEveryday(pair)),
			),
		},
		...PLAIN[language].map(source => ({
			name: source.name,
			sentences: [...plainSentences(language, source, truecaser)],
		})),
	];
}

function isEveryday({ domain }: TokenizedPair): boolean {
	return domain === 'everyday';
}

function learn(name: string, vocabulary: NgramVocabulary, sentences: readonly Sentence[]): NgramModel {
	const counts = closedCounts(sentences, vocabulary, ORDER);
	const { weights } = finish(kneserNey(counts));
	const { trie } = counts;
	return new NgramModel({
		engine: name,
		vocabulary,
		trie,
		weights,
		smoothing: 'modifiedKneserNey',
		lowerCase: false,
		counts,
	});
}

function scoresOf(
	language: Language,
	dev: readonly TokenizedPair[],
	models: Readonly<Record<string, NgramModel>>,
): CardScore[] {
	const scores: CardScore[] = [];
	for (const domain of ['everyday', 'documentation']) {
		const sentences = sideOf(
			language,
			dev.filter(pair => pair.domain === domain),
		);
		for (const [which, model] of Object.entries(models)) {
			const { perplexity, unknown, tokens } = measure(model, sentences);
			const share = `${((100 * unknown) / tokens).toFixed(1)} % of ${tokens.toLocaleString('en')} words unknown`;
			const pruned = which === 'shipped' ? '' : ', before pruning';
			scores.push({ set: `dev, ${domain}`, measure: `perplexity${pruned} (${share})`, score: perplexity });
		}
	}
	return scores;
}

main();
