/**
 * Trains a name recognizer: `npm run train:ner -- en|zh [--without pfr] [--out FOLDER]`.
 *
 * English: learns on train parts, reads plain text with that, learns again with what it found and measures on dev; then learns
 * on the target's dev part, too, measures on test and writes that model.
 * Chinese: see `trainChinese`.
 */
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent, ModelFile } from '../../src/core/model/modelFile';
import { EnglishNameRecognizer } from '../../src/core/tasks/ner/englishNameRecognizer';
import type { CardScore } from '../support/card';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { englishCard } from './cards';
import { ENGLISH, ENGLISH_READER } from './config';
import { englishEntries, learnEnglish } from './learnEnglish';
import { measureEnglish, measureGenres } from './measureNames';
import { PlainNames } from './plainNames';
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
	const reader = learnEnglish(ENGLISH_READER, englishEntries(ENGLISH_READER.words), ['train'], log);
	const plain = PlainNames.read(EnglishNameRecognizer.from(packed(reader)), log);
	const entries = englishEntries(ENGLISH.words, plain);
	const first = packed(learnEnglish(ENGLISH, entries, ['train'], log));
	const devScores = [...measureEnglish(first, 'dev'), ...measureGenres(first)];
	const content = learnEnglish(ENGLISH, entries, ['train', 'dev'], log);
	const scores = [...devScores, ...measureEnglish(packed(content), 'test')];
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
