import { readCedict, readJieba } from '../corpora/chineseDictionaries';

/** Only words of two to eight Han characters, with the dot of foreign names, help the segmenter. */
const USEFUL = /^[\p{Script=Han}·]{2,8}$/u;

/**
 * The words of the segmenter's dictionary, sorted by code units: jieba's and CC-CEDICT's (THUOCL's did not help).
 * @param jiebaCount from what count on a word of jieba's dictionary is taken
 */
export function dictionaryWords(jiebaCount: number): string[] {
	const words = new Set<string>();
	for (const { form, count } of readJieba()) {
		if (count >= jiebaCount) {
			words.add(form);
		}
	}
	for (const { form } of readCedict()) {
		words.add(form);
	}
	return [...words].filter(word => USEFUL.test(word)).sort();
}
