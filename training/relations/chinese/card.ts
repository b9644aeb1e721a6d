import type { Card } from '../../support/card';
import type { TripleScore } from './measureTriples';

/** Seed of the learner. */
export const SEED = 20240407;

/** F1 on FinRE and SanWen by `npm run evaluate:relations-zh`, and the reading of triples: measured apart, see the card. */
const MEASURED = { finre: 53.91, sanwen: 66.03, read: 93 };

/** The card of `zh-relations`. */
export function chineseRelationsCard({ rules, both }: Readonly<Record<'rules' | 'both', TripleScore>>): Card {
	return {
		title: 'relations of Chinese sentences',
		summary:
			'Judges pairs of names, dates and titles of works of one sentence: who founded, leads or wrote what, who was born when and where, is whose parent, spouse, sibling. It stands beside rules, which come first; what it finds counts from a probability of 0.8 on.',
		command: 'npm run train:relations-zh',
		seed: SEED,
		sources: [
			{
				name: 'DuIE (Baidu 2019), 7,601 sentences of the train part',
				license: 'not stated upstream (contest data)',
				use: 'training',
			},
			{
				name: 'people-relation-zh, train',
				license: 'not stated upstream',
				use: 'training: spouses, siblings, relatives and pairs that are none',
			},
			{ name: 'FinRE (Li et al. 2019)', license: 'MIT', use: 'benchmark alone, not in the model' },
			{ name: 'DuIE, dev (1,000 sentences)', license: 'not stated upstream', use: 'choice of the threshold, scores' },
			{
				name: 'SanWen (Li et al. 2019)',
				license: 'repository MIT, texts not stated',
				use: 'benchmark alone, not in the model',
			},
			{ name: 'Chinese Wikipedia, as word clusters', license: 'CC BY-SA', use: 'clusters of 20,000 words' },
		],
		method:
			'Multinomial logistic regression by dual coordinate ascent over hashed features of two arguments in the order of the text: words, tags and clusters between, around and at the end of both, characters, distances, likeness of the names, and conjunctions. The names themselves are no features of the shipped model, so that it learns no facts by heart. The 40,000 strongest features are kept and learned again. Of people-relation-zh the label of parents is left out, since it says no direction.',
		scores: [
			{ set: 'DuIE dev, rules alone', measure: 'precision of triples', score: rules.precision },
			{ set: 'DuIE dev, rules alone', measure: 'recall of triples', score: rules.recall },
			{ set: 'DuIE dev, rules and model', measure: 'precision of triples', score: both.precision },
			{ set: 'DuIE dev, rules and model', measure: 'recall of triples', score: both.recall },
			{ set: 'Chinese Wikipedia, 100 triples that were read', measure: 'precision', score: MEASURED.read },
			{
				set: 'FinRE test, same features with names, trained on train',
				measure: 'micro-F1 as published',
				score: MEASURED.finre,
			},
			{
				set: 'SanWen test, same features with names, trained on train and dev',
				measure: 'micro-F1 as published',
				score: MEASURED.sanwen,
			},
		],
		weaknesses: [
			'DuIE names only some of the relations of a sentence: its precision counts true ones that it does not name as wrong.',
			'It reads single sentences and names alone: whom 他 or 该公司 means is not looked for.',
			'What the recognizer of names misses or cuts wrongly is missed or cut wrongly here, too.',
			'Who owns what is found by rules alone: a classifier that learned it from FinRE was wrong in half of what it found in news.',
			'Rules take what a sentence states for true; plans, denials and questions are left out by the words that show them.',
		],
	};
}
