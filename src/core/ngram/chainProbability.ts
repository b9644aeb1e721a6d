import type { ChainOptions, ChainProbability, WordProbability } from './ngram';
import { explainWord } from './explainWord';
import type { NgramModel } from './ngramModel';
import { BEGIN_ID, END, END_ID } from './ngramVocabulary';
import { perplexityOf } from './textMeasures';

/** The probability of words one after the other by the chain rule, each factor explained. */
export function chainProbability(
	model: NgramModel,
	words: readonly string[],
	{ begins = true, ends = true, from = 0 }: ChainOptions = {},
): ChainProbability {
	const ids = [...(begins ? [BEGIN_ID] : []), ...model.idsOf(words)];
	const first = ids.length - words.length;
	const factors: WordProbability[] = [];
	for (let i = from; i < words.length; i++) {
		factors.push(explainWord(model, ids.slice(0, first + i), ids[first + i], words[i]));
	}
	if (ends) factors.push(explainWord(model, ids, END_ID, END));
	const log10 = factors.reduce((sum, factor) => sum + factor.log10, 0);
	return { factors, log10, probability: 10 ** log10, perplexity: perplexityOf(log10, factors.length) };
}

/** P(word | history), and where it comes from. @param history oldest word first; only its last words matter */
export function wordProbability(
	model: NgramModel,
	history: readonly string[],
	word: string,
	{ begins = true }: Pick<ChainOptions, 'begins'> = {},
): WordProbability {
	const { factors } = chainProbability(model, [...history, word], { begins, ends: false, from: history.length });
	return factors[0];
}
