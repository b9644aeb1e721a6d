import type { ModelFile } from '../../../model/modelFile';
import type { DictionaryEntry } from '../dictionary';
import { startsWith } from '../headwords';
import type { EnglishLine, OpenedEnglish } from './englishDictionaryFile';
import { openEnglish } from './englishDictionaryFile';
import { wordOfForm } from './formScript';

const APOSTROPHES = /[’ʼ]/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** A dictionary from English. */
export class EnglishDictionary {
	readonly #opened: OpenedEnglish;

	private constructor(opened: OpenedEnglish) {
		this.#opened = opened;
	}

	/**
	 * The dictionary of a file.
	 * @throws NlpError `model-version` or `model-malformed`.
	 */
	static from(file: ModelFile): EnglishDictionary {
		return new EnglishDictionary(openEnglish(file));
	}

	/** What the dictionary has of a word, capitals or not. */
	line(word: string): EnglishLine | undefined {
		const { alphabet, dictionary } = this.#opened;
		const numbers = alphabet.numbersOf(plain(word));
		const place = numbers === undefined || numbers.length === 0 ? undefined : dictionary.headwords.find(numbers);
		return place === undefined ? undefined : dictionary.lines(place)[0];
	}

	/** The words that have an inflected form. */
	wordsOfForm(form: string): EnglishLine[] {
		const lower = plain(form);
		const words = new Set(this.#opened.scripts.flatMap(script => wordOfForm(lower, script) ?? []));
		words.delete(lower);
		return [...words].flatMap(word => {
			const line = this.line(word);
			return line?.forms.some(each => each.toLowerCase() === lower) === true ? [line] : [];
		});
	}

	/** The ends of all words and phrases that begin at an offset of a text and end where a word does, nearest first. */
	endsAt(text: string, start: number): number[] {
		const { alphabet, dictionary } = this.#opened;
		const ends: number[] = [];
		const word: number[] = [];
		for (let end = start; end < text.length; end++) {
			const number = alphabet.numbersOf(plain(text[end]))?.[0];
			if (number === undefined) break;
			word.push(number);
			const next = dictionary.headwords.seek(word)?.word;
			if (next === undefined || !startsWith(next, word)) break;
			const isWhole = end + 1 === text.length || !LETTER.test(text[end + 1]) || !LETTER.test(text[end]);
			if (next.length === word.length && isWhole) ends.push(end + 1);
		}
		return ends;
	}

	/** All words in order. */
	*all(): Generator<EnglishLine> {
		for (const { lines } of this.#opened.dictionary.all()) yield* lines;
	}
}

/** An entry of a line. */
export function englishEntry({ word, phonetic, forms, senses }: EnglishLine): DictionaryEntry {
	return {
		word,
		traditional: undefined,
		senses: senses.map(({ partOfSpeech, meanings }) => ({
			reading: phonetic === '' ? undefined : phonetic,
			partOfSpeech: partOfSpeech === '' ? undefined : partOfSpeech,
			meanings,
			measureWords: [],
			references: [],
		})),
		forms,
		dictionary: 'ECDICT',
	};
}

function plain(word: string): string {
	return word.toLowerCase().replace(APOSTROPHES, "'");
}
