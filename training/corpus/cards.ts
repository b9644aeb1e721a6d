import type { CountedWords } from '../../src/core/corpus/wordCounts';
import type { Language } from '../../src/core/text/language';
import { FREQUENCY_CARDS } from '../keywords/frequencyCards';
import type { Card } from '../support/card';

/** How many words a table has. */
export interface TableSizes {
	readonly forms: number;
	readonly lemmas: number;
}

const NAMES: Readonly<Record<Language, string>> = { zh: 'Chinese', en: 'English' };

/** The card of counts of words; the texts are those of the document frequencies. */
export function wordCountCard(language: Language, { words, fewest, lemmas }: CountedWords, sizes: TableSizes): Card {
	const { sources, weaknesses } = FREQUENCY_CARDS[language]({ documents: 0, terms: 0, fewest });
	const number = (value: number): string => value.toLocaleString('en');
	const both = lemmas === undefined ? '' : ` and ${number(sizes.lemmas)} lemmas`;
	return {
		title: `how often ${NAMES[language]} words stand in texts`,
		summary:
			`Counts of ${number(sizes.forms)} forms${both} in ${number(words)} words: what the key words of a corpus are found beside ` +
			'that has no other reference. Words are hashes, counts two bytes each on a logarithmic scale.',
		sources,
		command: `npm run train:corpus -- ${language}-word-counts`,
		seed: 0,
		method:
			`The shipped models cut the text into words${lemmas === undefined ? '' : ' and find their lemmas'}; words in lower case are ` +
			`counted, words of other languages are not. Words that stand there fewer than ${fewest} times are left out.`,
		scores: [],
		weaknesses,
	};
}
