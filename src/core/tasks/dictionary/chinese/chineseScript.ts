import type { ModelFile, Tensor } from '../../../model/modelFile';
import { stringsTensor } from '../../../model/modelFile';

/** A character of Chinese words with the forms and readings that it has in them. */
export interface ScriptCharacter {
	/** In simplified script. */
	readonly character: string;
	/** What stands for it in traditional script, the most frequent first; itself where that is so. */
	readonly forms: readonly string[];
	/** Pinyin of it with numbers for tones, in lower case, the most frequent first. */
	readonly readings: readonly string[];
}

/** The characters that the words of a Chinese dictionary are written in; they are numbered from 1. */
export class ChineseScript {
	/** By their numbers; the one at 0 is none. */
	readonly characters: readonly ScriptCharacter[];
	readonly #numbers: ReadonlyMap<string, readonly number[]>;

	/** @param characters each once, in the order of their numbers */
	constructor(characters: readonly ScriptCharacter[]) {
		this.characters = [{ character: '', forms: [], readings: [] }, ...characters];
		const numbers = new Map<string, number[]>();
		// What is written may be simplified, and then it is meant as it stands first.
		characters.forEach(({ character }, i) => numbers.set(character, [i + 1]));
		characters.forEach(({ forms }, i) => {
			for (const form of forms) {
				const known = numbers.get(form);
				if (known === undefined) numbers.set(form, [i + 1]);
				else if (!known.includes(i + 1)) known.push(i + 1);
			}
		});
		this.#numbers = numbers;
	}

	/**
	 * The characters of a file.
	 * @throws NlpError `model-malformed`.
	 */
	static from(file: ModelFile): ChineseScript {
		const characters = file.strings('script').map(line => {
			const [character, forms, readings] = line.split('\t') as Partial<string[]>;
			if (character === undefined || forms === undefined || readings === undefined)
				throw file.malformed('a character of its script has no forms or readings');
			return { character, forms: Array.from(forms), readings: readings === '' ? [] : readings.split(' ') };
		});
		return new ChineseScript(characters);
	}

	/** The characters as a tensor. */
	toTensor(): Tensor {
		return stringsTensor(
			this.characters
				.slice(1)
				.map(({ character, forms, readings }) => `${character}\t${forms.join('')}\t${readings.join(' ')}`),
		);
	}

	/** The numbers of the characters that a written one may stand for, in either script; none where no word has it. */
	numbersOf(written: string): readonly number[] {
		return this.#numbers.get(written) ?? [];
	}

	/** The number of a simplified character, or 0. */
	numberOf(character: string): number {
		const number = this.#numbers.get(character)?.[0] ?? 0;
		return this.characters[number].character === character ? number : 0;
	}

	/** The number of a simplified word's characters; undefined where one is in no word. */
	wordOf(simplified: string): number[] | undefined {
		const word = Array.from(simplified, character => this.numberOf(character));
		return word.includes(0) ? undefined : word;
	}

	/** The simplified word of some numbers. */
	textOf(word: readonly number[]): string {
		return word.map(number => this.characters[number].character).join('');
	}
}
