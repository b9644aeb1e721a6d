import { utf8Length } from '../text/scalars';

/** Where a model puts the pieces it finds, in the order of the text. */
export interface PieceSink {
	push(id: number, start: number, end: number): void;
	/** As `push`, but a piece of the same id that ends where this one starts is made longer instead. */
	pushFused(id: number, start: number, end: number): void;
	/**
	 * Pushes the pieces of the UTF-8 bytes of a stretch of a text, each with the span of its character; an unpaired surrogate has
	 * those of U+FFFD.
	 * @param byteIds ids of the pieces of the 256 bytes
	 */
	pushBytes(byteIds: ArrayLike<number>, text: string, start: number, end: number): void;
}

/** Counts the pieces. */
export class PieceCounter implements PieceSink {
	#count = 0;
	#lastId = -1;
	#lastEnd = -1;

	get count(): number {
		return this.#count;
	}

	push(id: number, _start: number, end: number): void {
		this.#count++;
		this.#lastId = id;
		this.#lastEnd = end;
	}

	pushFused(id: number, start: number, end: number): void {
		if (id === this.#lastId && start === this.#lastEnd) {
			this.#lastEnd = end;
		} else {
			this.push(id, start, end);
		}
	}

	pushBytes(_byteIds: ArrayLike<number>, text: string, start: number, end: number): void {
		this.#count += utf8Length(text.slice(start, end));
		this.#lastId = -1;
	}
}
