/**
 * Trains a name recognizer: `npm run train:ner -- en|zh [--without pfr] [--out FOLDER]`.
 *
 * English: learns on train parts and measures on dev; then learns on the target's dev part, too, measures on test and writes
 * that model. Chinese: learns on train parts, measures on dev and test and writes that model; it is learned without the
 * People's Daily corpus, too, for the scores in the card, and with `--without pfr` that one is written.
 */
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent, ModelFile } from '../../src/core/model/modelFile';
import type { CardScore } from '../support/card';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { chineseCard, englishCard } from './cards';
import { CHINESE, CHINESE_WITHOUT_PFR, ENGLISH } from './config';
import { learnChinese } from './learnChinese';
import { learnEnglish } from './learnEnglish';
import { measureChinese, measureEnglish } from './measureNames';

const log = (line: string): void => void process.stdout.write(`${line}\n`);

function main(): void {
	const { name, withoutPfr, folder } = readTrainingOptions(process.argv.slice(2), ['en', 'zh'], ['zh']);
	if (name === 'en') {
		trainEnglish(folder);
	} else {
		trainChinese(withoutPfr, folder);
	}
}

function trainEnglish(folder: string): void {
	const first = learnEnglish(ENGLISH, ['train'], log);
	const devScores = measureEnglish(packed(first), ['dev']);
	const content = learnEnglish(ENGLISH, ['train', 'dev'], log);
	const scores = [...devScores, ...measureEnglish(packed(content), ['test'])];
	report(scores, saveModel(content, englishCard(ENGLISH, scores), folder));
}

function trainChinese(withoutPfr: boolean, folder: string): void {
	const bare = learnChinese(CHINESE_WITHOUT_PFR, log);
	if (withoutPfr) {
		const scores = measureChinese(packed(bare));
		report(scores, saveModel(bare, chineseCard(CHINESE_WITHOUT_PFR, scores), folder));
		return;
	}
	const bareScores = measureChinese(packed(bare), ', learned without PFR').filter(({ measure }) => measure === 'F1');
	const content = learnChinese(CHINESE, log);
	const scores = [...measureChinese(packed(content)), ...bareScores];
	report(scores, saveModel(content, chineseCard(CHINESE, scores), folder));
}

function packed(content: ModelContent): ModelFile {
	return decodeModel(encodeModel(content), content.name);
}

function report(scores: readonly CardScore[], bytes: Uint8Array): void {
	for (const { set, measure, score } of scores) {
		log(`${set}: ${measure} ${score.toFixed(2)}`);
	}
	log(`${bytes.length} bytes`);
}

main();
