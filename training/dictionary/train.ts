/** Makes the dictionaries: `npm run train:dictionary -- zh-dictionary|en-dictionary [--out FOLDER]`. */
import type { ModelContent } from '../../src/core/model/modelFile';
import { packChinese } from '../../src/core/tasks/dictionary/chinese/chineseDictionaryFile';
import { packEnglish } from '../../src/core/tasks/dictionary/english/englishDictionaryFile';
import { readJieba } from '../corpora/chineseDictionaries';
import type { Card } from '../support/card';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import type { DictionarySize } from './cards';
import { chineseCard, englishCard } from './cards';
import { orderSenses, readingWeights } from './orderSenses';
import { readCedict } from './readCedict';
import { readEcdict } from './readEcdict';

const DICTIONARIES = {
	'zh-dictionary': { pack: packCedict, card: chineseCard },
	'en-dictionary': { pack: packEcdict, card: englishCard },
} as const;

/** A packed dictionary and how large it is. */
interface Packed {
	readonly content: ModelContent;
	readonly size: DictionarySize;
}

function main(): void {
	const { name, folder } = readTrainingOptions(process.argv.slice(2), ['zh-dictionary', 'en-dictionary']);
	const { pack, card }: { pack: (name: string) => Packed; card: (size: DictionarySize) => Card } = DICTIONARIES[name];
	const { content, size } = pack(name);
	const bytes = saveModel(content, card(size), folder);
	console.log(`${name}.bin: ${bytes.length} bytes, ${size.words} words, ${size.lines} lines`);
}

function packCedict(name: string): Packed {
	const lines = readCedict();
	const frequencies = new Map(readJieba().map(({ form, count }) => [form, count]));
	const weightOf = readingWeights(lines, word => frequencies.get(word) ?? 0);
	const content = packChinese(name, orderSenses(lines, weightOf), weightOf);
	return { content, size: { words: new Set(lines.map(({ word }) => word)).size, lines: lines.length } };
}

function packEcdict(name: string): Packed {
	const lines = readEcdict();
	return { content: packEnglish(name, lines), size: { words: lines.length, lines: lines.length } };
}

main();
