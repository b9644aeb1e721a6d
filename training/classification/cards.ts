import type { Card, CardSource } from '../support/card';
import type { ClassifierRecipe } from './trainClassifier';

const UNSTATED = 'licence not stated upstream';

const SIB: CardSource = {
	name: 'SIB-200, train (sentences of FLORES-200)',
	license: 'Apache-2.0; FLORES-200 CC BY-SA 4.0',
	use: 'training; dev for choosing and calibration, test for the score',
};

/** What the card of a classifier says beside its scores. */
export type ClassifierCard = Omit<Card, 'scores' | 'seed' | 'command' | 'method'>;

/** The cards of the shipped classifiers. */
export const CLASSIFIER_CARDS = {
	'zh-topics': {
		title: 'topics of Chinese texts',
		summary:
			'Sixteen topics: sports, finance, stocks, technology, politics, entertainment, education, real estate, games, society, ' +
			'cars, military, travel, health, food, history. A multinomial logistic regression over n-grams of characters (1 to 2), ' +
			'words and pairs of words as zh-segmentation-pku cuts them.',
		sources: [
			{
				name: 'THUCNews titles, 85,310 of the 180,000 of the usual training part (github.com/649453932/Chinese-Text-Classification-Pytorch and others)',
				license: `repositories MIT or none; ${UNSTATED} for the news`,
				use: 'training; dev for choosing and calibration, test for the score',
			},
			{
				name: 'NLPCC 2017 news headlines, dev part, 12 of 18 classes (FudanNLP/nlpcc2017_news_headline_categorization)',
				license: UNSTATED,
				use: 'training, one in ten for calibration; test for the score',
			},
			SIB,
			{
				name: 'Headlines of NLPCC 2017 in four other classes, and posts of SMP 2020 EWECT',
				license: UNSTATED,
				use: 'the threshold below which no topic is clear, and its score',
			},
		],
		weaknesses: [
			'Learned from headlines of 2010 to 2017: names and things that came later are known by their characters alone.',
			'Finance and stocks, and politics and military, are near to each other.',
			'Of texts about none of the sixteen topics a quarter get one all the same; of headlines about one a third or less get none.',
		],
	},
	'en-topics': {
		title: 'topics of English texts',
		summary:
			'Eleven topics: sports, politics, business, technology, science, health, entertainment, education, military, travel and ' +
			'places, religion. A multinomial logistic regression over words and pairs of words.',
		sources: [
			{
				name: 'English Wikipedia, plain text of 33,792 articles: topics by what first sentences say the subject is, and by pairs of telling words in a sentence',
				license: 'CC BY-SA',
				use: 'training without labels by people (distant supervision); one text in twenty for calibration',
			},
			{
				name: '20 Newsgroups, train, 17 of 20 groups, without heads of messages',
				license: UNSTATED,
				use: 'training',
			},
			SIB,
			{
				name: 'Tatoeba, English sentences',
				license: 'CC BY 2.0 FR',
				use: 'the threshold below which no topic is clear, and its score',
			},
		],
		weaknesses: [
			'No news with labels of an open licence was at hand: most examples are encyclopedic, found by rules.',
			'Business and politics, science and technology run into each other.',
			'Some texts about none of the topics get one all the same, and some about one get none.',
		],
	},
	'zh-sentiment': {
		title: 'sentiment of Chinese texts',
		summary:
			'Positive or negative, with neutral where the more probable of the two stays below a margin. A logistic regression over ' +
			'n-grams of characters (1 to 3), words and pairs of words as zh-segmentation-pku cuts them; those under a negation ' +
			'(to the next mark or turn, five words at most; taken back by a second one) count against what they count for elsewhere, ' +
			'and are features of their own, too.',
		sources: [
			{
				name: 'ChnSentiCorp, train',
				license: UNSTATED,
				use: 'training; dev for choosing and calibration, test for the score',
			},
			{
				name: 'online_shopping_10_cats and waimai_10k (SophonPlus/ChineseNlpCorpus), without reviews that are in the dev or test part of ChnSentiCorp',
				license: UNSTATED,
				use: 'training, one in thirty for calibration',
			},
			{
				name: 'SMP 2020 EWECT, posts, train',
				license: `repository Apache-2.0; ${UNSTATED} for the posts`,
				use: 'training (glad, angry and sad posts; neutral ones, half under each label); dev for the margin of neutral, test for its score',
			},
			{
				name: 'SIB-200, Chinese (sentences of FLORES-200, news for the most part), and first sentences of paragraphs of the Chinese Wikipedia',
				license: 'Apache-2.0; FLORES-200 CC BY-SA 4.0; Wikipedia CC BY-SA',
				use: 'training (neutral, half under each label); other parts for the margin of neutral and its score',
			},
			{
				name: 'Frames of negation around words of opinion of the reviews (training/classification/contrastExamples.ts)',
				license: 'this project',
				use: 'training: what a negation turns, and what two leave',
			},
		],
		weaknesses: [
			'Learned from reviews of hotels, books, goods and meals, and posts; what news report, good or bad, is neutral for it unless it has words of opinion.',
			'Irony, and opinions of others that a text reports.',
			'The usual parts of ChnSentiCorp share copies: 343 reviews of dev begin as one of train does. A model without such copies had 88.8 on dev.',
		],
	},
	'en-sentiment': {
		title: 'sentiment of English texts',
		summary:
			'Positive or negative, with neutral where the more probable of the two stays below a margin. A logistic regression over ' +
			'n-grams of words (1 to 3), n-grams of the letters in a word (3 to 4), and pairs of words with one or two others between them. ' +
			'What stands under a negation, up to the next mark or turn and five words at most, speaks half as much for the opposite of ' +
			'what it speaks for elsewhere, and is a feature of its own, too.',
		sources: [
			{
				name: 'Stanford Sentiment Treebank, train: sentences of SST-2 and the phrases of their trees',
				license: UNSTATED,
				use: 'training, neutral phrases as examples of both labels, words of degree under a negation as examples of the other label; dev for choosing, calibration and the margin of neutral, test for the scores',
			},
			{
				name: 'rt-polarity (Pang and Lee 2005), without what shares half of its stretches of sixteen letters with a sentence of SST-2 or of the treebank’s dev and test parts or has all of it, or the first thirty letters with one of dev or test',
				license: UNSTATED,
				use: 'training',
			},
			{
				name: 'English Wikipedia, first sentences of one paragraph in thirty and of others for the margin of neutral and its score; SIB-200 (sentences of FLORES-200)',
				license: 'CC BY-SA; SIB-200 Apache-2.0',
				use: 'training as examples of both labels, so that plain words speak for none; dev for the margin of neutral, test for its score',
			},
		],
		weaknesses: [
			'Learned from film reviews: of other texts only the words that reviews and the encyclopedia have are known.',
			'Irony. Negation: three of four short opinions with one or without are right; mild ones (nothing wrong with, did not fail) come out negative.',
		],
	},
} satisfies Readonly<Record<string, ClassifierCard>>;

/** How a classifier was learned, in a few lines. */
export function methodOf({ learning, head }: ClassifierRecipe, margin: string): string {
	return (
		`Features are told apart by 32-bit hashes; a text is a vector of length 1 of 1 + log(count), each feature times its inverse ` +
		`document frequency${powerOf(learning.rarityPower)}, which is part of its weight in the file${reversalOf(head.features.reversal)}. Dual coordinate ascent, C = ${learning.cost}, at most ` +
		`${learning.epochs} passes; features of fewer than ${learning.minCount} examples are left out; the ` +
		`${learning.keep.toLocaleString('en')} features whose leaving out would cost most are learned again, each weight four ` +
		`bits. Probabilities have a temperature that was fitted on dev (Guo et al. 2017).${margin}` +
		(head.languages[0] === 'zh' ? ' Traditional characters count as simplified ones.' : '')
	);
}

function reversalOf(reversal = 0): string {
	return reversal === 0 ? '' : `, and under a negation times −${reversal}`;
}

function powerOf(power = 1): string {
	return power === 1 ? '' : ` to the power of ${power}`;
}
