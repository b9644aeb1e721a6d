/**
 * Trains the Chinese tagger: `npm run train:pos-zh -- [--without pfr] [--out FOLDER]`, after both segmenters and the
 * clusters and vectors of `npm run train:ner-clusters -- zh`. It reads the segmenters from that folder.
 *
 * Learns on train and measures on dev; then learns on train and dev together, measures on test, and writes that model.
 */
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import { ChinesePosTagger } from '../../src/core/tasks/pos/chinesePosTagger';
import { ChineseSegmenter } from '../../src/core/tasks/segmentation/chineseSegmenter';
import type { CardScore } from '../support/card';
import { readModel } from '../support/modelReader';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { chinesePosCard } from './chineseCard';
import { CHINESE_POS_TRAINING, OTHER_STANDARD, REPEATS } from './chineseConfig';
import { GSD_DEV, GSD_TEST, GSD_TRAIN, readOthers, readTagged, recutSentences } from './chineseData';
import { buildLexicon } from './chineseLexiconBuilder';
import type { TaggedWord } from './chineseRecut';
import { taughtSentences } from './chineseTaught';
import { learnChinesePos } from './learnChinese';
import { scoreRaw, scoreTagger } from './scoreChinese';

const NAME = 'zh-pos';
const SET = 'UD_Chinese-GSDSimp';
const log = (line: string): void => console.log(line);

function main(): void {
	const { withoutPfr, folder } = readTrainingOptions(process.argv.slice(2), [NAME], [NAME]);
	const other = ChineseSegmenter.from(readModel(OTHER_STANDARD, folder));
	const [train, dev, test] = [readTagged(GSD_TRAIN), readTagged(GSD_DEV), readTagged(GSD_TEST)];
	const segmenter = ChineseSegmenter.from(readModel('zh-segmentation-ud', folder));
	const silver = withoutPfr ? [] : taughtSentences({ train, dev, test }, segmenter, other, log);
	const learn = (sentences: TaggedWord[][], withPfr: boolean): ModelContent =>
		learnFrom(sentences, other, withPfr ? silver : [], withPfr);
	const first = learn(train, !withoutPfr);
	const scores = [
		...measured(first, `${SET} dev`, dev),
		...measured(first, 'the same, words cut by the PKU standard, tags carried over', recutSentences(dev, other)),
	];
	const last = learn([...train, ...dev], !withoutPfr);
	scores.push(...measured(last, `${SET} test`, test), ...measuredRaw(last, segmenter, test));
	if (!withoutPfr) {
		scores.push(...measured(learn([...train, ...dev], false), `${SET} test, learned without PFR`, test));
	}
	for (const { set, measure, score } of scores) {
		log(`${set}: ${measure} ${score.toFixed(2)}`);
	}
	const bytes = saveModel(last, chinesePosCard(withoutPfr, scores), folder);
	log(`${bytes.length} bytes`);
}

/** Learns from sentences of the treebank, the same ones with words of the other standard, other treebanks and silver. */
function learnFrom(
	sentences: TaggedWord[][],
	other: ChineseSegmenter,
	silver: readonly TaggedWord[][],
	withPfr: boolean,
): ModelContent {
	const all = [
		...repeated(sentences, REPEATS.treebank),
		...repeated(recutSentences(sentences, other), REPEATS.recut),
		...repeated(readOthers(sentences), REPEATS.others),
		...silver,
	];
	return learnChinesePos(NAME, all, buildLexicon(withPfr), { ...CHINESE_POS_TRAINING, log });
}

function repeated(sentences: readonly TaggedWord[][], times: number): TaggedWord[][] {
	return Array.from({ length: times }, () => sentences).flat();
}

function measured(content: ModelContent, set: string, sentences: readonly TaggedWord[][]): CardScore[] {
	const tagger = ChinesePosTagger.from(decodeModel(encodeModel(content), content.name));
	const { upos, xpos } = scoreTagger(tagger, sentences);
	log(`${set}: ${upos.confusions().join(', ')}`);
	return [
		{ set, measure: 'UPOS accuracy', score: upos.percent() },
		{ set, measure: 'XPOS accuracy', score: xpos.percent() },
	];
}

function measuredRaw(
	content: ModelContent,
	segmenter: ChineseSegmenter,
	sentences: readonly TaggedWord[][],
): CardScore[] {
	const tagger = ChinesePosTagger.from(decodeModel(encodeModel(content), content.name));
	const { words, upos, xpos } = scoreRaw(segmenter, tagger, sentences);
	const set = `${SET} test, raw sentences cut by zh-segmentation-ud`;
	return [
		{ set, measure: 'words F1', score: words },
		{ set, measure: 'UPOS F1', score: upos },
		{ set, measure: 'XPOS F1', score: xpos },
	];
}

main();
