import type { NameTrainingOptions } from './nameTraining';
import type { CasingShares } from './recasedCopies';

/** Everything that choices on dev settled for one language. */
export interface NameConfig {
	readonly training: Omit<NameTrainingOptions, 'log'>;
	/** Corpora beside the target's train part, by their names in `OTHER_ENGLISH`. */
	readonly others: readonly string[];
	/** How many of the most frequent words have clusters. */
	readonly words: number;
	/** How much moves to `O` are made dearer, for recall. */
	readonly favor: number;
}

/** The same for English, with copies of the corpora in other casings. */
export interface EnglishNameConfig extends NameConfig {
	/** How often each sentence of the target is in the training set. */
	readonly targetCopies: number;
	readonly casings: CasingShares;
	/** How much more `O` is made dearer for each word of a sentence in such casing. */
	readonly styleFavors: CasingShares;
}

/** English: UNER English-EWT is the target. */
export const ENGLISH: EnglishNameConfig = {
	training: {
		epochs: 5,
		averageFrom: 2,
		dropout: 0.5,
		rate: 0.05,
		l2: 0,
		minCount: 1,
		keep: 110_000,
		targetShare: 0.75,
		dropBelow: 0.07,
		seed: 1,
	},
	others: ['wikigold', 'btc', 'wnut17', 'gum', 're3d', 'crossner', 'litbank', 'docred'],
	words: 30_000,
	favor: 0.35,
	targetCopies: 2,
	casings: { lower: 0.25, upper: 0.1, title: 0.1 },
	styleFavors: { lower: 0.4, upper: 0.1, title: -0.25 },
};

/** The model that reads plain text, for the uses of words in names. */
export const ENGLISH_READER: EnglishNameConfig = {
	...ENGLISH,
	training: { ...ENGLISH.training, minCount: 2, keep: 800_000, dropBelow: 0.02 },
	words: 40_000,
	favor: 0.25,
	targetCopies: 1,
	casings: { lower: 0, upper: 0, title: 0 },
	styleFavors: { lower: 0, upper: 0, title: 0 },
};
