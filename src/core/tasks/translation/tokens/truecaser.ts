/** A word whose capital may be owed to its place. */
const CAPITALIZED = /^\p{Lu}[\p{Ll}\p{M}'’]*$/u;

/**
 * Gives words at the beginning of a sentence the case that they have within one (Lita et al. 2003, by the word's commonest
 * form): `The` is `the`, `Tom` stays.
 */
export class Truecaser {
	readonly #usual: ReadonlyMap<string, string>;

	/** @param words those that usually have a capital, as they are written within a sentence */
	constructor(words: Iterable<string>) {
		this.#usual = new Map([...words].map(word => [word.toLowerCase(), word]));
	}

	/** The words that usually have a capital. */
	get words(): readonly string[] {
		return [...this.#usual.values()];
	}

	/** A word as it would be written in the middle of a sentence; one with an inner capital stays as it is. */
	usual(word: string): string {
		if (!CAPITALIZED.test(word)) return word;
		const lower = word.toLowerCase();
		return this.#usual.get(lower) ?? (word === 'I' ? word : lower);
	}

	/** The same for a word in a text that is all in capitals. */
	usualOfCapitals(word: string): string {
		const lower = word.toLowerCase();
		return this.#usual.get(lower) ?? (word === 'I' ? word : lower);
	}
}
