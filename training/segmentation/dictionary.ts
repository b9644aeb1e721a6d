import { readCedict, readJieba, readThuocl } from '../corpora/chineseDictionaries';

/** Only words of two to eight Han characters, with the dot of foreign names, help the segmenter. */
const USEFUL = /^[\p{Script=Han}·]{2,8}$/u;

/** From what count on a word of jieba's dictionary is taken when no other list has it. */
const JIEBA_COUNT = 4;

/** From what document frequency on a word of THUOCL is taken. */
const THUOCL_COUNT = 20;

/** The words of the segmenter's dictionary, sorted by code units: jieba's, CC-CEDICT's and THUOCL's. */
export function dictionaryWords(): string[] {
	const words = new Set<string>();
	for (const { form, count } of readJieba()) {
		if (count >= JIEBA_COUNT) {
			words.add(form);
		}
	}
	for (const { form } of readCedict()) {
		words.add(form);
	}
	for (const { form, count } of readThuocl()) {
		if (count >= THUOCL_COUNT && form.length <= 4) {
			words.add(form);
		}
	}
	return [...words].filter(word => USEFUL.test(word)).sort();
}
