import type { SequenceTraining } from '../support/trainSequence';
import type { CardSource } from '../support/card';

/** How the Chinese tagger is trained. */
export const CHINESE_POS_TRAINING: SequenceTraining = {
	learner: 'perceptron',
	epochs: 3,
	runs: 3,
	averageFrom: 0,
	dropout: 0.1,
	minCount: 2,
	keep: 120_000,
	dropBelow: 1.5,
	seed: 1,
};

/** How often each part of the training data is gone through in an epoch. */
export const REPEATS = { treebank: 2, recut: 1, others: 1 } as const;

/** One in so many sentences of the PFR corpus is learned from, by the teacher; by the tagger half as many. */
export const SILVER_EVERY = 3;

/** The segmenter whose words the tagger is to know too. */
export const OTHER_STANDARD = 'zh-segmentation-pku';

/** What the tagger learns from; the PFR corpus comes first, to be left out by the option `--without pfr`. */
export const CHINESE_POS_SOURCES: readonly CardSource[] = [
	{
		name: "PFR People's Daily corpus, January 1998 (Peking University ICL, People's Daily, Fujitsu)",
		license: 'released free of charge to promote Chinese information processing; asks to be named',
		use: 'the tags that each word has there, as classes of the lexicon; a sixth of its sentences, with tags carried over to those of the treebank',
	},
	{
		name: 'UD_Chinese-GSDSimp (train rebuilt from UD v1 and UNER, dev, test)',
		license: 'CC BY-SA 4.0',
		use: 'words and tags; train for learning, dev for choices and then for the last run',
	},
	{
		name: 'UD_Chinese-HK, UD_Chinese-CFL',
		license: 'CC BY-SA 4.0',
		use: 'words and universal tags: film subtitles and debates in traditional characters, essays of learners',
	},
	{
		name: 'jieba dictionary (cppjieba); HanLP 1.x core dictionary',
		license: 'MIT; Apache-2.0',
		use: 'tags for each word, as a class of the lexicon',
	},
	{
		name: 'Chinese Wikipedia (part, simplified) and four classical novels',
		license: 'CC BY-SA 4.0; public domain',
		use: 'word clusters and vectors; from Wikipedia sentences that the teacher tags',
	},
];
