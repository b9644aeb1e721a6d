import type { SequenceTraining } from '../support/trainSequence';
import type { CardSource } from '../support/card';
import { conlluLines, pfrLines, pkuTestLines } from './corpora';
import type { GoldLine } from './corpora';

/** A standard of what a Chinese word is, and how its segmenter is trained. */
export interface SegmentationStandard {
	/** The model's name. */
	readonly name: string;
	readonly title: string;
	readonly training: Omit<SequenceTraining, 'allows'>;
	readonly sources: readonly CardSource[];
	/** From what count on a word of jieba's dictionary is taken; chosen on dev from 2, 4, 20 and 100. */
	readonly jiebaCount: number;
	readonly devSet: string;
	readonly testSet: string;
	readonly train: () => GoldLine[];
	readonly dev: () => GoldLine[];
	readonly test: () => GoldLine[];
}

const GSD = 'zh/ud_gsdsimp/zh_gsdsimp';

/** The dictionaries behind the word features of both standards. */
export const DICTIONARY_SOURCES: readonly CardSource[] = [
	{ name: 'jieba dictionary (cppjieba)', license: 'MIT', use: 'word list, words below a count left out' },
	{ name: 'CC-CEDICT 2026-06-12', license: 'CC BY-SA 4.0', use: 'word list' },
];

/** The treebank GSDSimp as a card names it. */
export const GSD_SOURCE: CardSource = {
	name: 'UD_Chinese-GSDSimp (train rebuilt from UD v1 and UNER, dev, test)',
	license: 'CC BY-SA 4.0',
	use: 'words; train for learning, dev for choices and then for the last run',
};

const PFR_SOURCE: CardSource = {
	name: "PFR People's Daily corpus, January 1998 (Peking University ICL, People's Daily, Fujitsu)",
	license: 'released free of charge to promote Chinese information processing; asks to be named',
	use: 'words; every tenth paragraph for choices, all for the last run',
};

const OPTIONS = { learner: 'crf', averageFrom: 1, rate: 0.1, seed: 1 } as const;

/** The two standards by their names on the command line. */
export const STANDARDS: Readonly<Record<'pku' | 'ud', SegmentationStandard>> = {
	pku: {
		name: 'zh-segmentation-pku',
		title: 'Chinese words in the standard of Peking University',
		training: { ...OPTIONS, epochs: 4, dropout: 0.25, minCount: 2, keep: 260_000 },
		sources: [PFR_SOURCE, ...DICTIONARY_SOURCES],
		jiebaCount: 4,
		devSet: 'PFR, every tenth paragraph',
		testSet: 'SIGHAN 2005 PKU test',
		train: () => pfrLines('train'),
		dev: () => pfrLines('dev'),
		test: pkuTestLines,
	},
	ud: {
		name: 'zh-segmentation-ud',
		title: 'Chinese words in the standard of Universal Dependencies (GSDSimp)',
		training: { ...OPTIONS, epochs: 5, dropout: 0.2, keep: 180_000 },
		sources: [GSD_SOURCE, ...DICTIONARY_SOURCES],
		jiebaCount: 20,
		devSet: 'UD_Chinese-GSDSimp dev',
		testSet: 'UD_Chinese-GSDSimp test',
		train: () => conlluLines(`${GSD}-train.recon.conllu`),
		dev: () => conlluLines(`${GSD}-ud-dev.conllu`),
		test: () => conlluLines(`${GSD}-ud-test.conllu`),
	},
};

/** The PKU standard without the PFR corpus: words of open treebanks of nearly the same standards. */
export const PKU_WITHOUT_PFR: SegmentationStandard = {
	...STANDARDS.pku,
	training: STANDARDS.ud.training,
	sources: [GSD_SOURCE, { name: 'GCDT (train)', license: 'Apache-2.0', use: 'words' }, ...DICTIONARY_SOURCES],
	devSet: 'UD_Chinese-GSDSimp dev',
	train: () => [...STANDARDS.ud.train(), ...conlluLines('zh/gcdt/zho.rst.gcdt_train.conllu')],
	dev: STANDARDS.ud.dev,
};
