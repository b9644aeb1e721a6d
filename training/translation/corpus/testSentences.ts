import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, readDataLines } from '../../support/dataFolder';
import { comparableText } from './cleanText';

/** The sentences of every test set of translation, both languages. */
const TEST_FILES: readonly string[] = [
	'lm/mt-opus-testsets/eng-cmn_Hans/tatoeba-test-v2021-08-07.cmn_Hans',
	'lm/mt-opus-testsets/eng-cmn_Hans/tatoeba-test-v2021-08-07.eng',
	'lm/mt-opus-testsets/eng-zho/tatoeba-test-v2021-08-07.zho',
	'lm/mt-opus-testsets/eng-zho/tatoeba-test-v2021-08-07.eng',
	'lm/mt-flores200/eng_Latn.devtest',
	'lm/mt-flores200/zho_Hans.devtest',
	'lm/mt-flores200/zho_Hant.devtest',
	...['zh-en', 'en-zh'].flatMap(direction =>
		['2017', '2018', '2019', '2020', 'B2020', '2021'].flatMap(year =>
			['zh', 'en'].map(language => `lm/mt-newstest/${direction}/newstest${year}.${language}`),
		),
	),
	...['zh-en.src.zh', 'zh-en.ref.A.en', 'zh-en.ref.B.en', 'en-zh.src.en', 'en-zh.ref.A.zh', 'en-zh.ref.B.zh'].map(
		part => `lm/mt-wmt22/generaltest2022.${part}`,
	),
];

/** What the test sets say, as `comparableText` has it: no pair with one of these on either side is learned from. */
export function testSentences(): ReadonlySet<string> {
	const sentences = new Set<string>();
	for (const file of TEST_FILES) {
		// Not every set has every year in both directions.
		if (!existsSync(join(dataFolder(), file))) throw new Error(`There is no test set ${file}; unpack the corpora.`);
		for (const line of readDataLines(file)) sentences.add(comparableText(line));
	}
	sentences.delete('');
	return sentences;
}
