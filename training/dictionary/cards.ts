import type { Card } from '../support/card';

/** How many words and lines a dictionary has. */
export interface DictionarySize {
	readonly words: number;
	readonly lines: number;
}

/** The card of CC-CEDICT. */
export function chineseCard({ words, lines }: DictionarySize): Card {
	return {
		title: 'CC-CEDICT, a dictionary from Chinese to English',
		summary:
			`All ${lines.toLocaleString('en')} entries of CC-CEDICT of 2026-06-12, under ${words.toLocaleString('en')} words in simplified and ` +
			'traditional script, with pinyin, in a compact form of which a look-up decodes one block. ' +
			'**Licence of this file: CC BY-SA 4.0**, as that of the dictionary (https://creativecommons.org/licenses/by-sa/4.0/).',
		command: 'npm run train:dictionary -- zh-dictionary',
		seed: 0,
		sources: [
			{
				name: 'CC-CEDICT (https://www.mdbg.net/chinese/dictionary?page=cc-cedict), published by MDBG; CEDICT © 1997, 1998 Paul Andrew Denisowski',
				license: 'CC BY-SA 4.0',
				use: 'all of it; changed: in another file format, entries of one word in another order',
			},
			{ name: "jieba's dictionary", license: 'MIT', use: 'how frequent words are, for the order of readings' },
		],
		method:
			'Words are sorted and cut down to what they do not share with the one before, in blocks of 16. Of each character only which of ' +
			'its traditional forms and readings it has is coded; meanings are coded by their words. All codes are Huffman codes. ' +
			'Entries of one word: common meanings first, then names, words that only name others, surnames last; of a character the reading ' +
			'that its more frequent words have is first, and particles before it.',
		scores: [],
		weaknesses: [
			'How frequent a reading of a word of several characters is (东西 dōng xī, dōng xi) is not known: they stand as in the dictionary.',
			'CC-CEDICT has few technical terms, and no examples or parts of speech.',
		],
	};
}

/** The card of ECDICT's core. */
export function englishCard({ words }: DictionarySize): Card {
	return {
		title: 'ECDICT core, a dictionary from English to Chinese',
		summary:
			`The ${words.toLocaleString('en')} words of ECDICT that are most in use, with phonetic signs, inflected forms and meanings in Chinese by ` +
			'parts of speech, in a compact form of which a look-up decodes one block.',
		command: 'npm run train:dictionary -- en-dictionary',
		seed: 0,
		sources: [
			{
				name: 'ECDICT by Linwei (https://github.com/skywind3000/ECDICT), its most frequent words as selected by MyDictionary (Apache-2.0)',
				license: 'MIT',
				use: 'words, phonetic signs, forms, Chinese meanings; left out: English definitions, ranks, tags of examinations',
			},
		],
		method:
			'Words are sorted and cut down to what they do not share with the one before, in blocks of 16; forms are edits of the word; ' +
			'signs of meanings and phonetics are coded by Huffman codes. Signs that stand for others in the phonetics (ә, ^, :) are those of the IPA here.',
		scores: [],
		weaknesses: [
			'A core: rare words, most names and nearly all phrases are not in it.',
			'Phonetic signs are as ECDICT has them, in several notations, a few with slips.',
			'Meanings stand in the order of the dictionary, which is not always the order of how frequent they are.',
		],
	};
}
