import { markTones } from '../pinyin';
import { fewestWords } from '../textParts';
import type { ChineseDictionary } from './chineseDictionary';
import type { ChineseLine } from './chineseLine';
import { isSurname, surnameReading } from './namePinyin';
import { usualReading } from './usualReadings';

/** A word of a text, and what the analysis says of it. */
export interface ReadWord {
	/** In either script. */
	readonly word: string;
	/** Universal part of speech; undefined where it was not found out. */
	readonly tag: string | undefined;
	/** It is the name of a person, or a part of one. */
	readonly isPerson: boolean;
}

/** Readings that are kept at most. */
const MOST_KEPT = 20_000;

const HAN = /^\p{Script=Han}+$/u;
const VOWEL_START = /^[aeoāáǎàēéěèōóǒò]/iu;

/**
 * Readings of words as they stand in a text, in pinyin with tone marks: one word a word, an apostrophe before a vowel that could
 * belong to the syllable before (ISO 7098: `Xī'ān`), capitals for names. Tones are those of the syllables, without sandhi
 * (不要 is `bùyào`), as dictionaries have them.
 *
 * A word has its reading in the dictionary, of several that which fits its part of speech; a word that is not in it those of the
 * fewest words that it is made of.
 */
export class WordReadings {
	readonly dictionary: ChineseDictionary;
	/** Readings that were found, by word and what is said of it; a text has the same words again and again. */
	readonly #found = new Map<string, string | undefined>();

	constructor(dictionary: ChineseDictionary) {
		this.dictionary = dictionary;
	}

	/** The reading of a word; undefined of what is not all Chinese characters or has a character that the dictionary has not. */
	of(asked: ReadWord): string | undefined {
		const { word, tag = '', isPerson } = asked;
		if (!HAN.test(word)) return undefined;
		const key = `${word}\t${tag}\t${isPerson}`;
		if (!this.#found.has(key)) {
			if (this.#found.size >= MOST_KEPT) this.#found.clear();
			this.#found.set(key, this.#find(asked));
		}
		return this.#found.get(key);
	}

	#find({ word, tag, isPerson }: ReadWord): string | undefined {
		const syllables = isPerson ? this.#ofPerson(word) : this.#ofWord(word, tag);
		return syllables && joined(syllables);
	}

	/** Surname and given name, each with a capital; a person without a surname that is known is read as a word. */
	#ofPerson(name: string): string[] | undefined {
		const characters = Array.from(name);
		for (let length = Math.min(2, characters.length); length > 0; length--) {
			const surname = surnameReading(this.dictionary, characters.slice(0, length).join(''));
			if (surname === undefined) continue;
			if (length === characters.length) return capitalized(surname.split(' '));
			const given = this.#ofWord(characters.slice(length).join(''), 'PROPN');
			return given && [...capitalized(surname.split(' ')), ...capitalized(given)];
		}
		const syllables = this.#ofWord(name, 'PROPN');
		return syllables && capitalized(syllables);
	}

	#ofWord(word: string, tag: string | undefined): string[] | undefined {
		const whole = this.#listed(word, tag);
		if (whole !== undefined) return whole;
		const parts = fewestWords(this.dictionary, word, { start: 0, end: word.length });
		const covered = parts.reduce((length, part) => length + part.end - part.start, 0);
		// A word of one part would ask for itself again.
		if (covered < word.length || parts.length < 2) return undefined;
		const readings = parts.map(({ start, end }) => this.#ofPart(word.slice(start, end), end === word.length, tag));
		return readings.every(reading => reading !== undefined) ? readings.flat() : undefined;
	}

	/** What a word ends in has its part of speech (着 of 看着); what stands before may be anything. */
	#ofPart(part: string, isLast: boolean, tag: string | undefined): string[] | undefined {
		return this.#listed(part, isLast && tag !== 'VERB' ? tag : undefined);
	}

	/** The reading that the dictionary has of a word. */
	#listed(word: string, tag: string | undefined): string[] | undefined {
		const lines = this.dictionary.lines(word).filter(({ reading }) => isPinyin(reading));
		if (lines.length === 0) return undefined;
		const usual = usualReading(lines[0].word, tag);
		if (usual !== undefined && lines.some(({ reading }) => reading?.toLowerCase() === usual)) return usual.split(' ');
		return bestReading(lines, tag).split(' ');
	}
}

/**
 * The reading that fits a part of speech. Lines have the commonest reading first; those of surnames count for names only. A word that
 * has a common use beside a name is written small where it is no name.
 */
function bestReading(lines: readonly ChineseLine[], tag: string | undefined): string {
	const isName = ({ reading = '' }: ChineseLine): boolean => /^[A-Z]/u.test(reading);
	const common = lines.filter(line => !isSurname(line));
	const wanted = tag === 'PROPN' ? lines.find(isName) : common.at(0);
	const { reading = '' } = wanted ?? lines[0];
	// A name of one character that is none of a person's is short for another, or no name at all: 很美 is not America.
	const isShort = Array.from(lines[0].word).length === 1 && (wanted === undefined || !isSurname(wanted));
	const isSmall = (tag !== 'PROPN' || isShort) && common.some(line => !isName(line));
	return isSmall ? reading.toLowerCase() : reading;
}

/** Whether a reading is made of syllables alone: some words have letters and marks in theirs. */
function isPinyin(reading: string | undefined): boolean {
	return reading !== undefined && !/[^a-z1-5: ]|xx5/iu.test(reading);
}

function capitalized([first, ...others]: readonly string[]): string[] {
	return [first.slice(0, 1).toUpperCase() + first.slice(1), ...others.map(other => other.toLowerCase())];
}

/** Syllables with numbers for tones as one word with marks; a capital begins a word of its own (`Cháng Jiāng`). */
function joined(syllables: readonly string[]): string {
	return syllables
		.map(syllable => (syllable === 'r5' ? 'r' : markTones(syllable)))
		.reduce((text, syllable) => text + separatorOf(text, syllable) + syllable, '');
}

function separatorOf(before: string, syllable: string): string {
	if (before === '') return '';
	if (/^\p{Lu}/u.test(syllable)) return ' ';
	return VOWEL_START.test(syllable) ? "'" : '';
}
