import type { Card, CardScore } from '../support/card';

/** The seed of the order in which examples are learned from. */
export const SEED = 1;

/** The card of the English relations. */
export function englishRelationsCard(scores: readonly CardScore[]): Card {
	return {
		title: 'relations in English',
		summary:
			'Two multinomial logistic regressions over pairs of stretches of one sentence, and what they know of words. The first ' +
			'tells which relation joins two names (persons, places, organizations, dates, other names), the second how two nouns ' +
			'relate; of its answers the product uses cause and effect. Rules, which are no part of the model, come first: nouns ' +
			'("founder of"), verbs ("was born in"), seats, nationalities and dates of life.',
		command: 'npm run train:relations-en',
		seed: SEED,
		sources: [
			{ name: 'SemEval-2010 task 8, train', license: 'CC BY 3.0', use: 'learned from: pairs of nouns' },
			{ name: 'Re-DocRED dev', license: 'MIT; texts CC BY-SA', use: 'learned from: pairs of names in one sentence' },
			{
				name: 'Wiki80, a tenth of train, dev',
				license: 'MIT (of FewRel, whose sentences they are)',
				use: 'learned from: pairs of names',
			},
			{ name: 'FewRel validation set out of Wikipedia', license: 'MIT', use: 'learned from: pairs of names' },
			{ name: 'ECDICT, a core of 17,384 words', license: 'MIT', use: 'Chinese translations of nouns' },
			{
				name: 'English Wikipedia; Standard Ebooks, ten novels',
				license: 'CC BY-SA; CC0',
				use: 'English word clusters',
			},
			{
				name: 'Chinese Wikipedia; four classic novels',
				license: 'CC BY-SA; public domain',
				use: 'word clusters of the translations',
			},
			{ name: 'SemEval-2010 task 8, test; Re-DocRED test', license: 'CC BY 3.0; MIT', use: 'scores' },
		],
		method:
			'Features: words, tags and clusters (in two views) of both sides, and what the Chinese translations of a noun say of it: ' +
			'their characters, the last of which names its class (器 of 容器, 乐器), and their word clusters; words, n-grams, verbs and ' +
			'prepositions between them, also with the kinds of both sides; words around them. ' +
			'Names count by their kind alone. Where a document states a relation but no sentence is marked as evidence, each ' +
			'sentence with both names counts 0.4. Learned by stochastic dual coordinate ascent, pruned to the features of the largest ' +
			'weights, learned again on these, packed to four bits a weight. Costs and features were chosen on fifths of SemEval train and a ' +
			'quarter of Re-DocRED dev, which the model that ships then learned from, too.',
		scores,
		weaknesses: [
			'Nothing is learned from WordNet. The benchmark can have its classes of nouns and verbs instead (`npm run evaluat' +
				'e:relations-en -- --with-wordnet`): 80.23 official macro-F1 on SemEval-2010 task 8 test, not of this file.',
			'Names that the name recognizer misses or cuts wrong have no relations; scores above are with names given.',
			'Relations across sentences, by pronouns or by "the company", are not found.',
			'Some relations have few examples (founder, leader, alma mater, owner, died in); there the rules do nearly all of the work.',
			'Texts of the training data are from an encyclopedia and the web; fiction and dialogue were not measured.',
			'Causes are looked for around verbs like "cause" or "lead to" and "because of", "due to" alone, and between nouns, not clauses.',
		],
	};
}
