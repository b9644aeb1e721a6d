import type { Card, CardScore, CardSource } from '../support/card';
import type { EnglishNameConfig, NameConfig } from './config';

const ENGLISH_SOURCES: readonly CardSource[] = [
	{ name: 'UNER English-EWT train, dev', license: 'CC BY-SA 4.0', use: 'learned from, target domain' },
	{ name: 'WikiGold', license: 'CC BY 4.0', use: 'learned from' },
	{ name: 'Broad Twitter Corpus train', license: 'CC BY 4.0', use: 'learned from, without names of accounts' },
	{ name: 'WNUT 2017 train', license: 'CC BY 4.0', use: 'learned from, without names of accounts' },
	{
		name: 'GUM, open genres, train',
		license: 'CC BY / CC BY-SA / public domain by genre',
		use: 'learned from, names of mentions, without peoples',
	},
	{
		name: 'RE3D without BBC',
		license: 'OGL 3.0, CC BY 3.0 AU, CC BY-SA 3.0, public domain, EU notice',
		use: 'learned from',
	},
	{ name: 'CrossNER train, dev', license: 'MIT; texts CC BY-SA', use: 'learned from, five fields of the encyclopedia' },
	{ name: 'LitBank, four of five books', license: 'CC BY 4.0', use: 'learned from, proper names without titles' },
	{ name: 'Re-DocRED dev', license: 'MIT; texts CC BY-SA', use: 'learned from, names of mentions, without peoples' },
	{
		name: 'English Wikipedia, part',
		license: 'CC BY-SA',
		use: 'word clusters; lists of names from first sentences of articles; uses of words in names',
	},
	{ name: 'Standard Ebooks, ten novels', license: 'CC0 / public domain', use: 'word clusters; uses of words in names' },
	{ name: 'CC-CEDICT of 2026-06-12', license: 'CC BY-SA 4.0', use: 'lists of names from English meanings' },
];

/** The card of the English model. */
export function englishCard(config: EnglishNameConfig, scores: readonly CardScore[]): Card {
	const { lower, upper, title } = config.casings;
	return {
		title: 'names in English',
		summary:
			'Finds names of persons, places and organizations in words of English sentences: a linear-chain CRF over BILOU tags with ' +
			'words, shapes, affixes, word clusters of three levels, how often a word is written with a capital, lists of names, and ' +
			'what kinds of name a word is part of in plain text. Combinations of words are looked up around words that may be part of ' +
			'a name; a sentence without any has no names, and none is far from such words in text that is written as usual. Sentences without capitals, in capitals or written as titles are brought ' +
			'to usual casing word by word before.',
		command: 'npm run train:ner -- en',
		seed: config.training.seed,
		sources: ENGLISH_SOURCES,
		method:
			`${methodOf(config)} ${config.training.targetShare * 100} % of the weights for the target domain alone are added, which serves other ` +
			`domains better. Sentences of the target domain are there ${config.targetCopies} times. Copies in other casings are learned from, too: ${lower * 100} % of the sentences all in small letters, ` +
			`${upper * 100} % in capitals, ${title * 100} % as titles; there a word outside of names is made dearer by ${config.styleFavors.lower}, ` +
			`${config.styleFavors.upper} and ${config.styleFavors.title} more. A first model, without pruning, reads 14 million words of plain ` +
			'text; what it finds there (words by share and kind of names they are part of, phrases) the second one is told. Weights are ' +
			'four bits with a scale a row; the same model before packing has the same F1 on dev within 0.1. The dev scores are of a ' +
			"run on train parts alone; the model that ships learned from the target's dev part, too, with the same options, and the " +
			'test scores are its. Nothing was learned from the other genres that are scored here; they were looked at beside dev when ' +
			'choices were made.',
		scores,
		weaknesses: [
			'Organizations are the weakest kind, by half of the errors; their marks in the training text are not consistent.',
			'Names in text without capitals are found less often, unless they are well known.',
			'Products, works and events are sometimes taken for organizations or places.',
			'docs/errors/en-ner.md has the largest confusions with examples.',
		],
	};
}

function methodOf({ training, favor, words }: NameConfig): string {
	const { rate, epochs, dropout, averageFrom, minCount, keep } = training;
	return (
		`CRF, AdaGrad (step ${rate}), ${epochs} epochs, feature dropout ${dropout}, weights averaged from epoch ${averageFrom + 1}; ` +
		`${minCount === 1 ? 'all features' : `features seen ${minCount} times and more`}; features of the target domain doubled (Daumé, 2007) and folded into one row; ` +
		`pruned to the ${keep} strongest features and learned again on those; moves to O dearer by ${favor}, chosen on dev. ` +
		`Word clusters of the ${words} most frequent words: \`npm run train:ner-clusters -- en|zh\` (positional PPMI, SVD, nested ` +
		'spherical k-means). Choices were made on dev.'
	);
}
