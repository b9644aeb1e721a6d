import type { ChineseSegmenter } from '../../src/core/tasks/segmentation/chineseSegmenter';
import { hashWord } from '../../src/core/tasks/pos/chineseUnits';
import { readConllu } from '../corpora/conllu';
import { wordsOf } from '../segmentation/measure';
import { recut, usualTags } from './chineseRecut';
import type { TaggedWord } from './chineseRecut';

/** The treebank's parts, from the data folder. */
export const GSD_TRAIN = 'zh/ud_gsdsimp/zh_gsdsimp-train.recon.conllu';
export const GSD_DEV = 'zh/ud_gsdsimp/zh_gsdsimp-ud-dev.conllu';
export const GSD_TEST = 'zh/ud_gsdsimp/zh_gsdsimp-ud-test.conllu';

/** Treebanks of other genres; they have no fine tags. */
const OTHER_TREEBANKS = ['zh/ud_hk/zh_hk-ud-test.conllu', 'zh/ud_cfl/zh_cfl-ud-test.conllu'];

/** Fine tags of words that the first treebank does not know with their universal tag. */
const FINE_TAGS: Readonly<Partial<Record<string, string>>> = {
	INTJ: 'UH',
	PART: 'UH',
	AUX: 'MD',
	SCONJ: 'RB',
	SYM: '/',
};

/** The tagged sentences of a treebank. */
export function readTagged(path: string): TaggedWord[][] {
	return readConllu(path).map(({ words }) => words.map(({ form, upos, xpos }) => ({ form, upos, xpos })));
}

/** The sentences of the other treebanks, with the fine tags that their words and universal tags mostly have in `known`. */
export function readOthers(known: readonly TaggedWord[][]): TaggedWord[][] {
	const fine = new Map<string, Map<string, number>>();
	for (const { form, upos, xpos } of known.flat()) {
		for (const key of [`${hashWord(form)} ${upos}`, upos]) {
			const counts = fine.get(key) ?? new Map<string, number>();
			fine.set(key, counts.set(xpos, (counts.get(xpos) ?? 0) + 1));
		}
	}
	const usual = new Map([...fine].map(([key, counts]) => [key, [...counts].sort((a, b) => b[1] - a[1])[0][0]]));
	return OTHER_TREEBANKS.flatMap(readTagged).map(sentence =>
		sentence.map(({ form, upos }) => ({
			form,
			upos,
			xpos: usual.get(`${hashWord(form)} ${upos}`) ?? FINE_TAGS[upos] ?? usual.get(upos) ?? 'FW',
		})),
	);
}

/** The sentences cut anew by a segmenter of another standard; those that it cuts alike are left out. */
export function recutSentences(sentences: readonly TaggedWord[][], segmenter: ChineseSegmenter): TaggedWord[][] {
	const usual = usualTags(sentences);
	return sentences
		.map(sentence => recut(sentence, wordsOf(segmenter, sentence.map(({ form }) => form).join('')), usual))
		.filter((sentence, i) => sentence.length !== sentences[i].length);
}
