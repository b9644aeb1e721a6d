import type { NameTrainingOptions } from './nameTraining';

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

/** English: UNER English-EWT is the target. */
export const ENGLISH: NameConfig = {
	training: {
		epochs: 8,
		averageFrom: 2,
		dropout: 0.5,
		rate: 0.05,
		l2: 0,
		minCount: 2,
		keep: 112_000,
		dropBelow: 0.03,
		seed: 1,
	},
	others: ['wikigold', 'btc', 'wnut17', 'gum', 're3d'],
	words: 40_000,
	favor: 0.75,
};
