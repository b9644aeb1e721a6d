import { chnSentiCorp, thucNewsTitles } from './chineseSets';
import { newsgroups, rtPolarity } from './englishSets';
import type { LabeledText } from './labeledText';
import { weighted } from './labeledText';
import { measureClassifier } from './measureClassifier';
import { sstPhrasesApartFrom } from './sentimentTreebank';
import type { ClassifierRecipe } from './trainClassifier';
import { openClassifier, trainClassifier } from './trainClassifier';
import type { CardScore } from '../support/card';

/** A set with its own labels: what its classifier learns from and is scored on. */
interface Benchmark {
	readonly set: string;
	readonly train: () => LabeledText[];
	readonly test: () => LabeledText[];
	readonly learning: Partial<ClassifierRecipe['learning']>;
	readonly features: ClassifierRecipe['head']['features'];
}

const LEARNING = { cost: 16, epochs: 6, minCount: 2, keep: 400_000, seed: 1 };
const WORDS = { grams: 2, words: 2, letters: 0, skips: false, marks: true };

/**
 * Classifiers that are trained for one set alone, by the code of the shipped ones, so that its scores can be compared with
 * published ones. Their options were chosen on dev parts; 20 Newsgroups has none, so on a part of
 * its training set; nor has rt-polarity, whose options were chosen on the first four of its ten folds, which the score includes.
 */
export const BENCHMARKS = {
	thucnews: {
		set: 'THUCNews titles, test, learned from its 85,310 training titles alone',
		train: () => thucNewsTitles('train'),
		test: () => thucNewsTitles('test'),
		learning: { rarityPower: 1.5 },
		features: WORDS,
	},
	chnsenticorp: {
		set: 'ChnSentiCorp, test, learned from its training part alone',
		train: () => chnSentiCorp('train'),
		test: () => chnSentiCorp('test'),
		learning: { cost: 10, keep: 1_000_000 },
		features: { ...WORDS, grams: 5, words: 1 },
	},
	newsgroups: {
		set: '20 Newsgroups (by date), test',
		train: () => newsgroups('train'),
		test: () => newsgroups('test'),
		learning: { cost: 100, keep: 1_000_000 },
		features: { grams: 2, words: 0, letters: 0, skips: false, marks: false },
	},
} satisfies Readonly<Record<string, Benchmark>>;

/** The accuracy of a benchmark's classifier on its test part, in percent. */
export async function runBenchmark(benchmark: Benchmark): Promise<CardScore> {
	const score = await accuracyOf(benchmark, benchmark.train(), benchmark.test());
	return { set: benchmark.set, measure: 'accuracy', score };
}

const FOLDS = 10;
/** How film reviews are learned; chosen on the first four folds. */
const FILM_REVIEWS = {
	features: { grams: 3, words: 0, letters: 4, skips: true, marks: false, negation: true, reversal: 0.5 },
	learning: { cost: 4, minCount: 1, keep: 1_000_000, ratios: true },
};
/** How much a phrase of the treebank counts beside a sentence. */
const PHRASE_WEIGHT = 0.3;

/**
 * rt-polarity has no test part: ten-fold cross-validation, each tenth sentence in one fold.
 * @param helps whether phrases of the Stanford Sentiment Treebank are learned from, too: those that share nothing with the fold
 */
export async function crossValidateFilmReviews(helps: boolean): Promise<CardScore> {
	const texts = rtPolarity();
	let sum = 0;
	for (let fold = 0; fold < FOLDS; fold++) {
		const isHeldOut = (index: number): boolean => index % FOLDS === fold;
		const test = texts.filter((_, index) => isHeldOut(index));
		const phrases = helps ? weighted(sstPhrasesApartFrom(test), PHRASE_WEIGHT) : [];
		const train = [...texts.filter((_, index) => !isHeldOut(index)), ...phrases];
		const accuracy = await accuracyOf(FILM_REVIEWS, train, test);
		console.log(`fold ${fold + 1}: ${accuracy.toFixed(2)}, with ${phrases.length} phrases`);
		sum += accuracy;
	}
	const source = helps ? 'it and phrases of the treebank that share nothing with the tested fold' : 'it alone';
	return {
		set: `rt-polarity, ten-fold cross-validation, learned from ${source}; options chosen on the first four folds`,
		measure: 'accuracy',
		score: sum / FOLDS,
	};
}

async function accuracyOf(
	{ learning, features }: Pick<Benchmark, 'learning' | 'features'>,
	train: readonly LabeledText[],
	test: readonly LabeledText[],
): Promise<number> {
	const labels = [...new Set(train.map(({ label }) => label))].map(label => ({ label, en: label, zh: label }));
	const head = { title: 'benchmark', kind: 'own', languages: ['zh', 'en'], labels, features, neutralBelow: 0 } as const;
	const recipe = { name: 'benchmark', head, learning: { ...LEARNING, ...learning } };
	return measureClassifier(openClassifier(await trainClassifier(recipe, train, [])), test).accuracy;
}
