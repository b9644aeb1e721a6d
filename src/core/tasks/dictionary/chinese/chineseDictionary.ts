import type { ModelFile } from '../../../model/modelFile';
import { startsWith } from '../headwords';
import type { Headword } from '../headwords';
import type { OpenedChinese } from './chineseDictionaryFile';
import { openChinese } from './chineseDictionaryFile';
import type { ChineseLine } from './chineseLine';
import type { ChineseScript } from './chineseScript';

/** What some word begins with, and whether it is a word itself. */
interface BegunWord {
	readonly word: Headword;
	readonly isWhole: boolean;
}

const NOTHING_BEGUN: readonly BegunWord[] = [{ word: [], isWhole: false }];

/** A dictionary from Chinese, asked in either script. */
export class ChineseDictionary {
	readonly script: ChineseScript;
	readonly #dictionary: OpenedChinese['dictionary'];

	private constructor(script: ChineseScript, dictionary: OpenedChinese['dictionary']) {
		this.script = script;
		this.#dictionary = dictionary;
	}

	/**
	 * The dictionary of a file.
	 * @throws NlpError `model-version` or `model-malformed`.
	 */
	static from(file: ModelFile): ChineseDictionary {
		const { script, dictionary } = openChinese(file);
		return new ChineseDictionary(script, dictionary);
	}

	/**
	 * What the dictionary has of a word in either script; none where it has not the word. Those that are written so, else
	 * (裏面, of which it has 裡面) those whose simplified form is the same.
	 */
	lines(word: string): ChineseLine[] {
		const { headwords } = this.#dictionary;
		const found = this.#meant(word).flatMap(meant => {
			const place = headwords.find(meant);
			return place === undefined ? [] : this.#dictionary.lines(place);
		});
		const written = found.filter(line => isWrittenSo(word, line));
		return written.length > 0 ? written : found;
	}

	/** The ends of all words of the dictionary that begin at an offset of a text, nearest first. */
	endsAt(text: string, start: number): number[] {
		const ends: number[] = [];
		let begun: readonly BegunWord[] = NOTHING_BEGUN;
		for (let end = start; end < text.length && begun.length > 0;) {
			const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
			end += character.length;
			begun = this.#grown(begun, character);
			if (begun.some(({ isWhole }) => isWhole)) ends.push(end);
		}
		return ends;
	}

	/** All lines, those of one simplified word together. */
	*all(): Generator<readonly ChineseLine[]> {
		for (const { lines } of this.#dictionary.all()) yield lines;
	}

	/** The simplified words that a word in either script may be. */
	#meant(word: string): readonly Headword[] {
		const begun = Array.from(word).reduce((grown, character) => this.#grown(grown, character), NOTHING_BEGUN);
		return begun.filter(({ isWhole }) => isWhole).map(({ word: meant }) => meant);
	}

	/** What words were begun with, and one more character: those that some word begins with. */
	#grown(begun: readonly BegunWord[], character: string): readonly BegunWord[] {
		const numbers = this.script.numbersOf(character);
		return begun
			.flatMap(({ word }) => numbers.map(number => [...word, number]))
			.flatMap(word => {
				const next = this.#dictionary.headwords.seek(word)?.word;
				const isBegun = next !== undefined && startsWith(next, word);
				return isBegun ? [{ word, isWhole: next.length === word.length }] : [];
			});
	}
}

/** Whether each character of a written word is the line's in one of the scripts. */
function isWrittenSo(written: string, { word, traditional }: ChineseLine): boolean {
	const [simplified, forms] = [Array.from(word), Array.from(traditional)];
	return Array.from(written).every((character, i) => character === simplified[i] || character === forms[i]);
}
