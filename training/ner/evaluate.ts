/** Measures the shipped name recognizers on dev and test: `npm run evaluate:ner [-- en|zh]`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel } from '../../src/core/model/binaryFormat';
import { MODELS_FOLDER } from '../support/modelWriter';
import { measureChinese, measureEnglish } from './measureNames';

const asked = process.argv.slice(2);

for (const [language, measure] of [
	['en', measureEnglish],
	['zh', measureChinese],
] as const) {
	if (asked.length === 0 || asked.includes(language)) {
		const file = `${language}-ner.bin`;
		for (const { set, measure: name, score } of measure(decodeModel(readFileSync(join(MODELS_FOLDER, file)), file))) {
			process.stdout.write(`${set}: ${name} ${score.toFixed(2)}\n`);
		}
	}
}
