import type { Card } from '../support/card';

/** What the card of `en-pos` says beside its scores. */
export const ENGLISH_POS_CARD: Omit<Card, 'scores' | 'seed'> = {
	title: 'English parts of speech',
	summary:
		'Tags English words with a fine (PTB) and a coarse (UPOS) tag at once: the labels of a linear chain are pairs of both, so ' +
		'that they always agree. Features: words around, endings, beginnings, shapes, word clusters, and how the sentence is ' +
		'capitalized; a sentence all in capitals is read in small letters.',
	command: 'npm run train:pos-en',
	sources: [
		{
			name: 'UD English-EWT r2.16, train',
			license: 'CC BY-SA 4.0 (annotations)',
			use: 'training; dev for choosing, test for the score',
		},
		{
			name: 'GUM, openly licensed genres, train',
			license: 'CC BY 4.0 (annotations), CC BY, CC BY-SA and public domain (texts)',
			use: 'training; dev and test for the score',
		},
		{ name: 'English Wikipedia, part', license: 'CC BY-SA', use: 'word clusters' },
		{ name: 'Standard Ebooks, part', license: 'public domain', use: 'word clusters' },
	],
	method:
		'Averaged structured perceptron, 8 epochs, feature dropout 0.1, pruned to 170,000 features and learned again on those, weights below 0.7 dropped; ' +
		'every tenth sentence is learned a second time in small letters. Clusters of the 30,000 most frequent words by ' +
		'`npm run train:ner-clusters -- en` (positional PPMI, SVD, nested k-means: 64, 256 and 1024 classes).',
	weaknesses: [
		'Names in small letters are often taken for common nouns.',
		'NN and NNP inside titles, IN and RP, VBD and VBN are the largest confusions.',
		'Misspelled words and words written apart (GW) get the tag that they look like.',
	],
};
