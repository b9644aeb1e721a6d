/** The numbers and the writing of the words that every model has. */
export const UNKNOWN_ID = 0;
export const BEGIN_ID = 1;
export const END_ID = 2;
export const UNKNOWN = '<unk>';
export const BEGIN = '<s>';
export const END = '</s>';

/** How many of a vocabulary's first entries are no words. */
export const MARKER_COUNT = 3;

/** Words and their numbers; the first three are `<unk>`, `<s>` and `</s>`. */
export class NgramVocabulary {
	readonly #words: string[] = [UNKNOWN, BEGIN, END];
	readonly #ids = new Map<string, number>([
		[UNKNOWN, UNKNOWN_ID],
		[BEGIN, BEGIN_ID],
		[END, END_ID],
	]);

	/** @param words those after the markers, each once */
	constructor(words: Iterable<string> = []) {
		for (const word of words) this.intern(word);
	}

	/** Words and markers. */
	get size(): number {
		return this.#words.length;
	}

	/** The number of a word, which gets the next one where it is new. */
	intern(word: string): number {
		const known = this.#ids.get(word);
		if (known !== undefined) return known;
		const id = this.#words.length;
		this.#words.push(word);
		this.#ids.set(word, id);
		return id;
	}

	/** The number of a word, or undefined. */
	idOf(word: string): number | undefined {
		return this.#ids.get(word);
	}

	wordOf(id: number): string {
		return this.#words[id];
	}

	/** The words in the order of their numbers, markers too. */
	get words(): readonly string[] {
		return this.#words;
	}
}
