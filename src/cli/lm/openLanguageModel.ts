import { readFile } from 'node:fs/promises';
import { decodeModel } from '../../core/model/binaryFormat';
import { limitOrder } from '../../core/ngram/limitOrder';
import { unpackNgramModel } from '../../core/ngram/ngramFile';
import { NgramLearner } from '../../core/ngram/ngramLearner';
import type { LearnedNgrams } from '../../core/ngram/ngramLearner';
import type { NgramModel } from '../../core/ngram/ngramModel';
import type { NgramOptions } from '../../core/ngram/ngram';
import { ArpaReader } from '../../core/ngram/arpaReader';
import { readNgramFile } from '../../core/ngram/readNgramFile';
import { dominantLanguage } from '../../core/text/dominantLanguage';
import type { Language } from '../../core/text/language';
import type { GroupContext } from '../commands/groupContext';
import { inputFiles } from '../inputFiles';
import { openNlp } from '../openNlp';
import { readLines, readText, reasonOf } from '../textInput';
import type { TextSources } from '../textOptions';
import { UsageError } from '../usageError';
import { cutSentences } from './cutSentences';
import type { Cutting } from './cutSentences';
import type { ModelSourceLine } from './lmCommandLine';

/** The models that the program has, by language. */
const SHIPPED: Readonly<Record<Language, string>> = { en: 'en-lm', zh: 'zh-lm' };

/** How texts are cut for a command. */
export function cuttingOf({ models, warn }: GroupContext, { isCut }: Pick<ModelSourceLine, 'isCut'>): Cutting {
	return { nlp: openNlp(models), isCut, warn };
}

/**
 * The model that a command line names, or one that is learned of the texts that it names.
 * @param text whose language says which model is taken where none is named
 * @throws UsageError for a file that cannot be read; NlpError for one that holds no model, and as `NgramLearner.learn`
 */
export async function openLanguageModel(
	line: ModelSourceLine,
	context: GroupContext,
	cutting: Cutting,
	text: string,
): Promise<NgramModel> {
	if (line.text.length > 0) {
		const { model } = await learnFrom({ paths: line.text, include: [] }, line.options, context, cutting);
		return model;
	}
	const model = await namedModel(
		line.model ?? SHIPPED[dominantLanguage(text, { start: 0, end: text.length }).language],
		context,
	);
	const { order } = line.options;
	if (order !== undefined && order > model.order) {
		context.warn(`${model.engine} has n-grams of ${model.order} words at most; --order ${order} changes nothing`);
	}
	return order === undefined ? model : limitOrder(model, order);
}

async function namedModel(name: string, { models }: GroupContext): Promise<NgramModel> {
	if (Object.values(SHIPPED).includes(name)) {
		const file = `${name}.bin`;
		return unpackNgramModel(decodeModel(await models.read(file), file));
	}
	return readModelFile(name);
}

/**
 * The model of a file.
 * @throws UsageError for a file that cannot be read, NlpError for one that holds no model
 */
export async function readModelFile(file: string): Promise<NgramModel> {
	if (/\.(?:arpa|lm)$/iu.test(file)) {
		// Line by line: ARPA files are larger than a string may be.
		const reader = new ArpaReader(file);
		for await (const { text } of readLines(readText(file, () => undefined))) reader.push(text);
		return reader.finish();
	}
	try {
		return readNgramFile(file, await readFile(file));
	} catch (error) {
		if (error instanceof Error && 'syscall' in error) {
			throw new UsageError(`cannot read ${file}: ${reasonOf(error)}`, { cause: error });
		}
		throw error;
	}
}

/** Learns a model of texts, and says how far it is. */
export async function learnFrom(
	sources: TextSources,
	options: NgramOptions,
	{ progress, warn }: GroupContext,
	cutting: Cutting,
): Promise<LearnedNgrams> {
	const learner = new NgramLearner(options);
	for await (const file of inputFiles({ ...sources, warn })) {
		learner.beginText();
		for await (const words of cutSentences(file, cutting)) {
			learner.add(words);
			progress.show(() => `reading ${file.name}: ${(learner.tokens / 1e6).toFixed(1)} million words in all`);
		}
	}
	const learned = await learner.learn({
		onProgress: part => progress.show(() => `estimating probabilities, ${Math.round(100 * part)} %`),
	});
	progress.clear();
	return learned;
}
