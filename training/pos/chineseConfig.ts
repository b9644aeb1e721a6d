import type { SequenceTraining } from '../support/trainSequence';
import type { CardSource } from '../support/card';

/** How the Chinese tagger is trained. */
export const CHINESE_POS_TRAINING: SequenceTraining = {
	learner: 'perceptron',
	epochs: 7,
	averageFrom: 0,
	dropout: 0.1,
	keep: 80_000,
	seed: 1,
};

/** The segmenter whose words the tagger is to know too. */
export const OTHER_STANDARD = 'zh-segmentation-pku';

/** What the tagger learns from; the PFR corpus comes first, to be left out by the option `--without pfr`. */
export const CHINESE_POS_SOURCES: readonly CardSource[] = [
	{
		name: "PFR People's Daily corpus, January 1998 (Peking University ICL, People's Daily, Fujitsu)",
		license: 'released free of charge to promote Chinese information processing; asks to be named',
		use: 'the tags that each word has there, as classes of the lexicon',
	},
	{
		name: 'UD_Chinese-GSDSimp (train rebuilt from UD v1 and UNER, dev, test)',
		license: 'CC BY-SA 4.0',
		use: 'words and tags; train for learning, dev for choices and then for the last run',
	},
	{ name: 'jieba dictionary (cppjieba)', license: 'MIT', use: 'a tag for each word, as a class of the lexicon' },
	{
		name: 'Chinese Wikipedia (part, simplified) and four classical novels',
		license: 'CC BY-SA 4.0; public domain',
		use: 'word clusters',
	},
];
