import type { SequenceTraining } from '../support/trainSequence';
import type { CardSource } from '../support/card';
import { conlluLines, pfrLines, pkuTestLines, wildLines } from './corpora';
import type { GoldLine } from './corpora';

/** A standard of what a Chinese word is, and how its segmenter is trained. */
export interface SegmentationStandard {
	/** The model's name. */
	readonly name: string;
	readonly title: string;
	readonly training: Omit<SequenceTraining, 'allows'>;
	/** Whether it learns from text that was cut by machine, too, after the PKU segmenter and the PFR corpus. */
	readonly hasSilver: boolean;
	readonly sources: readonly CardSource[];
	/** Whether words that do not occur in a sample of plain text are left out of its dictionary. */
	readonly onlyUsedWords: boolean;
	readonly devSet: string;
	readonly testSet: string;
	readonly train: () => GoldLine[];
	readonly dev: () => GoldLine[];
	readonly test: () => GoldLine[];
}

const GSD = 'zh/ud_gsdsimp/zh_gsdsimp';

/** The dictionaries behind the word features of both standards. */
export const DICTIONARY_SOURCES: readonly CardSource[] = [
	{
		name: 'jieba dictionary (cppjieba)',
		license: 'MIT',
		use: 'words counted four times and more, and what each costs',
	},
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
	use: 'words; 28 to 31 January for choices, all for the last run',
};

const PLAIN_SOURCES: readonly CardSource[] = [
	{ name: 'Chinese Wikipedia (every 32nd paragraph)', license: 'CC BY-SA', use: 'plain text, cut by machine' },
	{ name: 'Tatoeba, Chinese sentences', license: 'CC BY 2.0 FR', use: 'plain text, cut by machine' },
];

/** The texts of `plainTexts`. */
const SAMPLE_SOURCES: readonly CardSource[] = [
	{
		name: 'Chinese Wikipedia, public-domain novels, OI-wiki, PingCAP documents, Tatoeba',
		license: 'CC BY-SA, public domain, CC BY-SA 4.0, CC BY-SA 3.0, CC BY 2.0 FR',
		use: 'which words of the dictionaries occur in plain text',
	},
];

const OPTIONS = { learner: 'crf', averageFrom: 1, rate: 0.1, seed: 1 } as const;

/** The two standards by their names on the command line. */
export const STANDARDS: Readonly<Record<'pku' | 'ud', SegmentationStandard>> = {
	pku: {
		name: 'zh-segmentation-pku',
		title: 'Chinese words in the standard of Peking University',
		training: { ...OPTIONS, epochs: 4, dropout: 0.25, minCount: 2, keep: 190_000 },
		hasSilver: false,
		sources: [PFR_SOURCE, ...DICTIONARY_SOURCES],
		onlyUsedWords: false,
		devSet: 'PFR, 28 to 31 January',
		testSet: 'SIGHAN 2005 PKU test',
		train: () => pfrLines('train'),
		dev: () => pfrLines('dev'),
		test: pkuTestLines,
	},
	ud: {
		name: 'zh-segmentation-ud',
		title: 'Chinese words in the standard of Universal Dependencies (GSDSimp)',
		training: { ...OPTIONS, epochs: 4, dropout: 0.2, minCount: 2, keep: 155_000 },
		hasSilver: true,
		sources: [
			GSD_SOURCE,
			{ ...PFR_SOURCE, use: 'words, turned into this standard by machine' },
			...PLAIN_SOURCES,
			...DICTIONARY_SOURCES,
			...SAMPLE_SOURCES,
		],
		onlyUsedWords: true,
		devSet: 'UD_Chinese-GSDSimp dev',
		testSet: 'UD_Chinese-GSDSimp test',
		train: () => conlluLines(`${GSD}-train.recon.conllu`),
		dev: () => conlluLines(`${GSD}-ud-dev.conllu`),
		test: () => conlluLines(`${GSD}-ud-test.conllu`),
	},
};

/** How a segmenter learns from the treebank alone. */
export const TREEBANK_TRAINING: SegmentationStandard['training'] = {
	...OPTIONS,
	epochs: 5,
	dropout: 0.2,
	keep: 150_000,
};

/** The standards without the PFR corpus; for that of PKU, words of open treebanks of nearly the same standards. */
export const WITHOUT_PFR: Readonly<Record<'pku' | 'ud', SegmentationStandard>> = {
	pku: {
		...STANDARDS.pku,
		training: TREEBANK_TRAINING,
		sources: [GSD_SOURCE, { name: 'GCDT (train)', license: 'Apache-2.0', use: 'words' }, ...DICTIONARY_SOURCES],
		devSet: 'UD_Chinese-GSDSimp dev',
		train: () => [...STANDARDS.ud.train(), ...conlluLines('zh/gcdt/zho.rst.gcdt_train.conllu')],
		dev: STANDARDS.ud.dev,
	},
	ud: {
		...STANDARDS.ud,
		training: TREEBANK_TRAINING,
		hasSilver: false,
		sources: [GSD_SOURCE, ...DICTIONARY_SOURCES, ...SAMPLE_SOURCES],
	},
};

/** Sets of other genres and of the other script that the finished models are measured on. */
export const OTHER_SETS: Readonly<Record<'pku' | 'ud', readonly { readonly set: string; lines: () => GoldLine[] }[]>> =
	{
		pku: [{ set: 'own sentences of many genres (dev)', lines: () => wildLines('pku') }],
		ud: [
			{ set: 'own sentences of many genres (dev)', lines: () => wildLines('ud') },
			{
				set: 'UD_Chinese-GSD test, the same sentences in traditional characters',
				lines: () => conlluLines('zh/ud_gsd_trad/zh_gsd-ud-test.conllu'),
			},
		],
	};
