import type { Language } from '../../src/core/text/language';
import type { Card, CardSource } from '../support/card';

/** What was counted. */
export interface Counts {
	readonly documents: number;
	readonly terms: number;
	readonly fewest: number;
}

/** The card of a table of document frequencies. */
export const FREQUENCY_CARDS: Readonly<Record<Language, (counts: Counts) => Card>> = {
	zh: counts => ({
		...sharedCard('zh', counts),
		title: 'how many documents Chinese words are in',
		sources: [
			wikipedia('Chinese Wikipedia in simplified characters'),
			{ name: 'OI-wiki', license: 'CC BY-SA 4.0', use: 'counting: one document in four' },
			{ name: 'PingCAP documents (docs-cn)', license: 'CC BY-SA 3.0', use: 'counting: one document in four' },
			{ name: 'Dive into Deep Learning (d2l-zh)', license: 'Apache-2.0', use: 'counting: one document in two' },
			{ name: 'the four classical novels', license: 'public domain', use: 'counting: one document in ten' },
		],
		weaknesses: [
			'An encyclopedia is most of it: words of talk, of trade and of the news seem rarer than they are.',
			'Words are those of the PKU standard; where the UD standard cuts otherwise, a word counts as a rare one.',
		],
	}),
	en: counts => ({
		...sharedCard('en', counts),
		title: 'how many documents English words are in',
		sources: [
			wikipedia('English Wikipedia'),
			{ name: 'Standard Ebooks, ten novels', license: 'CC0', use: 'counting: one document in three' },
		],
		weaknesses: [
			'An encyclopedia with many articles on sport is most of it: words of talk and of technical texts seem rarer.',
		],
	}),
};

function sharedCard(
	language: Language,
	{ documents, terms, fewest }: Counts,
): Pick<Card, 'summary' | 'command' | 'seed' | 'method' | 'scores'> {
	return {
		summary:
			`For ${terms.toLocaleString('en')} words the share of documents that they are in, among ${documents.toLocaleString('en')} documents: ` +
			'what keywords and summaries take inverse document frequencies from. Words are hashes, frequencies one byte each.',
		command: `npm run train:frequencies -- ${language}-frequencies`,
		seed: 0,
		method:
			`The shipped models cut the text into words${language === 'en' ? ' and find their lemmas' : ''}; words in lower case are counted once ` +
			`a document. Documents are articles, long ones in parts. Words in fewer than ${fewest} documents are left out.`,
		scores: [],
	};
}

function wikipedia(name: string): CardSource {
	return { name, license: 'CC BY-SA 4.0', use: 'counting' };
}
