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
