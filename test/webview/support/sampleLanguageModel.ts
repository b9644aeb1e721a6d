import { chainProbability } from '../../../src/core/ngram/chainProbability';
import { joinWords } from '../../../src/core/ngram/joinWords';
import type { NgramSmoothing } from '../../../src/core/ngram/ngram';
import { NgramLearner } from '../../../src/core/ngram/ngramLearner';
import type { LearnedNgrams } from '../../../src/core/ngram/ngramLearner';
import { SentenceGenerator } from '../../../src/core/ngram/sentenceGenerator';
import { WordSuggester } from '../../../src/core/ngram/wordSuggester';
import type { ModelChoice, SmoothingScores, UsedModel } from '../../../src/protocol/ngram';
import type {
	PanelChain,
	PanelComparison,
	PanelGenerated,
	PanelLanguageModels,
	PanelMeasures,
	PanelNextWords,
} from '../../../src/protocol/panelNgram';

/** What a model answers with that nobody chose another one for. */
export const SAMPLE_CHOICE: ModelChoice = { model: 'shipped', smoothing: 'modifiedKneserNey', order: 3 };

/** The models of a window in which one was learned. */
export const SAMPLE_MODELS: PanelLanguageModels = {
	models: [
		{
			id: 'own:letters',
			title: 'letters',
			source: 'learned',
			model: {
				engine: 'trigram, modified Kneser-Ney',
				order: 3,
				smoothing: 'modifiedKneserNey',
				ngrams: [900, 4100, 5600],
				vocabularySize: 897,
				lowerCase: false,
				hasCounts: true,
				isInterpolated: true,
			},
			report: undefined,
			formats: ['arpa', 'binary'],
		},
	],
	choice: SAMPLE_CHOICE,
	lost: '',
};

const SUBJECTS = ['Marie Curie', 'Pierre Curie', 'She', 'A chemist', 'The physicist'];
const VERBS = ['discovered', 'was born in', 'worked in', 'moved to', 'studied', 'wrote about'];
const OBJECTS = ['Warsaw', 'Paris', 'polonium', 'radium', 'the laboratory', 'physics and chemistry', 'a small room'];

function corpus(): readonly (readonly string[])[] {
	return Array.from({ length: 220 }, (_, i) =>
		[SUBJECTS[i % 5], VERBS[(i * 7) % 6], OBJECTS[(i * 11) % 7], '.'].join(' ').split(' '),
	);
}

async function learned(smoothing: NgramSmoothing, order: ModelChoice['order']): Promise<LearnedNgrams> {
	const learner = new NgramLearner({ smoothing, order, heldOut: 0.1 });
	for (const sentence of corpus()) learner.addSentence(sentence);
	return learner.learn();
}

function usedBy(choice: ModelChoice, { model }: LearnedNgrams): UsedModel {
	return { engine: model.engine, order: model.order, isOfThisText: choice.model === 'document' };
}

/** The first sentence of a text, by a small model. */
export async function sampleChain(
	scopeId: number,
	text: string,
	choice: ModelChoice,
	offset: number,
): Promise<PanelChain> {
	const made = await learned(choice.smoothing, choice.order);
	const words = [...text.slice(0, 90).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].slice(0, 11);
	const starts = Int32Array.from(words, ({ index }) => index);
	const ends = Int32Array.from(words, ({ index, 0: word }) => index + word.length);
	const chain = chainProbability(
		made.model,
		words.map(([word]) => word),
	);
	const end = ends.at(-1) ?? 0;
	const used = usedBy(choice, made);
	return { scopeId, choice, offset, chain: { version: 1, start: 0, end, used, starts, ends, chain, isCut: false } };
}

/** Scores of a text. */
export async function sampleMeasures(scopeId: number, choice: ModelChoice): Promise<PanelMeasures> {
	const made = await learned(choice.smoothing, choice.order);
	const { heldOut } = made.report;
	if (heldOut === undefined) throw new Error('Nothing was held out.');
	const used = usedBy(choice, made);
	const measures = { ...heldOut, unknown: 3 };
	return {
		scopeId,
		choice,
		measures: { version: 1, used, measures, heldOut: used.isOfThisText ? heldOut : undefined, isOtherLanguage: false },
	};
}

/** Smoothings side by side. */
export async function sampleComparison(scopeId: number, order: ModelChoice['order']): Promise<PanelComparison> {
	const scores: SmoothingScores[] = [];
	for (const smoothing of ['modifiedKneserNey', 'katz', 'addK', 'stupidBackoff'] as const) {
		for (const each of [1, 2, 3, 4, 5] as const) {
			const { heldOut } = (await learned(smoothing, each)).report;
			if (each <= order && heldOut !== undefined) scores.push({ smoothing, order: each, heldOut });
		}
	}
	const { sentences, tokens, sparsity } = (await learned('stupidBackoff', 5)).report;
	return { scopeId, order, comparison: { version: 1, sentences, tokens, scores, sparsity } };
}

/** Words after a history. */
export async function sampleNextWords(scopeId: number, choice: ModelChoice, offset: number): Promise<PanelNextWords> {
	const made = await learned(choice.smoothing, choice.order);
	const history = ['Marie', 'Curie'];
	const suggestions = new WordSuggester(made.model)
		.suggest(history, { count: 8 })
		.map(each => ({ ...each, start: offset }));
	return { scopeId, choice, offset, next: { version: 1, used: usedBy(choice, made), history, suggestions } };
}

/** Text of a seed. */
export async function sampleGenerated(scopeId: number, choice: ModelChoice, seed: number): Promise<PanelGenerated> {
	const made = await learned(choice.smoothing, choice.order);
	const generator = new SentenceGenerator(made.model, { seed });
	const sentences = [generator.next(), generator.next()];
	const texts = sentences.map(({ words }) => joinWords(words));
	return { scopeId, choice, seed, generated: { version: 1, used: usedBy(choice, made), sentences, texts } };
}
