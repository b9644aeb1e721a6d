import type { Language } from '../../../src/core/text/language';
import type { Card, CardSource } from '../../support/card';
import { PARALLEL_SOURCES } from '../corpus/parallelSources';

/** What was learned. */
export interface LearnedMixture {
	/** N-grams of the orders 1, 2, … that ship. */
	readonly ngrams: readonly number[];
	/** The same before pruning. */
	readonly whole: readonly number[];
	readonly shares: readonly { readonly corpus: string; readonly share: number }[];
	readonly levels: number;
}

const PLAIN: Readonly<Record<Language, readonly CardSource[]>> = {
	en: [
		{ name: 'Standard Ebooks, ten novels', license: 'CC0', use: 'learning' },
		{ name: 'English Wikipedia', license: 'CC BY-SA 4.0', use: 'learning, a part' },
	],
	zh: [{ name: 'Chinese Wikipedia in simplified characters', license: 'CC BY-SA 4.0', use: 'learning, a part' }],
};

/** The card of a language model of translation, without its scores. */
export function translationLanguageCard(
	language: Language,
	{ ngrams, whole, shares, levels }: LearnedMixture,
): Omit<Card, 'scores'> {
	const grouped = (count: number): string => count.toLocaleString('en');
	const listed = (counts: readonly number[]): string =>
		counts.map((count, n) => `${grouped(count)} of order ${n + 1}`).join(', ');
	const english = language === 'en' ? 'English' : 'Chinese';
	return {
		title: `language model of ${english} for translation`,
		summary: `How probable a word of a translation is after the three before it: n-grams ${listed(ngrams)}.`,
		command: `npm run train:translation-lm -- ${language}-mt-lm`,
		seed: 0,
		sources: [
			...PARALLEL_SOURCES.map(source => ({ ...source, use: `its ${english} side, the part for training` })),
			...PLAIN[language],
		],
		method:
			`Interpolated modified Kneser-Ney for each kind of text, mixed into one model by the shares that make everyday text and documentation ` +
			`held out for tuning most probable, everyday text counting one and a half times (${shares.map(({ corpus, share }) => `${corpus} ${share.toFixed(2)}`).join(', ')}); of ` +
			`${listed(whole)} those are kept whose loss would raise perplexity most (Stolcke 1998). Probabilities and weights have ${levels} ` +
			`levels. No sentence of a test set is in what it learned from.`,
		weaknesses: ['Words that the pairs do not have are all one unknown word to it.'],
	};
}
