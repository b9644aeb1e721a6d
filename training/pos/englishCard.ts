import type { Card } from '../support/card';

/** What the card of `en-pos` says beside its scores. */
export const ENGLISH_POS_CARD: Omit<Card, 'scores' | 'seed'> = {
	title: 'English parts of speech',
	summary:
		'Tags English words with a fine (PTB) and a coarse (UPOS) tag at once: the labels of a linear chain are pairs of both, so ' +
		'that they always agree. Features: words around, endings, beginnings, shapes, word clusters, what tags a form has in ' +
		'plain text and how often a capital, the nearest verbs, and how the sentence is capitalized; a sentence all in capitals ' +
		'is read in small letters. Frequent words have a list of the labels that they can have.',
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
		{ name: 'English Wikipedia, part', license: 'CC BY-SA', use: 'word clusters, lexicon' },
		{ name: 'Standard Ebooks, part', license: 'public domain', use: 'word clusters, lexicon' },
		{ name: 'MASC, text', license: 'open, any use', use: 'lexicon' },
		{ name: 'Tatoeba, English sentences', license: 'CC BY 2.0 FR', use: 'lexicon' },
		{ name: 'Broad Twitter Corpus, text of train', license: 'CC BY 4.0', use: 'lexicon' },
	],
	method:
		'Averaged structured perceptron with a margin over the labels that a word can have, 5 epochs, feature dropout 0.15, the ' +
		'mean of two seeds; pruned to the strongest features by max |w| and learned again on those; weights of four bits with ' +
		'a scale a row (on dev pruning cost nothing, packing 0.06 points). Sentences of GUM count 0.7. One sentence in five is learned a second time in small letters, in capitals ' +
		'or in title case. The lexicon (`npm run train:pos-lexicon`): 15 million words of plain text tagged by a tagger without ' +
		'one; the tags of each form, as it is written and in small letters. Clusters of the 50,000 most frequent words by ' +
		'`npm run train:ner-clusters -- en` (positional PPMI, SVD, nested k-means: 64, 256 and 1024 classes).',
	weaknesses: [
		'Names in small letters are often taken for common nouns.',
		'NN and NNP inside titles, IN and RP, VBD and VBN are the largest confusions.',
		'Misspelled words and words written apart (GW) get the tag that they look like.',
	],
};
