import { deflateRawSync } from 'node:zlib';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import { kneserNey } from '../../src/core/ngram/kneserNey';
import { packNgramModel, unpackNgramModel } from '../../src/core/ngram/ngramFile';
import { NgramModel } from '../../src/core/ngram/ngramModel';
import { pruneNgrams } from '../../src/core/ngram/pruneNgrams';
import { finish } from '../../src/core/steps';
import type { Language } from '../../src/core/text/language';
import type { CardScore } from '../support/card';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { LANGUAGE_MODEL_CARDS } from './cards';
import { closedCounts, frequentWords } from './closedCounts';
import { cutSentences, heldOutSentences } from './languageText';
import { measure, measuredTexts } from './measuredTexts';

/** Words of the longest n-grams. */
const ORDER = 3;

/** Words of the vocabulary, the most frequent ones. */
const VOCABULARY = 40_000;

/** N-grams of two words and more that are kept, so that a model has about 1.7 MB when it is zipped. */
const KEPT = 700_000;

/** Levels of probabilities and weights. */
const LEVELS = 64;

/** Learns a language model that ships: `npm run train:ngram -- zh-lm|en-lm [--out FOLDER]`. */
async function main(): Promise<void> {
	const { name, folder } = readTrainingOptions(process.argv.slice(2), ['zh-lm', 'en-lm']);
	const language = name === 'zh-lm' ? 'zh' : 'en';
	const { whole, content, tokens } = learn(name, language);
	const shipped = unpackNgramModel(decodeModel(encodeModel(content), `${name}.bin`));
	report(language, whole, shipped);
	const scores: CardScore[] = [];
	for (const { name: set, sentences } of await measuredTexts(language)) {
		for (const [model, which] of [
			[shipped, ''],
			[whole, ', of the whole model before pruning'],
		] as const) {
			const { perplexity, perplexityKnown, unknown, tokens: words } = measure(model, sentences);
			const share = `${((100 * unknown) / words).toFixed(1)} % of ${words.toLocaleString('en')} words unknown`;
			scores.push({ set, measure: `perplexity${which} (${share})`, score: perplexity });
			scores.push({ set, measure: `perplexity without unknown words${which}`, score: perplexityKnown });
		}
	}
	const numbers = {
		tokens,
		ngrams: shipped.info.ngrams,
		whole: whole.info.ngrams,
		vocabulary: VOCABULARY,
		levels: LEVELS,
	};
	const bytes = saveModel(content, { ...LANGUAGE_MODEL_CARDS[language](numbers), scores }, folder);
	console.log(`${name}.bin: ${bytes.length} bytes, ${deflateRawSync(bytes).length} zipped`);
	console.table(scores);
}

interface LearnedLanguage {
	/** As it was before pruning. */
	readonly whole: NgramModel;
	readonly content: ModelContent;
	readonly tokens: number;
}

function learn(name: string, language: Language): LearnedLanguage {
	const vocabulary = frequentWords(cutSentences(language, 'train'), VOCABULARY);
	const counts = closedCounts(cutSentences(language, 'train'), vocabulary, ORDER);
	const { weights } = finish(kneserNey(counts));
	const smoothing = 'modifiedKneserNey';
	const whole = new NgramModel({ engine: name, vocabulary, trie: counts.trie, weights, smoothing, lowerCase: false });
	const total = counts.counts[1].reduce((sum, count) => sum + count, 0);
	// What Kneser and Ney say of a history without its own history is no probability that it is met: it is counted.
	const historyProbability = (order: number, history: number): number => counts.counts[order][history] / total;
	const pruned = pruneNgrams(whole, { keep: KEPT, historyProbability });
	return { whole, content: packNgramModel(name, pruned, { levels: LEVELS, metadata: { language } }), tokens: total };
}

/** Says what pruning cost on the documents that are for choosing. */
function report(language: Language, whole: NgramModel, shipped: NgramModel): void {
	for (const [which, model] of Object.entries({ whole, shipped })) {
		const { perplexity, perplexityKnown } = measure(model, heldOutSentences(language, 'dev'));
		const ngrams = model.info.ngrams.join(' + ');
		console.log(
			`${which}: ${ngrams} n-grams, perplexity on dev ${perplexity.toFixed(1)}, known ${perplexityKnown.toFixed(1)}`,
		);
	}
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
