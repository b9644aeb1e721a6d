import type { Card } from '../support/card';

/** What the card of `en-sentences` says beside its scores. */
export const SENTENCE_CARD: Omit<Card, 'scores' | 'seed'> = {
	title: 'where English sentences end',
	summary:
		'Decides for each white space of a paragraph whether a sentence ends there, by a logistic regression over the gaps that ' +
		'come after a mark or before what is not a small letter. Features: the pieces on both sides, their marks, shapes and ' +
		'kinds of abbreviation, the distance to the last mark and to the end, and whether a line ends there early.',
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
		'Logistic regression (a chain over the gaps scored no better on dev: 88.8 with it, 88.9 without), AdaGrad, 8 epochs, ' +
		'feature dropout 0.2, averaged from the second epoch; features seen at least twice, of which the 36,000 strongest ' +
		'are learned again. A weight is a byte, which changes no score. Each document is learned twice: one line a paragraph, and ' +
		'laid out with wrapped lines or without blank lines, since treebanks have lost line ends; one in five once more ' +
		'in small letters. Scored on documents rebuilt from the treebank: sentences joined by one space, ' +
		'paragraphs by a blank line.',
	weaknesses: [
		'Sentences that run on in small letters without any mark are not parted.',
		'Sentences without white space between them, as `end.Next`, are not parted.',
		'Signatures, addresses and lists of e-mail that lost their line ends.',
		'Two short quotations without a clause between them may stay one sentence: “Do you?” “No.”',
	],
};
