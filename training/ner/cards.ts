import type { Card, CardScore, CardSource } from '../support/card';
import type { NameConfig } from './config';

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
	{
		name: 'English Wikipedia, part',
		license: 'CC BY-SA',
		use: 'word clusters; gazetteer from first sentences of articles',
	},
	{ name: 'Standard Ebooks, ten novels', license: 'CC0 / public domain', use: 'word clusters' },
];

const CHINESE_SOURCES: readonly CardSource[] = [
	{ name: 'UNER Chinese-GSDSimp train', license: 'CC BY-SA 4.0', use: 'learned from, target domain' },
	{ name: 'Weibo NER, second edition, train', license: 'CC BY-SA 3.0 (annotations)', use: 'learned from, names only' },
	{ name: 'AISHELL-NER dev', license: 'Apache-2.0', use: 'learned from' },
	{
		name: "PFR People's Daily corpus, January 1998",
		license: "released free of charge by People's Daily, Peking University and Fujitsu; asks to be named",
		use: 'learned from; left out with `--without pfr`',
	},
	{
		name: 'Chinese Wikipedia, part; four classical novels',
		license: 'CC BY-SA; public domain',
		use: 'word clusters and frequencies',
	},
	{ name: 'jieba dictionary', license: 'MIT', use: 'gazetteer; words of the plain text' },
	{ name: 'THUOCL places and historical persons', license: 'MIT', use: 'gazetteer' },
	{
		name: 'HanLP dictionaries of names, t2s table',
		license: 'Apache-2.0',
		use: 'gazetteer, characters of names, traditional to simplified',
	},
];

/** The card of the English model. */
export function englishCard(config: NameConfig, scores: readonly CardScore[]): Card {
	return {
		title: 'names in English',
		summary:
			'Finds names of persons, places and organizations in words of English sentences: a linear-chain CRF over BILOU tags with ' +
			'words, shapes, affixes, word clusters of three levels, how often a word is written with a capital, and a gazetteer.',
		command: 'npm run train:ner -- en',
		seed: config.training.seed,
		sources: ENGLISH_SOURCES,
		method: `${methodOf(config)} The dev scores are of a run on train parts alone; the model that ships learned from the target's dev part, too, with the same options, and the test scores are its.`,
		scores,
		weaknesses: [
			'Organizations are the weakest kind, by half of the errors; their marks in the training text are not consistent.',
			'Names in text without capitals are found less often.',
			'Every sentence is judged alone: a name that one sentence makes plain is not known in the next.',
		],
	};
}

/** The card of the Chinese model. */
export function chineseCard(config: NameConfig, scores: readonly CardScore[]): Card {
	const withPfr = config.others.includes('pfr');
	return {
		title: 'names in Chinese',
		summary:
			'Finds names of persons, places and organizations in Chinese text: a linear-chain CRF over BILOU tags of characters, with ' +
			'n-grams of characters, words of a dictionary with their clusters, a gazetteer, and how usual characters are in names.',
		command: `npm run train:ner -- zh${withPfr ? '' : ' --without pfr'}`,
		seed: config.training.seed,
		sources: CHINESE_SOURCES.filter(({ name }) => withPfr || !name.startsWith('PFR')),
		method: `${methodOf(config)} Learned from train parts only.`,
		scores,
		weaknesses: [
			'Organizations are the weakest kind, and messages of social media the weakest genre.',
			'Names in foreign letters inside Chinese text are often missed.',
			'Every sentence is judged alone: a name that one sentence makes plain is not known in the next.',
		],
	};
}

function methodOf({ training, favor, words }: NameConfig): string {
	const { rate, epochs, dropout, averageFrom, minCount, keep } = training;
	return (
		`CRF, AdaGrad (step ${rate}), ${epochs} epochs, feature dropout ${dropout}, weights averaged from epoch ${averageFrom + 1}; ` +
		`features seen ${minCount} times and more; features of the target domain doubled (Daumé, 2007) and folded into one row; ` +
		`pruned to the ${keep} strongest features and learned again on those; moves to O dearer by ${favor}, chosen on dev. ` +
		`Word clusters of the ${words} most frequent words: \`npm run train:ner-clusters -- en|zh\` (positional PPMI, SVD, nested ` +
		'spherical k-means). Choices were made on dev.'
	);
}
