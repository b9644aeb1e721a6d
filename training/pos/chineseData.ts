import type { ChineseSegmenter } from '../../src/core/tasks/segmentation/chineseSegmenter';
import { readConllu } from '../corpora/conllu';
import { wordsOf } from '../segmentation/measure';
import { recut, usualTags } from './chineseRecut';
import type { TaggedWord } from './chineseRecut';

/** The treebank's parts, from the data folder. */
export const GSD_TRAIN = 'zh/ud_gsdsimp/zh_gsdsimp-train.recon.conllu';
export const GSD_DEV = 'zh/ud_gsdsimp/zh_gsdsimp-ud-dev.conllu';
export const GSD_TEST = 'zh/ud_gsdsimp/zh_gsdsimp-ud-test.conllu';

/** The tagged sentences of a treebank. */
export function readTagged(path: string): TaggedWord[][] {
	return readConllu(path).map(({ words }) => words.map(({ form, upos, xpos }) => ({ form, upos, xpos })));
}

/** The sentences cut anew by a segmenter of another standard; those that it cuts alike are left out. */
export function recutSentences(sentences: readonly TaggedWord[][], segmenter: ChineseSegmenter): TaggedWord[][] {
	const usual = usualTags(sentences);
	return sentences
		.map(sentence => recut(sentence, wordsOf(segmenter, sentence.map(({ form }) => form).join('')), usual))
		.filter((sentence, i) => sentence.length !== sentences[i].length);
}
