import { nlpccHeadlines, sib200, thucNewsTitles } from './chineseSets';
import type { LabeledText } from './labeledText';
import { relabeled, weighted, without } from './labeledText';
import type { ClassifierRecipe } from './trainClassifier';
import { CHINESE_TOPICS } from './topicLabels';

/** The classes of THUCNews as labels of the shipped model. */
export const THUC_LABELS: Readonly<Record<string, string>> = {
	finance: 'finance',
	realty: 'realty',
	stocks: 'stocks',
	education: 'education',
	science: 'technology',
	society: 'society',
	politics: 'politics',
	sports: 'sports',
	game: 'games',
	entertainment: 'entertainment',
};

/** Those of NLPCC 2017 that have one; the others (baby, discovery, essay, fashion, finance, which holds stocks, story) are left out. */
export const NLPCC_LABELS: Readonly<Record<string, string>> = {
	sports: 'sports',
	tech: 'technology',
	world: 'politics',
	entertainment: 'entertainment',
	game: 'games',
	society: 'society',
	car: 'cars',
	military: 'military',
	travel: 'travel',
	regimen: 'health',
	food: 'food',
	history: 'history',
};

/** Those of SIB-200 that have one. */
export const SIB_LABELS: Readonly<Record<string, string>> = {
	'science/technology': 'technology',
	politics: 'politics',
	sports: 'sports',
	health: 'health',
	entertainment: 'entertainment',
	travel: 'travel',
};

/** How Chinese topics are learned: n-grams of characters, words and pairs of words. */
export const CHINESE_TOPICS_RECIPE: ClassifierRecipe = {
	name: 'zh-topics',
	head: {
		title: 'zh-topics',
		kind: 'topic',
		languages: ['zh'],
		labels: CHINESE_TOPICS,
		features: { grams: 2, words: 2, letters: 0, skips: false, marks: true },
		neutralBelow: 0,
	},
	learning: { cost: 5, epochs: 6, minCount: 2, keep: 140_000, rarityPower: 2, seed: 1 },
};

/** How much an NLPCC headline counts beside one of THUCNews; some of their classes differ. */
const HEADLINE_WEIGHT = 0.7;
/** One NLPCC headline in so many is held out for choosing. */
const HELD_OUT = 10;

/** The texts that the shipped model learns from, and those that it is chosen and calibrated on. */
export function chineseTopicTexts(): { train: LabeledText[]; dev: LabeledText[] } {
	const headlines = without(relabeled(nlpccHeadlines('dev'), NLPCC_LABELS), [
		...nlpccHeadlines('test'),
		...thucNewsTitles('test'),
		...thucNewsTitles('dev'),
	]);
	return {
		train: [
			...relabeled(thucNewsTitles('train'), THUC_LABELS),
			...weighted(
				headlines.filter((_, index) => index % HELD_OUT > 0),
				HEADLINE_WEIGHT,
			),
			...weighted(relabeled(sib200('zho_Hans', 'train'), SIB_LABELS), 2),
		],
		dev: [
			...relabeled(thucNewsTitles('dev'), THUC_LABELS).filter((_, index) => index % 4 === 0),
			...headlines.filter((_, index) => index % HELD_OUT === 0),
		],
	};
}
