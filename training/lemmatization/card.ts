import type { Card } from '../support/card';

/** What the card of `en-lemma` says beside its scores. */
export const LEMMA_CARD: Omit<Card, 'scores'> = {
	title: 'English lemmas',
	summary:
		'A table from fine tag and ending to an edit script (case, cut, add). The longest known ending decides; a whole word ' +
		'is the longest of all, so that exceptions override rules.',
	command: 'npm run train:lemmatization',
	seed: 0,
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
		{ name: 'ECDICT core', license: 'MIT', use: 'inflected forms of words that the treebanks do not have' },
	],
	method:
		'For each tag a tree of endings, each with the script that most word types below it follow; an ending needs two types, a ' +
		'word one; nodes that repeat their parent are left out. Only words of open classes follow endings. Names in small letters and long ones in ' +
		'capitals get one capital first, drawn-out letters (`soooo`) are written as usual. No randomness. A gold lemma `_` counts as right.',
	weaknesses: [
		'Misspelled words keep their spelling, where the treebank gives the intended word.',
		"Clitics with several meanings (`'s` as be, have or us) get the most frequent one of their tag.",
		'Short names in capitals keep them (`IRAN`), as abbreviations do; names in small letters get a capital or not, as in the treebanks.',
	],
};
