import type { Language } from '../../../src/core/text/language';
import type { Card } from '../../support/card';

const SUMMARY =
	'Finds the stretch of a passage that answers a question. Candidates are stretches of up to ten tokens, and longer ones that begin or end ' +
	'at marks, of the sentences that share most with the question. A log-linear model over hashed features scores them: parts of ' +
	'speech, words and names at their borders and in them, each with what the question asks for; how what stands beside them is like what stands beside the words ' +
	'that ask; how many of the question’s words stand in and around them; how they hang in the tree of dependencies. A calibrated probability tells when ' +
	'the answer is not known.';

const METHOD =
	'The logarithm of the expected reward of a candidate drawn from the softmax of all candidates of a question is maximized (AdaGrad, one question after the ' +
	'other); what overlaps the marked answer closely is rewarded in part. Of the softmax that candidate is chosen that agrees best with ' +
	'all others, weighed by their odds. The probability is a logistic regression over held-out questions, each asked of all paragraphs with and without its own. ' +
	'An answer is sure from that probability on from which at least 60 % of them are right, by an F1 of a half, and never below 0.35. ' +
	'Weights keep eight bits.';

/** What the cards of the span rankers say beside their scores. */
export const ANSWER_CARDS: Readonly<Record<Language, Omit<Card, 'scores' | 'seed'>>> = {
	zh: {
		title: 'which stretch of a Chinese passage answers a question',
		summary: SUMMARY,
		command: 'npm run train:answering -- zh-answers',
		sources: [
			{
				name: 'CMRC 2018, trial: 1,002 questions',
				license: 'CC BY-SA 4.0',
				use: 'learning; every fifth paragraph for choosing',
			},
			{
				name: 'DRCD, train: 1,960 questions, one an article',
				license: 'CC BY-SA 3.0',
				use: 'learning; every fifth paragraph for choosing',
			},
			{ name: 'CMRC 2018, dev; DRCD, dev', license: 'CC BY-SA 4.0; CC BY-SA 3.0', use: 'scores only' },
		],
		method: METHOD,
		weaknesses: [
			'Answers of more than one sentence are never given whole.',
			'Nothing is concluded: what no sentence says in words like those of the question is not found.',
			'Of CMRC 2018 only its small trial set, of DRCD one question in fourteen could be learned from.',
		],
	},
	en: {
		title: 'which stretch of an English passage answers a question',
		summary: SUMMARY,
		command: 'npm run train:answering -- en-answers',
		sources: [
			{
				name: 'QED, dev: 1,355 questions of Natural Questions with paragraphs of Wikipedia, each also capitalized and with a question mark',
				license: 'CC BY-SA 3.0',
				use: 'learning; every fifth paragraph for choosing',
			},
			{
				name: 'SQuADShifts (Miller et al. 2020), reviews of products and posts of Reddit',
				license: 'none stated',
				use: 'scores only',
			},
		],
		method: METHOD,
		weaknesses: [
			'Weak: learned from 1,355 questions, most of them for persons, times and places. Sentences are chosen no better than by counting the words that they share with the question.',
			'Nothing is concluded: what no sentence says in words like those of the question is not found.',
			'Paragraphs of QED are tokenized; both tests are of other kinds of text.',
		],
	},
};
