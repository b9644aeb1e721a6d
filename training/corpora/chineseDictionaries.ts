import { readDataLines } from '../support/dataFolder';

/** A word of a dictionary with what the dictionary says of it. */
export interface DictionaryWord {
	readonly form: string;
	/** How often it was seen in the dictionary's own corpus; 0 if the dictionary does not say. */
	readonly count: number;
	/** The dictionary's tag, or the empty string. */
	readonly tag: string;
}

/** jieba's dictionary (MIT): word, count, tag of the PKU set. */
export function readJieba(path = 'zh/dict_jieba/jieba.dict.utf8.txt'): DictionaryWord[] {
	return readDataLines(path).map(line => {
		const [form, count, tag = ''] = line.split(' ');
		return { form, count: Number(count), tag };
	});
}

/** The simplified headwords of CC-CEDICT (CC BY-SA 4.0). */
export function readCedict(
	path = 'lm/dict-cedict/cedict_1_0_ts_utf-8_mdbg.2026-06-12.txt',
	script: 'simplified' | 'traditional' = 'simplified',
): DictionaryWord[] {
	return readDataLines(path)
		.filter(line => line !== '' && !line.startsWith('#'))
		.map(line => ({ form: line.split(' ')[script === 'simplified' ? 1 : 0], count: 0, tag: '' }));
}
