/** Different strings with a number each, in the order in which they came. */
export class WordTable {
	readonly #ids = new Map<string, number>();
	readonly words: string[] = [];

	get size(): number {
		return this.words.length;
	}

	/** The number of a string, which is added where it is new. */
	add(word: string): number {
		let id = this.#ids.get(word);
		if (id === undefined) {
			const own = ownCopy(word);
			id = this.words.length;
			this.#ids.set(own, id);
			this.words.push(own);
		}
		return id;
	}

	/** The number of a string; -1 for one that is not there. */
	find(word: string): number {
		return this.#ids.get(word) ?? -1;
	}
}

/** The same string in memory of its own: a part of a text keeps the whole text alive otherwise. */
function ownCopy(part: string): string {
	return ` ${part}`.slice(1);
}
