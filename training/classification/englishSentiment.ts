import { rtPolarity, sst2, sstPhrases, sstSentences } from './englishSets';
import type { LabeledText } from './labeledText';
import { weighted, without, withoutNearCopies } from './labeledText';
import type { ClassifierRecipe } from './trainClassifier';
import { SENTIMENTS } from './topicLabels';

export const ENGLISH_SENTIMENT_RECIPE: ClassifierRecipe = {
	name: 'en-sentiment',
	head: {
		title: 'en-sentiment',
		kind: 'sentiment',
		languages: ['en'],
		labels: SENTIMENTS,
		features: { grams: 3, words: 0, letters: 4, skips: true, marks: false },
		neutralBelow: 0,
	},
	learning: { cost: 16, epochs: 8, minCount: 1, keep: 250_000, seed: 1 },
};

/** How much a phrase counts beside a sentence. */
const PHRASE_WEIGHT = 0.1;

/** The texts that the shipped model learns from, and those that it is chosen and calibrated on. */
export function englishSentimentTexts(): { train: LabeledText[]; dev: LabeledText[] } {
	const dev = sst2('dev');
	const train = [...sst2('train'), ...weighted(sstPhrases(), PHRASE_WEIGHT)];
	const tested = [...dev, ...sst2('test'), ...sstSentences('dev'), ...sstSentences('test')];
	const others = withoutNearCopies(without(rtPolarity(), tested), [...tested, ...sst2('train')]);
	return { train: [...without(train, tested), ...others], dev };
}
