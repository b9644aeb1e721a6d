/**
 * Trains a name recognizer: `npm run train:ner -- en|zh [--without pfr] [--out FOLDER]`.
 *
 * English: learns on train parts and measures on dev; then learns on the target's dev part, too, measures on test and writes
 * that model.
 * Chinese: see `trainChinese`.
 */
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent, ModelFile } from '../../src/core/model/modelFile';
import type { CardScore } from '../support/card';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { englishCard } from './cards';
import { ENGLISH } from './config';
import { learnEnglish } from './learnEnglish';
import { measureEnglish } from './measureNames';
import { trainChinese } from './trainChinese';

const log = (line: string): void => void process.stdout.write(`${line}\n`);

function main(): void {
	const { name, withoutPfr, folder } = readTrainingOptions(process.argv.slice(2), ['en', 'zh'], ['zh']);
	if (name === 'en') {
		trainEnglish(folder);
	} else {
		void trainChinese(withoutPfr, folder, log);
	}
}

function trainEnglish(folder: string): void {
	const first = learnEnglish(ENGLISH, ['train'], log);
	const devScores = measureEnglish(packed(first), ['dev']);
	const content = learnEnglish(ENGLISH, ['train', 'dev'], log);
	const scores = [...devScores, ...measureEnglish(packed(content), ['test'])];
	report(scores, saveModel(content, englishCard(ENGLISH, scores), folder));
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
