/**
 * Trains the Chinese tagger: `npm run train:pos-zh -- [--without pfr] [--out FOLDER]`, after both segmenters and the
 * clusters of `npm run train:ner-clusters -- zh`. It reads the segmenters from that folder.
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
import { CHINESE_POS_SOURCES, CHINESE_POS_TRAINING, OTHER_STANDARD } from './chineseConfig';
import { GSD_DEV, GSD_TEST, GSD_TRAIN, readTagged, recutSentences } from './chineseData';
import { buildLexicon } from './chineseLexiconBuilder';
import type { TaggedWord } from './chineseRecut';
import { learnChinesePos } from './learnChinese';
import { scoreRaw, scoreTagger } from './scoreChinese';

const NAME = 'zh-pos';
const log = (line: string): void => console.log(line);

function main(): void {
	const { withoutPfr, folder } = readTrainingOptions(process.argv.slice(2), [NAME], [NAME]);
	const other = ChineseSegmenter.from(readModel(OTHER_STANDARD, folder));
	const classes = buildLexicon(!withoutPfr);
	const [train, dev, test] = [readTagged(GSD_TRAIN), readTagged(GSD_DEV), readTagged(GSD_TEST)];
	const withRecut = (sentences: TaggedWord[][]): TaggedWord[][] => [...sentences, ...recutSentences(sentences, other)];
	const options = { ...CHINESE_POS_TRAINING, log };
	const first = learnChinesePos(NAME, withRecut(train), classes, options);
	const scores = [
		...measured(first, 'UD_Chinese-GSDSimp dev', dev),
		...measured(first, 'the same, words cut by the PKU standard, tags carried over', recutSentences(dev, other)),
	];
	const last = learnChinesePos(NAME, withRecut([...train, ...dev]), classes, options);
	scores.push(...measured(last, 'UD_Chinese-GSDSimp test', test));
	scores.push(...measuredRaw(last, folder, test));
	if (!withoutPfr) {
		const bare = learnChinesePos(NAME, withRecut([...train, ...dev]), buildLexicon(false), CHINESE_POS_TRAINING);
		scores.push(...measured(bare, 'UD_Chinese-GSDSimp test, lexicon without PFR', test));
	}
	for (const { set, measure, score } of scores) {
		log(`${set}: ${measure} ${score.toFixed(2)}`);
	}
	const bytes = saveModel(last, card(withoutPfr, scores), folder);
	log(`${bytes.length} bytes`);
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

function measuredRaw(content: ModelContent, folder: string, sentences: readonly TaggedWord[][]): CardScore[] {
	const tagger = ChinesePosTagger.from(decodeModel(encodeModel(content), content.name));
	const segmenter = ChineseSegmenter.from(readModel('zh-segmentation-ud', folder));
	const { words, upos, xpos } = scoreRaw(segmenter, tagger, sentences);
	const set = 'UD_Chinese-GSDSimp test, raw sentences cut by zh-segmentation-ud';
	return [
		{ set, measure: 'words F1', score: words },
		{ set, measure: 'UPOS F1', score: upos },
		{ set, measure: 'XPOS F1', score: xpos },
	];
}

function card(withoutPfr: boolean, scores: readonly CardScore[]) {
	const { epochs, dropout = 0, keep, seed = 1 } = CHINESE_POS_TRAINING;
	return {
		title: 'parts of speech of Chinese words',
		summary:
			'Tags the words of a Chinese sentence with universal tags (UPOS) and fine tags in the style of the Chinese Penn Treebank ' +
			'(those of UD_Chinese-GSDSimp). A linear chain over pairs of both tags; features are words, characters, shapes and the ' +
			'classes of a lexicon and clusters of words in like company. It takes words of either segmentation standard.',
		command: `npm run train:pos-zh${withoutPfr ? ' -- --without pfr' : ''}`,
		seed,
		sources: withoutPfr ? CHINESE_POS_SOURCES.slice(1) : CHINESE_POS_SOURCES,
		method:
			`Averaged structured perceptron, ${epochs} epochs, feature dropout ${dropout}, pruned to the ${keep} strongest features and learned again on those; ` +
			'weights in 8 bits with a scale a row. Beside the treebank it learns from a copy whose words are cut by ' +
			'zh-segmentation-pku, with the tags of the treebank carried over. The dev scores are of a run on train alone; the model ' +
			'that ships learned from train and dev with the same options, and the test scores are its.',
		scores,
		weaknesses: [
			'VERB and NOUN, VERB and ADV, the uses of 的 (DEC as PART or SCONJ).',
			'Chat, poetry and other text unlike Wikipedia.',
			'Traditional characters are known only as far as they are also simplified ones.',
		],
	};
}

main();
