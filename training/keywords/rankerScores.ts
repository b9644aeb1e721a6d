import { describePhrase } from '../../src/core/tasks/keywords/describePhrase';
import { KEYWORD_ENGINES } from '../../src/core/tasks/keywords/findKeywords';
import type { KeywordMethod } from '../../src/core/tasks/keywords/keyword';
import type { KeywordRanker } from '../../src/core/tasks/keywords/keywordRanker';
import type { WordWeights } from '../../src/core/tasks/keywords/wordWeights';
import type { DocumentFrequencies } from '../../src/core/vectors/documentFrequencies';
import type { CardScore } from '../support/card';
import type { KeywordSet } from './keywordCases';
import { prepareTexts, weightsOf } from './preparedText';
import type { PreparedText } from './preparedText';
import { bestForms, SCORED, scoreKeywords } from './scoreKeywords';

/** The scores of the three methods on a set, and of plain TF-IDF, which they are compared with. */
export async function rankerScores(
	set: KeywordSet,
	ranker: KeywordRanker,
	frequencies: DocumentFrequencies,
): Promise<CardScore[]> {
	const texts = await prepareTexts(set);
	const scores: CardScore[] = [];
	const add = (name: string, choose: (text: PreparedText) => readonly string[]): void => {
		const { precision, recall, f1 } = scoreKeywords(texts, choose);
		scores.push({ set: set.name, measure: `${name}, F1 of ${SCORED}`, score: f1 });
		console.log(`${set.name}, ${name}: P ${precision.toFixed(2)} R ${recall.toFixed(2)} F1 ${f1.toFixed(2)}`);
	};
	const plain = await allWeights('tfidf', texts, frequencies);
	add('plain TF-IDF of words', text => plainWords(text, weightsFor(plain, text)));
	add('TF-IDF of phrases, summed over their words', text => summedPhrases(text, weightsFor(plain, text)));
	for (const method of ['textrank', 'tfidf', 'topics'] as const) {
		const weights = await allWeights(method, texts, frequencies);
		add(KEYWORD_ENGINES[method], text => ranked(text, weightsFor(weights, text), method, ranker));
	}
	return scores;
}

async function allWeights(
	method: KeywordMethod,
	texts: readonly PreparedText[],
	frequencies: DocumentFrequencies,
): Promise<ReadonlyMap<PreparedText, WordWeights>> {
	const weights = new Map<PreparedText, WordWeights>();
	for (const text of texts) weights.set(text, await weightsOf(method, text, frequencies));
	return weights;
}

function weightsFor(weights: ReadonlyMap<PreparedText, WordWeights>, text: PreparedText): WordWeights {
	const found = weights.get(text);
	if (found === undefined) throw new Error('A text has no weights.');
	return found;
}

/** Words of more than one character by term frequency times inverse document frequency. */
function plainWords({ candidates, forms }: PreparedText, { importance }: WordWeights): string[] {
	const words = candidates.flatMap(({ terms }, i) =>
		terms.length === 1 && forms[i].length > 1 ? [{ form: forms[i], score: importance[terms[0]] }] : [],
	);
	return words.sort((a, b) => b.score - a.score).map(({ form }) => form);
}

/** All candidates by the sum of what {@link plainWords} gives their words. */
function summedPhrases({ candidates, forms }: PreparedText, { importance }: WordWeights): string[] {
	const phrases = candidates.map(({ terms }, i) => ({
		form: forms[i],
		score: terms.reduce((sum, term) => sum + importance[term], 0),
	}));
	return phrases.sort((a, b) => b.score - a.score).map(({ form }) => form);
}

function ranked(text: PreparedText, weights: WordWeights, method: KeywordMethod, ranker: KeywordRanker): string[] {
	return bestForms(text, i => ranker.score(method, describePhrase(text.text, text.words, weights, text.candidates[i])));
}
