import type { Language } from '../../src/core/text/language';
import type { Card, CardScore, CardSource } from '../support/card';
import { RECIPES } from './recipes';
import type { VectorsScore } from './scoreVectors';

/** The scores of a set: of what ships, and of the vectors as they were learned. */
export interface VectorsScores {
	readonly packed: VectorsScore;
	readonly learned: VectorsScore;
}

/** The card of the shipped vectors of a language. */
export function vectorsCard(language: Language, words: number, scores: readonly VectorsScores[]): Card {
	const { ngrams, dimensions, method, whitening } = RECIPES[language];
	const name = language === 'zh' ? 'Chinese' : 'English';
	return {
		title: `vectors of ${name} words`,
		summary:
			`Vectors of the ${words.toLocaleString('en')} most frequent ${name} words of the texts below, ${dimensions} numbers each of 8 bits: words that are used alike point ` +
			`alike. A word that is not among them gets the mean of the vectors of its character n-grams (${ngrams.shortest} to ${ngrams.longest} characters, in ${ngrams.buckets.toLocaleString('en')} buckets).`,
		command: `npm run train:embeddings -- ${language}-vectors`,
		seed: 1,
		sources: SOURCES[language],
		method:
			`${method} The vectors are made of length 1, their mean is taken off, and they are turned to their first ${dimensions} principal components, each of which is divided by its standard deviation to the power ${whitening}; ` +
			'those of n-grams are fitted by least squares, so that their mean over a word is about the vector of the word. Texts are in lower case; marks of punctuation are left out. ' +
			'Options were chosen on the sets marked “dev”. Analogies are by 3CosAdd among the 30,000 most frequent words; similarity is Spearman’s rank correlation times 100, ' +
			'pairs with an unseen word by its n-grams.',
		scores: scores.flatMap(cardScores),
		weaknesses: WEAKNESSES[language],
	};
}

function cardScores({ packed, learned }: VectorsScores): CardScore[] {
	const { test, scored, items, unseen } = packed;
	const measure = test.kind === 'analogy' ? 'right answers, %' : 'rank correlation × 100';
	const covered = `${scored.toLocaleString('en')} of ${items.toLocaleString('en')} items${unseen === 0 ? '' : `, ${unseen} by n-grams`}`;
	return [
		{ set: `${test.name} (${test.role})`, measure: `${measure}; ${covered}`, score: packed.score },
		{
			set: `${test.name} (${test.role})`,
			measure: `as learned, all words and dimensions; ${learned.scored.toLocaleString('en')} items`,
			score: learned.score,
		},
	];
}

const SOURCES: Readonly<Record<Language, readonly CardSource[]>> = {
	en: [
		{ name: 'English Wikipedia', license: 'CC BY-SA 4.0', use: 'learning' },
		{ name: 'Standard Ebooks, ten novels', license: 'CC0', use: 'learning' },
		{ name: 'State of the Union and inaugural addresses', license: 'public domain', use: 'learning' },
	],
	zh: [
		{ name: 'Chinese Wikipedia in simplified characters', license: 'CC BY-SA 4.0', use: 'learning' },
		{ name: 'the four classical novels', license: 'public domain', use: 'learning' },
		{ name: 'OI-wiki', license: 'CC BY-SA 4.0', use: 'learning' },
		{ name: 'PingCAP documents (docs-cn)', license: 'CC BY-SA 3.0', use: 'learning' },
		{ name: 'Dive into Deep Learning (d2l-zh)', license: 'Apache-2.0', use: 'learning' },
		{ name: 'Tatoeba, Chinese side', license: 'CC BY 2.0 FR', use: 'learning' },
		{ name: 'Documentation of Python, Chinese side', license: 'CC0', use: 'learning' },
	],
};

const WEAKNESSES: Readonly<Record<Language, readonly string[]>> = {
	en: [
		'A word has one vector for all its senses.',
		'The texts are mostly an encyclopedia with many articles on sport and on people, and novels of a hundred years ago: words of talk and of today have weak vectors.',
		'Words of opposite sense stand in the same surroundings, and so have vectors alike.',
		'The vector of an unseen word says what it is spelled like, which for a name is little.',
	],
	zh: [
		'A word has one vector for all its senses.',
		'The texts are mostly an encyclopedia with many articles on stations, plants and people: words of talk and of today have weak vectors.',
		'Words are those of the PKU standard: a phrase, or a word that is cut otherwise, has the vector of its characters alone.',
		'Words of opposite sense stand in the same surroundings, and so have vectors alike.',
	],
};
