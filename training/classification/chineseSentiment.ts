import { chnSentiCorp, mealReviews, onlineShopping, weiboPosts } from './chineseSets';
import type { LabeledText } from './labeledText';
import { weighted, without } from './labeledText';
import type { ClassifierRecipe } from './trainClassifier';
import { SENTIMENTS } from './topicLabels';

export const CHINESE_SENTIMENT_RECIPE: ClassifierRecipe = {
	name: 'zh-sentiment',
	head: {
		title: 'zh-sentiment',
		kind: 'sentiment',
		languages: ['zh'],
		labels: SENTIMENTS,
		features: { grams: 3, words: 2, letters: 0, skips: false, marks: true },
		neutralBelow: 0,
	},
	learning: { cost: 16, epochs: 6, minCount: 2, keep: 120_000, seed: 1 },
};

/** One review of the shops in so many is held out for choosing. */
const HELD_OUT = 30;

/** The texts that the shipped model learns from, and those that it is chosen and calibrated on. */
export function chineseSentimentTexts(): { train: LabeledText[]; dev: LabeledText[] } {
	const tested = [...chnSentiCorp('dev'), ...chnSentiCorp('test')];
	const reviews = without([...onlineShopping(), ...mealReviews()], tested);
	const posts = weiboPosts('train').filter(({ label }) => label !== 'neutral');
	return {
		train: [
			...chnSentiCorp('train'),
			...weighted(
				reviews.filter((_, index) => index % HELD_OUT > 0),
				0.3,
			),
			...weighted(posts, 0.2),
		],
		dev: [...chnSentiCorp('dev'), ...reviews.filter((_, index) => index % HELD_OUT === 0)],
	};
}
