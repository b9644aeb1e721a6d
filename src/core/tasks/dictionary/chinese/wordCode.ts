import type { ReadSymbol } from '../codedDictionary';
import type { Headword } from '../headwords';
import type { PutSymbol } from '../packDictionary';
import type { ChineseScript } from './chineseScript';

/** The codes of words in both scripts with their reading. */
export const WORD_CODES = ['form', 'reading', 'shape', 'syllable'] as const;

/** One of that list. */
export type WordCodeName = (typeof WORD_CODES)[number];

/** A word as the dictionary writes it. */
export interface WrittenWord {
	/** In simplified script. */
	readonly word: string;
	/** In traditional script; the same where it does not differ. */
	readonly traditional: string;
	/** Pinyin with numbers for tones; undefined where it has none. */
	readonly reading: string | undefined;
}

/** Shapes of readings: none, syllables one by one, or a syllable a character with a mask of those in capitals. */
const NO_SHAPE = 0;
const SPELLED_SHAPE = 1;
const FIRST_MASK = 2;

/** A mask is 32 bits. */
const MOST_MASKED = 31;

/** Ends a reading that is spelled. */
const END = 0;

/**
 * Codes traditional form and reading of a word whose simplified form is known: of each character only which of its forms and
 * readings it is. A reading that has not a syllable a character is spelled.
 */
export class WordCode {
	readonly #script: ChineseScript;
	/** Masks by their shapes: bit `i` stands for a capital in syllable `i`. */
	readonly masks: readonly number[];
	/** Syllables of spelled readings by their symbols. */
	readonly syllables: readonly string[];
	#maskShapes: ReadonlyMap<number, number> | undefined;
	#syllableSymbols: ReadonlyMap<string, number> | undefined;

	constructor(script: ChineseScript, masks: readonly number[], syllables: readonly string[]) {
		this.#script = script;
		this.masks = masks;
		this.syllables = syllables;
	}

	/** Traditional form and reading of a word that come next. */
	read(read: ReadSymbol<WordCodeName>, word: Headword): WrittenWord {
		const traditional = word.map(number => this.#script.characters[number].forms[read('form')]).join('');
		return { word: this.#script.textOf(word), traditional, reading: this.#readReading(read, word) };
	}

	/** A reading without its word, spelled. */
	readSpelled(read: ReadSymbol<WordCodeName>): string {
		const syllables: string[] = [];
		for (let symbol = read('syllable'); symbol !== END; symbol = read('syllable'))
			syllables.push(this.syllables[symbol - 1]);
		return syllables.join(' ');
	}

	/** Puts what {@link read} reads. @throws RangeError when the script lacks a form or the forms differ in length. */
	write(put: PutSymbol<WordCodeName>, word: Headword, { traditional, reading }: WrittenWord): void {
		const forms = Array.from(traditional);
		if (forms.length !== word.length) throw new RangeError(`${traditional} is not as long as its simplified form.`);
		forms.forEach((form, i) => {
			const symbol = this.#script.characters[word[i]].forms.indexOf(form);
			if (symbol < 0) throw new RangeError(`${form} is no form of a character of ${traditional}.`);
			put('form', symbol);
		});
		this.#writeReading(put, word, reading);
	}

	/** Puts a reading without its word. */
	writeSpelled(put: PutSymbol<WordCodeName>, reading: string): void {
		this.#syllableSymbols ??= new Map(this.syllables.map((syllable, i) => [syllable, i + 1]));
		for (const syllable of reading.split(' ')) put('syllable', this.#syllableSymbols.get(syllable) ?? END);
		put('syllable', END);
	}

	#readReading(read: ReadSymbol<WordCodeName>, word: Headword): string | undefined {
		const shape = read('shape');
		if (shape === NO_SHAPE) return undefined;
		if (shape === SPELLED_SHAPE) return this.readSpelled(read);
		const mask = this.masks[shape - FIRST_MASK];
		return word
			.map((number, i) => {
				const syllable = this.#script.characters[number].readings[read('reading')];
				return ((mask >>> i) & 1) === 1 ? capitalized(syllable) : syllable;
			})
			.join(' ');
	}

	#writeReading(put: PutSymbol<WordCodeName>, word: Headword, reading: string | undefined): void {
		if (reading === undefined) {
			put('shape', NO_SHAPE);
			return;
		}
		this.#maskShapes ??= new Map(this.masks.map((mask, i) => [mask, i + FIRST_MASK]));
		const shape = this.#maskShapes.get(maskOf(reading));
		const symbols = syllablesOf(reading).map((syllable, i) =>
			(this.#script.characters.at(word[i])?.readings ?? []).indexOf(syllable),
		);
		if (shape === undefined || !isAligned(reading, word.length) || symbols.includes(-1)) {
			put('shape', SPELLED_SHAPE);
			this.writeSpelled(put, reading);
			return;
		}
		put('shape', shape);
		for (const symbol of symbols) put('reading', symbol);
	}
}

/** Whether a reading has a syllable for each of so many characters, and capitals only where names have them. */
export function isAligned(reading: string, characters: number): boolean {
	const syllables = reading.split(' ');
	return (
		syllables.length === characters &&
		characters <= MOST_MASKED &&
		syllables.every(syllable => /^[^A-Z]*$/u.test(syllable.slice(1)) && syllable !== '')
	);
}

/** The syllables of a reading in lower case. */
export function syllablesOf(reading: string): string[] {
	return reading.split(' ').map(syllable => syllable.toLowerCase());
}

/** Which syllables of a reading begin with a capital: bit `i` for syllable `i`. */
export function maskOf(reading: string): number {
	return reading.split(' ').reduce((mask, syllable, i) => (/^[A-Z]/u.test(syllable) ? mask | (1 << i) : mask), 0);
}

function capitalized(syllable: string): string {
	return syllable.slice(0, 1).toUpperCase() + syllable.slice(1);
}
