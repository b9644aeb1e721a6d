import type { TextColumn } from './textColumn';

/** Turns numbers of a large list of strings into columns with the few strings that they use. */
export class NumberedTexts {
	/** The place of each number in the column being made, and the column that this was said of. */
	#places = new Int32Array(1024);
	#columns = new Int32Array(1024);
	#column = 0;

	/** A column of the items with these numbers, in place. */
	column(list: readonly string[], numbers: Int32Array): TextColumn {
		this.#reserve(list.length);
		this.#column++;
		const texts: string[] = [];
		for (let item = 0; item < numbers.length; item++) {
			const number = numbers[item];
			if (this.#columns[number] !== this.#column) {
				this.#columns[number] = this.#column;
				this.#places[number] = texts.length;
				texts.push(list[number]);
			}
			numbers[item] = this.#places[number];
		}
		return { texts, ids: numbers };
	}

	#reserve(length: number): void {
		if (length <= this.#places.length) return;
		this.#places = new Int32Array(length * 2);
		this.#columns = new Int32Array(length * 2);
	}
}
