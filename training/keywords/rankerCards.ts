import type { Language } from '../../src/core/text/language';
import type { Card } from '../support/card';

const SUMMARY =
	'Ranks the words and phrases of a text as keywords by a weighted sum of features: the weights of their words under one of three ' +
	'methods (TextRank, TF-IDF, topics of LDA), how often and where they stand, how long they are, which parts of speech they begin ' +
	'and end with, and whether they are part of longer phrases. Each method has weights of its own; TextRank knows nothing but the text.';

const METHOD =
	'The likelihood of a keyword under the softmax of the scores of all phrases of its text is maximized with an L2 prior (Adam over ' +
	'all texts, 200 passes). Candidates are stretches of one to five words of fitting parts of speech. Scores are means over texts; ' +
	'phrases are compared in small letters, English words without the ending of a plural.';

/** What the cards of the rankers say beside their scores. */
export const RANKER_CARDS: Readonly<Record<Language, Omit<Card, 'scores' | 'seed'>>> = {
	zh: {
		title: 'which Chinese phrases are keywords',
		summary: SUMMARY,
		command: 'npm run train:keywords -- zh-keywords',
		sources: [
			{
				name: 'CSL, keyword generation (kg): abstracts of Chinese papers with keywords',
				license: 'Apache-2.0',
				use: 'dev for learning, test for the scores; the title comes first, as in a document',
			},
		],
		method: METHOD,
		weaknesses: [
			'Learned from abstracts of papers: of news and stories it prefers terms to events.',
			'One keyword in five of the set is not in its text, or not along the borders of our words; none of those can be found.',
		],
	},
	en: {
		title: 'which English phrases are keywords',
		summary: SUMMARY,
		command: 'npm run train:keywords -- en-keywords',
		sources: [
			{
				name: 'SciTLDR, train: abstracts of papers with one-sentence summaries',
				license: 'Apache-2.0',
				use: 'learning: the longest phrases of an abstract that a summary takes up count as its keywords',
			},
			{ name: 'Inspec (Hulth 2003), all 2,000 abstracts', license: 'research purposes', use: 'scores only' },
			{ name: 'SemEval-2017 task 10, all 493 paragraphs', license: 'none stated', use: 'scores only' },
		],
		method: METHOD,
		weaknesses: [
			'No English set of keywords may be learned from, so that what a summary takes up stands in for them.',
			'Two in five keywords of Inspec are not in its texts.',
		],
	},
};
