import { ModelFile } from '../../src/core/model/modelFile';
import { ChineseLexicon, packLexicon } from '../../src/core/tasks/pos/chineseLexicon';
import type { ChineseSegmenter } from '../../src/core/tasks/segmentation/chineseSegmenter';
import { readWordVectors } from '../corpora/wordVectors';
import { Accuracy } from '../metrics/accuracy';
import { SILVER_EVERY } from './chineseConfig';
import { readOthers, recutSentences } from './chineseData';
import { ChineseFeatures } from './chineseFeatures';
import { buildClusters, buildLexicon } from './chineseLexiconBuilder';
import { plainSentences } from './chinesePlainText';
import type { TaggedWord } from './chineseRecut';
import { silverSentences } from './chineseSilver';
import { ChineseTeacher } from './chineseTeacher';

/** The teacher learns from so many times as many sentences of the PFR corpus. */
const TEACHERS_SHARE = 2;

/** The parts of the treebank. */
export interface TreebankParts {
	readonly train: TaggedWord[][];
	readonly dev: TaggedWord[][];
	readonly test: TaggedWord[][];
}

/**
 * Sentences that no one tagged in the style of the treebank: those of the PFR corpus, whose own tags were carried over, and
 * those of plain text, which a teacher tagged that learned from the train part and from the former.
 */
export function taughtSentences(
	{ train, dev, test }: TreebankParts,
	segmenter: ChineseSegmenter,
	other: ChineseSegmenter,
	log: (line: string) => void,
): TaggedWord[][] {
	const recut = recutSentences(train, other);
	const lexicon = buildLexicon(true);
	const silver = silverSentences([...train, ...recut], buildClusters(), lexicon, SILVER_EVERY, log);
	const treebank = [...train, ...recut.filter((_, i) => i % 2 === 0), ...readOthers(train)];
	const file = new ModelFile({ name: 'teacher', kind: '', metadata: {}, tensors: packLexicon(lexicon) });
	const features = new ChineseFeatures(ChineseLexicon.from(file));
	const teacher = new ChineseTeacher({ treebank, others: silver }, features, readWordVectors('zh'), log);
	log(`the teacher on dev: UPOS ${accuracy(teacher, dev).toFixed(2)}`);
	const plain = plainSentences(segmenter, other, [...dev, ...test]);
	log(`${plain.length} sentences of plain text`);
	const fewer = silver.filter((_, i) => i % TEACHERS_SHARE === 0);
	return [...fewer, ...plain.map(words => teacher.tag(words))];
}

function accuracy(teacher: ChineseTeacher, sentences: readonly TaggedWord[][]): number {
	const upos = new Accuracy();
	for (const sentence of sentences) {
		const tagged = teacher.tag(sentence.map(({ form }) => form));
		sentence.forEach((gold, i) => {
			upos.add(gold.upos, tagged[i].upos);
		});
	}
	return upos.percent();
}
