/** Measures the shipped Chinese tagger on its test set: `npm run evaluate:pos-zh [-- MODEL.bin]`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel } from '../../src/core/model/binaryFormat';
import { ChinesePosTagger } from '../../src/core/tasks/pos/chinesePosTagger';
import { ChineseSegmenter } from '../../src/core/tasks/segmentation/chineseSegmenter';
import { MODELS_FOLDER } from '../support/modelWriter';
import { GSD_TEST, readTagged } from './chineseData';
import { scoreRaw, scoreTagger, tagSentence } from './scoreChinese';

function main(): void {
	const file = process.argv[2] ?? join(MODELS_FOLDER, 'zh-pos.bin');
	const segmenterFile = join(MODELS_FOLDER, 'zh-segmentation-ud.bin');
	const loading = performance.now();
	const tagger = ChinesePosTagger.from(decodeModel(readFileSync(file), file));
	console.log(`loaded in ${(performance.now() - loading).toFixed(0)} ms`);
	const sentences = readTagged(GSD_TEST);
	const { upos, xpos } = scoreTagger(tagger, sentences);
	console.log(`gold words: UPOS ${upos.percent().toFixed(2)} XPOS ${xpos.percent().toFixed(2)}`);
	const segmenter = ChineseSegmenter.from(decodeModel(readFileSync(segmenterFile), segmenterFile));
	const raw = scoreRaw(segmenter, tagger, sentences);
	console.log(`raw: words ${raw.words.toFixed(2)} UPOS ${raw.upos.toFixed(2)} XPOS ${raw.xpos.toFixed(2)}`);
	const start = performance.now();
	let words = 0;
	for (const sentence of sentences) {
		words += tagSentence(
			tagger,
			sentence.map(({ form }) => form),
		).length;
	}
	console.log(`${(words / (performance.now() - start)).toFixed(0)} thousand words a second`);
}

main();
