import { chainProbability } from '../../core/ngram/chainProbability';
import { joinWords } from '../../core/ngram/joinWords';
import { SentenceGenerator } from '../../core/ngram/sentenceGenerator';
import { WordSuggester } from '../../core/ngram/wordSuggester';
import { chainReport, written } from '../lm/chainReport';
import { givenWords } from '../lm/cutSentences';
import type { GenerateLine, LmLine, ProbabilityLine, SuggestLine } from '../lm/lmCommandLine';
import { parseLmLine } from '../lm/lmCommandLine';
import { LM_HELP } from '../lm/lmHelp';
import { cuttingOf, openLanguageModel } from '../lm/openLanguageModel';
import type { CommandGroup, GroupContext } from './groupContext';
import { lmConvert, lmTrain } from './lmFiles';
import { lmPerplexity, lmSurprisal } from './lmTexts';

const NO_FAILURES: ReadonlySet<string> = new Set();

/** `lm`: learns n-gram language models and asks them. */
export const lm: CommandGroup = {
	help: LM_HELP,
	run: async (args, context) => {
		const line = parseLmLine(args);
		if (line === 'help') return line;
		await runAction(line, context);
		return NO_FAILURES;
	},
};

function runAction(line: LmLine, context: GroupContext): Promise<void> {
	switch (line.action) {
		case 'train':
			return lmTrain(line, context);
		case 'perplexity':
			return lmPerplexity(line, context);
		case 'surprisal':
			return lmSurprisal(line, context);
		case 'probability':
			return lmProbability(line, context);
		case 'suggest':
			return lmSuggest(line, context);
		case 'generate':
			return lmGenerate(line, context);
		case 'convert':
			return lmConvert(line, context);
	}
}

async function lmProbability(line: ProbabilityLine, context: GroupContext): Promise<void> {
	const cutting = cuttingOf(context, line);
	const model = await openLanguageModel(line, context, cutting, line.words);
	const words = await givenWords(line.words, cutting);
	const chain = chainProbability(model, words, { begins: line.markers !== 'none', ends: line.markers === 'both' });
	await context.output.write(
		line.isJson
			? `${JSON.stringify({ engine: model.engine, order: model.order, ...chain })}\n`
			: `${model.engine}\n\n${chainReport(chain, model.order)}`,
	);
}

async function lmSuggest(line: SuggestLine, context: GroupContext): Promise<void> {
	const cutting = cuttingOf(context, line);
	const model = await openLanguageModel(line, context, cutting, line.words + line.prefix);
	const history = await givenWords(line.words, cutting);
	const suggestions = new WordSuggester(model).suggest(history, line);
	await context.output.write(
		line.isJson
			? `${JSON.stringify({ engine: model.engine, history, suggestions })}\n`
			: suggestions.map(({ word, probability }) => `${word}\t${written(probability)}\n`).join(''),
	);
}

async function lmGenerate(line: GenerateLine, context: GroupContext): Promise<void> {
	const cutting = cuttingOf(context, line);
	const model = await openLanguageModel(line, context, cutting, line.start);
	const start = await givenWords(line.start, cutting);
	const { seed, temperature, maxWords, count } = line;
	const generator = new SentenceGenerator(model, { seed, temperature, maxWords, start });
	for (let i = 0; i < count; i++) {
		const { words, bits, isComplete } = generator.next();
		const text = joinWords(words);
		await context.output.write(
			line.isJson
				? `${JSON.stringify({ engine: model.engine, text, words, bits: [...bits], isComplete })}\n`
				: `${text}\n`,
		);
	}
}
