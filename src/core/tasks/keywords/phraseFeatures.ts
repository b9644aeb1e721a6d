import type { PhraseFacts } from './phraseFacts';
import type { WordWeights } from './wordWeights';
import { ROLES } from './wordRoles';

/** A phrase as its features see it. */
export interface DescribedPhrase {
	readonly facts: PhraseFacts;
	/** The terms of its words. */
	readonly terms: readonly number[];
	/** How often the rarest and the most frequent of its words is in the text. */
	readonly fewest: number;
	readonly most: number;
	/** How many sentences the text has. */
	readonly sentences: number;
	readonly weights: WordWeights;
}

interface Feature {
	readonly name: string;
	readonly of: (phrase: DescribedPhrase) => number;
}

/** Lengths that have a weight of their own; longer ones count as the last. */
const WORD_LENGTHS = [1, 2, 3, 4, 5];
const CHARACTER_LENGTHS = [1, 2, 3, 4, 5, 6, 7, 8];

/** In longer texts the number of the first sentence is scaled down. */
const LEARNED_SENTENCES = 10;

/** The least weight of a word that its logarithm is taken of. */
const LEAST = 1e-3;

/**
 * What the score of a phrase is a weighted sum of. The weights of words come from the method; everything else is where the phrase
 * stands, how long it is, which parts of speech it begins and ends with, and whether it is part of longer phrases.
 */
export const FEATURES: readonly Feature[] = [
	{ name: 'bias', of: () => 1 },
	{ name: 'ln count', of: ({ facts }) => Math.log(facts.count) },
	{ name: 'once', of: ({ facts }) => Number(facts.count === 1) },
	...WORD_LENGTHS.map(length => ({
		name: `words ${length}`,
		of: ({ facts }: DescribedPhrase) => Number(Math.min(facts.words, WORD_LENGTHS.length) === length),
	})),
	...CHARACTER_LENGTHS.map(length => ({
		name: `characters ${length}`,
		of: ({ facts }: DescribedPhrase) => Number(Math.min(facts.characters, CHARACTER_LENGTHS.length) === length),
	})),
	...ROLES.map((role, id) => ({
		name: `first ${role}`,
		of: ({ facts }: DescribedPhrase) => Number(facts.firstRole === id),
	})),
	...ROLES.map((role, id) => ({
		name: `last ${role}`,
		of: ({ facts }: DescribedPhrase) => Number(facts.lastRole === id),
	})),
	...ROLES.map((role, id) => ({
		name: `alone ${role}`,
		of: ({ facts }: DescribedPhrase) => Number(facts.words === 1 && facts.lastRole === id),
	})),
	{ name: 'in first sentence', of: ({ facts }) => Number(facts.firstSentence === 0) },
	{
		name: 'in first sentence and elsewhere',
		of: ({ facts }) => Number(facts.firstSentence === 0 && facts.lastSentence > 0),
	},
	{ name: 'in last sentence', of: ({ facts, sentences }) => Number(facts.lastSentence === sentences - 1) },
	{ name: 'start', of: ({ facts }) => facts.start },
	{ name: 'ln first sentence', of: phrase => Math.log(1 + shortened(phrase)) },
	{
		name: 'spread',
		of: ({ facts, sentences }) => (facts.lastSentence - facts.firstSentence) / Math.max(1, sentences),
	},
	{ name: 'joined left', of: ({ facts }) => facts.joinedLeft },
	{ name: 'joined right', of: ({ facts }) => facts.joinedRight },
	{ name: 'joined on both sides', of: ({ facts }) => facts.joinedLeft * facts.joinedRight },
	{ name: 'bound left', of: ({ facts }) => facts.boundLeft },
	{ name: 'bound right', of: ({ facts }) => facts.boundRight },
	{ name: 'quoted', of: ({ facts }) => facts.quoted },
	{ name: 'bracketed', of: ({ facts }) => facts.bracketed },
	{ name: 'listed', of: ({ facts }) => facts.listed },
	{ name: 'ln of rarest word', of: ({ facts, fewest }) => Math.log(facts.count / Math.max(1, fewest)) },
	{ name: 'ln of most frequent word', of: ({ facts, most }) => Math.log(facts.count / Math.max(1, most)) },
	...weightFeatures('importance'),
	...weightFeatures('rarity'),
];

/** The first sentence that a phrase is in, counted as in a text of few sentences. */
function shortened({ facts, sentences }: DescribedPhrase): number {
	return facts.firstSentence * Math.min(1, LEARNED_SENTENCES / Math.max(1, sentences));
}

function weightFeatures(kind: keyof WordWeights): Feature[] {
	const lnOf = (phrase: DescribedPhrase, term: number): number => Math.log(LEAST + phrase.weights[kind][term]);
	const lns = (phrase: DescribedPhrase): number[] => phrase.terms.map(term => lnOf(phrase, term));
	return [
		{ name: `${kind}, mean`, of: p => lns(p).reduce((sum, ln) => sum + ln, 0) / p.terms.length },
		{ name: `${kind}, most`, of: p => Math.max(...lns(p)) },
		{ name: `${kind}, least`, of: p => Math.min(...lns(p)) },
		{ name: `${kind}, last word`, of: p => lnOf(p, p.terms[p.terms.length - 1]) },
		{
			name: `${kind}, sum`,
			of: p => Math.log(LEAST + p.terms.reduce((sum, term) => sum + p.weights[kind][term], 0)),
		},
	];
}
