/** Measures the shipped name recognizers on test sets (the Chinese one on dev, too, which it did not learn from): `npm run evaluate:ner [-- en|zh]`. */
import type { ModelFile } from '../../src/core/model/modelFile';
import { readModel } from '../support/modelReader';
import { measureChinese, measureEnglish } from './measureNames';

const asked = process.argv.slice(2);

for (const [language, measure] of [
	['en', (file: ModelFile) => measureEnglish(file, ['test'])],
	['zh', (file: ModelFile) => measureChinese(file)],
] as const) {
	if (asked.length === 0 || asked.includes(language)) {
		for (const { set, measure: name, score } of measure(readModel(`${language}-ner`))) {
			process.stdout.write(`${set}: ${name} ${score.toFixed(2)}\n`);
		}
	}
}
