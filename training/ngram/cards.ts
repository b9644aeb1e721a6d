import type { Language } from '../../src/core/text/language';
import type { Card, CardSource } from '../support/card';

/** What was learned. */
export interface LearnedNumbers {
	/** Words and ends of sentences. */
	readonly tokens: number;
	/** N-grams of the orders 1, 2, … that ship. */
	readonly ngrams: readonly number[];
	/** The same before pruning. */
	readonly whole: readonly number[];
	readonly vocabulary: number;
	readonly levels: number;
}

/** The card of a language model, without its scores. */
export const LANGUAGE_MODEL_CARDS: Readonly<Record<Language, (numbers: LearnedNumbers) => Omit<Card, 'scores'>>> = {
	en: numbers => ({
		...sharedCard('en', numbers),
		title: 'trigram language model of English',
		sources: [
			wikipedia('English Wikipedia'),
			{ name: 'Standard Ebooks, ten novels', license: 'CC0', use: 'learning, but for one part in 200' },
		],
		weaknesses: [
			'An encyclopedia with many articles on sport is most of it: talk and technical text surprise it more than they should.',
			'Words in capitals and words at the beginning of a sentence are words of their own.',
		],
	}),
	zh: numbers => ({
		...sharedCard('zh', numbers),
		title: 'trigram language model of Chinese',
		sources: [
			wikipedia('Chinese Wikipedia in simplified characters'),
			{ name: 'the four classical novels', license: 'public domain', use: 'learning, but for one part in 200' },
		],
		weaknesses: [
			'An encyclopedia is most of it: talk, news and technical text surprise it more than they should.',
			'Words are those of the PKU standard as the shipped segmenter cuts them, with its errors.',
		],
	}),
};

function sharedCard(
	language: Language,
	{ tokens, ngrams, whole, vocabulary, levels }: LearnedNumbers,
): Pick<Card, 'summary' | 'command' | 'seed' | 'method'> {
	const grouped = (count: number): string => count.toLocaleString('en');
	return {
		summary:
			`The probability of a word after the two before it: ${grouped(ngrams[1])} bigrams and ${grouped(ngrams[2])} trigrams over ` +
			`${grouped(vocabulary)} words, marks among them. It draws surprisal, measures perplexity and suggests next words.`,
		command: `npm run train:ngram -- ${language}-lm`,
		seed: 0,
		method:
			`Interpolated modified Kneser-Ney over ${grouped(tokens)} words and ends of sentences, other words as \`<unk>\`; of ` +
			`${grouped(whole[1])} bigrams and ${grouped(whole[2])} trigrams those are kept whose loss would raise perplexity most (Stolcke 1998), ` +
			`with histories as probable as they were seen. Probabilities and backoff weights are of ${levels} levels.`,
	};
}

function wikipedia(name: string): CardSource {
	return { name, license: 'CC BY-SA 4.0', use: 'learning, but for one article in 200' };
}
