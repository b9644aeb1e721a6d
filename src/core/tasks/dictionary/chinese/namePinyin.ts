import { withoutTone } from '../pinyin';
import type { ChineseDictionary } from './chineseDictionary';
import type { ChineseLine } from './chineseLine';

const SURNAME = /\bsurname\b/u;
const PARTS = /[·・\s]+/u;
const VOWEL_START = /^[aeo]/u;

/**
 * A Chinese name of a person in pinyin without tones, as English texts write it: surname, then given name in one word (张三丰
 * `Zhang Sanfeng`, 单田芳 `Shan Tianfang`). Surnames have the readings that they have as such; other characters the reading that is most
 * frequent, and those of a given name that is a word (长安) that of the word. A name in parts (阿凡提·买买提) keeps them; a character without a reading stays.
 */
export function namePinyin(dictionary: ChineseDictionary, name: string): string {
	const parts = name.split(PARTS).filter(part => part !== '');
	return parts.length === 1
		? personPinyin(dictionary, name.trim())
		: parts.map(part => joined(syllablesOf(dictionary, part))).join(' ');
}

/** A Chinese word in pinyin without tones, in one word with a capital: 蚌埠 `Bengbu`. */
export function wordPinyin(dictionary: ChineseDictionary, word: string): string {
	return joined(givenSyllables(dictionary, word));
}

function personPinyin(dictionary: ChineseDictionary, name: string): string {
	const characters = Array.from(name);
	const longest = Math.min(2, characters.length - 1);
	for (let length = longest; length > 0; length--) {
		const surname = characters.slice(0, length).join('');
		const reading = surnameReading(dictionary, surname);
		if (reading === undefined) continue;
		return `${joined(reading.split(' '))} ${joined(givenSyllables(dictionary, characters.slice(length).join('')))}`;
	}
	return joined(syllablesOf(dictionary, name));
}

/** The reading of a word as a surname, with numbers for tones; undefined where it is none. */
export function surnameReading(dictionary: ChineseDictionary, surname: string): string | undefined {
	return dictionary.lines(surname).find(isSurname)?.reading;
}

/** Whether a line is of a word as a surname. */
export function isSurname({ glosses }: ChineseLine): boolean {
	return glosses.some(([first]) => typeof first === 'string' && SURNAME.test(first));
}

/** The reading of a given name: that of the word, where it is one. */
function givenSyllables(dictionary: ChineseDictionary, given: string): string[] {
	const reading = dictionary.lines(given).at(0)?.reading;
	const isWord = Array.from(given).length > 1 && reading !== undefined && !/[^a-z1-5: ]/iu.test(reading);
	return isWord ? reading.split(' ') : syllablesOf(dictionary, given);
}

/** The most frequent reading of each character, or the character. */
function syllablesOf({ script }: ChineseDictionary, text: string): string[] {
	return Array.from(text, character => {
		const [number = 0] = script.numbersOf(character);
		return script.characters[number].readings.at(0) ?? character;
	});
}

/** Syllables as one word with a capital, and an apostrophe before a vowel that would belong to the syllable before. */
function joined(syllables: readonly string[]): string {
	const word = syllables
		.map(syllable => withoutTone(syllable).toLowerCase())
		.reduce(
			(text, syllable) => (text !== '' && VOWEL_START.test(syllable) ? `${text}'${syllable}` : text + syllable),
			'',
		);
	return word.slice(0, 1).toUpperCase() + word.slice(1);
}
