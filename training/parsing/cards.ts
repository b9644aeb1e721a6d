import type { Card } from '../support/card';

type ParserCard = Omit<Card, 'seed' | 'scores'>;

const METHOD =
	'Arc-hybrid transitions, chosen greedily by linear scores; a second linear model names each arc when it is made. Averaged ' +
	'perceptrons with a dynamic oracle and exploration (Goldberg and Nivre 2013), on the tags that the tagger gives the training ' +
	'words; learned twice, the second time on the features with the largest weights. Weights of four bits with a scale a row.';

const SUMMARY =
	'Gives each word the word that it depends on and the relation, in the scheme of Universal Dependencies. Features are forms, ' +
	'ends of forms, tags, children made so far, distances. It is for `analyze --dependencies`; nothing else builds on it.';

export const ENGLISH_CARD: ParserCard = {
	title: 'English dependency parser',
	summary: SUMMARY,
	command: 'npm run train:parsing -- en-parser',
	sources: [
		{ name: 'UD English-EWT r2.16, train', license: 'CC BY-SA 4.0', use: 'trees' },
		{ name: 'GUM, train documents of openly licensed genres', license: 'CC BY 4.0', use: 'trees' },
	],
	method: METHOD,
	weaknesses: [
		'Projective trees only; one decision after the other, so that an early error brings others.',
		'The tagger has seen the training words, so the parser trusts tags more than it should.',
		'Where a prepositional phrase or a coordination belongs is the commonest error.',
	],
};

export const CHINESE_CARD: ParserCard = {
	title: 'Chinese dependency parser',
	summary: SUMMARY,
	command: 'npm run train:parsing -- zh-parser',
	sources: [
		{
			name: 'UD Chinese-GSD, train trees of the first release over the words of UD Chinese-GSDSimp',
			license: 'CC BY-SA 4.0',
			use: 'trees, made like those of the second release by rules; names of relations translated as learned from the dev part',
		},
	],
	method: METHOD,
	weaknesses: [
		'About 92 % of the heads in the training trees are those of the current release: the trees of its train part are not at hand.',
		'4,000 sentences of Wikipedia are few: words that it has not seen are parsed by their tags and last characters.',
		'Chains of nouns and of clauses without conjunctions are often wrong.',
	],
};
