import { PairNumbers } from '../align/pairNumbers';

/** The phrase without a word. */
export const NO_PHRASE = 0;

/** Gives phrases numbers: a phrase is a shorter phrase and a word more, so that those of a sentence are numbered in one walk. */
export class PhraseNumbers {
	readonly #steps = new PairNumbers();

	/** One more than the largest number; {@link NO_PHRASE} is 0. */
	get size(): number {
		return this.#steps.size + 1;
	}

	/** The number of a phrase with a word more. */
	extend(phrase: number, word: number): number {
		return this.#steps.number(phrase, word) + 1;
	}

	/** The number of a phrase with a word more, or 0 where it has none. */
	find(phrase: number, word: number): number {
		return this.#steps.find(phrase, word) + 1;
	}

	/** The number of the phrase of words `[start, end)` of a sentence. */
	of(words: ArrayLike<number>, start: number, end: number): number {
		let phrase = NO_PHRASE;
		for (let i = start; i < end; i++) phrase = this.extend(phrase, words[i]);
		return phrase;
	}

	/** How many words a phrase has. */
	length(phrase: number): number {
		let length = 0;
		for (let at = phrase; at !== NO_PHRASE; at = this.#steps.first(at - 1)) length++;
		return length;
	}

	/** The words of a phrase. */
	words(phrase: number): number[] {
		const words: number[] = [];
		for (let at = phrase; at !== NO_PHRASE; at = this.#steps.first(at - 1)) words.push(this.#steps.second(at - 1));
		return words.reverse();
	}
}
