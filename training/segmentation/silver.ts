import { ModelFile } from '../../src/core/model/modelFile';
import type { ChineseSegmenter } from '../../src/core/tasks/segmentation/chineseSegmenter';
import { packDictionary, WordDictionary } from '../../src/core/tasks/segmentation/wordDictionary';
import { TREEBANK_TRAINING } from './config';
import type { GoldLine } from './corpora';
import { pfrLines, plainLines } from './corpora';
import { joinWords } from './goldLabels';
import { GuidedTeacher } from './guidedTeacher';

/** Every so manieth paragraph of the PFR corpus is taken. */
const PARAGRAPH_STEP = 2;

/**
 * Lines cut into words by machine in the standard of a treebank: a teacher learns from the treebank, seeing the PKU
 * segmenter's cuts of it, then turns the PFR corpus with the cuts that people made, and plain text with the segmenter's.
 */
export function silverLines(
	treebank: readonly GoldLine[],
	dictionary: ReadonlyMap<string, number>,
	pku: ChineseSegmenter,
	log: (line: string) => void,
): GoldLine[] {
	const file = new ModelFile({ name: '', kind: '', metadata: {}, tensors: packDictionary('dictionary', dictionary) });
	const teacher = new GuidedTeacher(WordDictionary.from(file, 'dictionary'));
	const guide = (text: string): Set<number> => {
		const ends = new Set<number>();
		pku.segment(text, 0, text.length, (_, end) => ends.add(end));
		return ends;
	};
	log('the teacher:');
	teacher.learn(treebank, guide, { ...TREEBANK_TRAINING, keep: Infinity, log });
	const news = [...pfrLines('train'), ...pfrLines('dev')].filter((_, i) => i % PARAGRAPH_STEP === 0);
	return [
		...news.map(({ text, words }) => ({ text, words: teacher.cut(text, joinWords(words).wordEnds) })),
		...plainLines().map(text => ({ text, words: teacher.cut(text, guide(text)) })),
	];
}
