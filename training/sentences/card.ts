import type { Card } from '../support/card';

/** What the card of `en-sentences` says beside its scores. */
export const SENTENCE_CARD: Omit<Card, 'scores' | 'seed'> = {
	title: 'where English sentences end',
	summary:
		'Decides for each white space of a paragraph whether a sentence ends there, by a linear-chain CRF over the gaps that ' +
		'come after a mark or before what is not a small letter. Features: the pieces on both sides, their marks, shapes and ' +
		'kinds of abbreviation, the distance to the ends before and after, and whether a line ends there early.',
	command: 'npm run train:sentences',
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
	],
	method:
		'CRF, AdaGrad, 8 epochs, feature dropout 0.2, averaged from the second epoch; features seen at least 3 times. Each ' +
		'document is learned twice: one line a paragraph, and laid out with wrapped lines or without blank lines, since ' +
		'treebanks have lost line ends. Scored on documents rebuilt from the treebank: sentences joined by one space, ' +
		'paragraphs by a blank line.',
	weaknesses: [
		'Sentences that run on in small letters without any mark are not parted.',
		'Sentences without white space between them, as `end.Next`, are not parted.',
		'Signatures, addresses and lists of e-mail that lost their line ends.',
	],
};
