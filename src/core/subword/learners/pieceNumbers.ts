/** Numbers pieces from 0 in the order in which they come. */
export class PieceNumbers {
	readonly #pieces: string[] = [];
	readonly #numbers = new Map<string, number>();

	/** How many there are. */
	get size(): number {
		return this.#pieces.length;
	}

	get pieces(): readonly string[] {
		return this.#pieces;
	}

	/** Number of a piece, a new one where it is not there. */
	add(piece: string): number {
		const found = this.#numbers.get(piece);
		if (found !== undefined) {
			return found;
		}
		this.#numbers.set(piece, this.#pieces.length);
		return this.#pieces.push(piece) - 1;
	}

	/** The pieces with their numbers, as a definition holds them. */
	toVocabulary(): Record<string, number> {
		// Not by assignment: a corpus of code may teach the piece `__proto__`.
		return Object.fromEntries(this.#numbers);
	}
}
