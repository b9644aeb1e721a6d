import type { Card } from '../../support/card';

/** What the card of `question-similarity` says beside its scores. */
export const SIMILARITY_CARD: Omit<Card, 'scores' | 'seed'> = {
	title: 'whether two questions ask the same',
	summary:
		'Tells how probable it is that a new question and one that was asked before ask the same, in Chinese and English by the same ' +
		'weights: a logistic regression over TF-IDF cosines of words and of characters, which part of either question the other covers, ' +
		'weighed by how rare words are in the collection, what is left over, the order of words, the kind of question and the words that ' +
		'ask, and numbers, negation and names that differ.',
	command: 'npm run train:question-similarity',
	sources: [
		{
			name: 'WebQuestions with Freebase keys (brmson/dataset-factoid-webquestions): trainmodel and val',
			license: 'CC BY 4.0',
			use: 'questions about the same thing, and each with those nearest to it by TF-IDF: those with the same answers about the same thing ask the same, those without a common answer do not; also when a collection is sure',
		},
		{
			name: 'CMRC 2018, trial: Chinese questions about paragraphs of Wikipedia',
			license: 'CC BY-SA 4.0',
			use: 'questions about one paragraph ask different things; each asks the same as itself with other words that ask',
		},
		{
			name: 'Tatoeba, Chinese and English, without its test set',
			license: 'CC BY 2.0 FR',
			use: 'Chinese sentences that translate the same English one, and near ones whose translations differ; also when a collection is sure',
		},
		{
			name: 'epidemic-pairs, train: pairs of medical questions (zh)',
			license: 'not stated upstream (zzy99/epidemic-sentence-pair)',
			use: 'nothing of it is in the model: the sets above and their weights were chosen by the ranking of its train part',
		},
	],
	method:
		'Logistic regression by dual coordinate ascent; pairs of the sets count 1 (WebQuestions, the same thing), 0.2 (WebQuestions, the ten ' +
		'nearest), 2 (CMRC), 0.2 (Tatoeba) and 0.2: the last are pairs that ask the same with another number, or denied, on one side ' +
		'(then they do not) or on both. To the weight of either cosine 2 is added, so that what questions are about counts among many ' +
		'topics. Whether a collection is sure of its first answer is a second regression over the log-odds of the ' +
		'first and their distance to the second, learned from collections of 8 to 250 questions, half of what is asked having an answer in ' +
		'them. In the scores a question is ranked among the pairs that have it as their first question.',
	weaknesses: [
		'It knows no synonyms: questions that share no word and no character are never found.',
		'Probabilities are those of pairs that are hard to tell apart; of a list with many topics the first answer is more often right.',
	],
};
