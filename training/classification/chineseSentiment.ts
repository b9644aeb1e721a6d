import { chnSentiCorp, mealReviews, neutralReports, onlineShopping, weiboPosts } from './chineseSets';
import { contrastExamples } from './contrastExamples';
import type { LabeledText } from './labeledText';
import { underEither, weighted, without } from './labeledText';
import type { ClassifierRecipe } from './trainClassifier';
import { SENTIMENTS } from './topicLabels';

export const CHINESE_SENTIMENT_RECIPE: ClassifierRecipe = {
	name: 'zh-sentiment',
	head: {
		title: 'zh-sentiment',
		kind: 'sentiment',
		languages: ['zh'],
		labels: SENTIMENTS,
		features: { grams: 3, words: 2, letters: 0, skips: false, marks: true, negation: true, reversal: 0.7 },
		neutralBelow: 0,
	},
	learning: { cost: 16, epochs: 6, minCount: 2, keep: 180_000, seed: 1 },
};

/** One review of the shops in so many is held out for choosing. */
const HELD_OUT = 30;

/** How much examples count beside a review of ChnSentiCorp. */
const REVIEW_WEIGHT = 0.12;
const POST_WEIGHT = 0.1;
const CONTRAST_WEIGHT = 0.15;
const NEUTRAL_WEIGHT = 0.1;

/** The texts that the shipped model learns from, and those that it is chosen and calibrated on. */
export function chineseSentimentTexts(): { train: LabeledText[]; dev: LabeledText[] } {
	const tested = [...chnSentiCorp('dev'), ...chnSentiCorp('test')];
	const reviews = without([...onlineShopping(), ...mealReviews()], tested);
	const posts = weiboPosts('train');
	const isNeutral = ({ label }: LabeledText): boolean => label === 'neutral';
	const opinions = [
		...chnSentiCorp('train'),
		...weighted(
			reviews.filter((_, index) => index % HELD_OUT > 0),
			REVIEW_WEIGHT,
		),
		...weighted(
			posts.filter(post => !isNeutral(post)),
			POST_WEIGHT,
		),
	];
	const neutral = [...neutralReports('train'), ...posts.filter(isNeutral)];
	return {
		train: [
			...opinions,
			...contrastExamples(opinions, CONTRAST_WEIGHT),
			...underEither(neutral, ['positive', 'negative'], NEUTRAL_WEIGHT),
		],
		dev: [...chnSentiCorp('dev'), ...reviews.filter((_, index) => index % HELD_OUT === 0)],
	};
}
