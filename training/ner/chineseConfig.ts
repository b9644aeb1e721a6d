import type { DomainTrainingOptions } from './domainTraining';

/** Everything that choices on dev settled for Chinese. */
export interface ChineseNameConfig {
	readonly training: Omit<DomainTrainingOptions, 'log'>;
	/** How many runs the model that ships is the mean of; those that are only measured do with fewer. */
	readonly finalRuns: number;
	/** How the models that read plain text are learned. */
	readonly reader: Omit<DomainTrainingOptions, 'log'>;
	/** How the model is learned that marks plain text. */
	readonly marker: Omit<DomainTrainingOptions, 'log'>;
	/** Corpora beside the target's, by their names in `OTHER_CHINESE`; one that is there twice counts twice. */
	readonly others: readonly string[];
	/** The same for the models that read plain text; never the People's Daily corpus, so that they serve models without it. */
	readonly readerTexts: readonly string[];
	/** How many of the most frequent words have clusters. */
	readonly words: number;
	/** How much moves to `O` are made dearer, for recall. */
	readonly favor: number;
}

/** UNER Chinese-GSDSimp is the target. */
export const CHINESE: ChineseNameConfig = {
	training: {
		epochs: 5,
		averageFrom: 2,
		dropout: 0.5,
		rate: 0.1,
		l2: 0,
		minCount: 2,
		keep: 113_000,
		dropBelow: 0.05,
		choosingEpochs: 3,
		runs: 2,
		targetShare: 0.7,
		seed: 1,
	},
	finalRuns: 4,
	reader: {
		epochs: 4,
		averageFrom: 1,
		dropout: 0.5,
		rate: 0.1,
		l2: 0,
		minCount: 2,
		keep: 120_000,
		dropBelow: 0.1,
		choosingEpochs: 2,
		runs: 1,
		targetShare: 1,
		seed: 1,
	},
	marker: {
		epochs: 5,
		averageFrom: 2,
		dropout: 0.5,
		rate: 0.1,
		l2: 0,
		minCount: 2,
		keep: 300_000,
		dropBelow: 0.05,
		choosingEpochs: 3,
		runs: 2,
		targetShare: 0.7,
		seed: 1,
	},
	others: ['weibo', 'weibo', 'aishell', 'pfr'],
	readerTexts: ['weibo', 'aishell'],
	words: 40_000,
	favor: 0.4,
};

/** Chinese without the People's Daily corpus. */
export const CHINESE_WITHOUT_PFR: ChineseNameConfig = {
	...CHINESE,
	others: CHINESE.others.filter(name => name !== 'pfr'),
};
