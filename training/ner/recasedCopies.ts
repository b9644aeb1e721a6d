import type { SeededRandom } from '../../src/core/numeric/seededRandom';
import type { NamedSentence } from './namedSentence';

/** What share of a corpus is learned from once more in another casing. */
export interface CasingShares {
	readonly lower: number;
	readonly upper: number;
	readonly title: number;
}

const SMALL_IN_TITLES = /^(?:an?|the|of|and|or|in|on|at|to|for|by|with|'s|n't)$/i;

const CASINGS: Readonly<Record<keyof CasingShares, (word: string, index: number) => string>> = {
	lower: word => word.toLowerCase(),
	upper: word => word.toUpperCase(),
	title: (word, index) =>
		index > 0 && SMALL_IN_TITLES.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
};

/** The same sentences as a chat without capitals, a shout or a headline has them, as many of each as `shares` says. */
export function recasedCopies(
	sentences: readonly NamedSentence[],
	shares: CasingShares,
	random: SeededRandom,
): NamedSentence[] {
	return (['lower', 'upper', 'title'] as const).flatMap(casing =>
		sentences.filter(() => random.next() < shares[casing]).map(sentence => inCasing(sentence, casing)),
	);
}

/** A sentence written all in small letters, in capitals or as a title. */
export function inCasing({ words, names }: NamedSentence, casing: keyof CasingShares): NamedSentence {
	return { words: words.map(CASINGS[casing]), names };
}
