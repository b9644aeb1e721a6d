import { rtPolarity, sst2 } from './englishSets';
import type { LabeledText } from './labeledText';
import { underEither, weighted, without, withoutNearCopies } from './labeledText';
import { plainSentences } from './plainSentences';
import { deniedWords, sstPhrases, sstSentences } from './sentimentTreebank';
import type { ClassifierRecipe } from './trainClassifier';
import { SENTIMENTS } from './topicLabels';

export const ENGLISH_SENTIMENT_RECIPE: ClassifierRecipe = {
	name: 'en-sentiment',
	head: {
		title: 'en-sentiment',
		kind: 'sentiment',
		languages: ['en'],
		labels: SENTIMENTS,
		features: { grams: 3, words: 0, letters: 4, skips: true, marks: false, negation: true, reversal: 0.5 },
		neutralBelow: 0,
	},
	learning: { cost: 16, epochs: 8, minCount: 1, keep: 250_000, seed: 1 },
};

/** How much a phrase counts beside a sentence, a denied word, and texts that are neither. */
const PHRASE_WEIGHT = 0.2;
const DENIED_WORD_WEIGHT = 0.1;
const NEUTRAL_PHRASE_WEIGHT = 0.12;
const PLAIN_WEIGHT = 0.4;

/** The texts that the shipped model learns from, and those that it is chosen and calibrated on. */
export function englishSentimentTexts(): { train: LabeledText[]; dev: LabeledText[] } {
	const dev = sst2('dev');
	const tested = [...dev, ...sst2('test'), ...sstSentences('dev'), ...sstSentences('test')];
	const phrases = without(sstPhrases(), tested);
	const labels = [SENTIMENTS[0].label, SENTIMENTS[1].label] as const;
	const train = [
		...without(sst2('train'), tested),
		...weighted(
			phrases.filter(({ label }) => label !== 'neutral'),
			PHRASE_WEIGHT,
		),
		...weighted(deniedWords(phrases), DENIED_WORD_WEIGHT),
		...underEither(
			phrases.filter(({ label }) => label === 'neutral'),
			labels,
			NEUTRAL_PHRASE_WEIGHT,
		),
		...underEither(plainSentences('train'), labels, PLAIN_WEIGHT),
		...withoutNearCopies(without(rtPolarity(), tested), [...tested, ...sst2('train')]),
	];
	return { train, dev };
}

/** What the margin of neutral is chosen on: sentences of reviews, and of texts that judge nothing. */
export function neutralDevTexts(): LabeledText[] {
	return [...sstSentences('dev'), ...plainSentences('dev')];
}
