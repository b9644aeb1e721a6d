/** Measures the shipped name recognizers on test sets (the Chinese one on dev, too, which it did not learn from): `npm run evaluate:ner [-- en|zh]`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel } from '../../src/core/model/binaryFormat';
import type { ModelFile } from '../../src/core/model/modelFile';
import { MODELS_FOLDER } from '../support/modelWriter';
import { measureChinese, measureEnglish } from './measureNames';

const asked = process.argv.slice(2);

for (const [language, measure] of [
	['en', (file: ModelFile) => measureEnglish(file, ['test'])],
	['zh', (file: ModelFile) => measureChinese(file)],
] as const) {
	if (asked.length === 0 || asked.includes(language)) {
		const file = `${language}-ner.bin`;
		for (const { set, measure: name, score } of measure(decodeModel(readFileSync(join(MODELS_FOLDER, file)), file))) {
			process.stdout.write(`${set}: ${name} ${score.toFixed(2)}\n`);
		}
	}
}
