import type { TextColumn } from './textColumn';
import { Int32Builder } from './columnBuilder';

/** Builds a text column, storing each different string once. */
export class TextMerger {
	readonly #texts: string[] = [];
	readonly #idOf = new Map<string, number>();
	readonly #ids = new Int32Builder();

	/** Adds one item. */
	push(text: string): void {
		let id = this.#idOf.get(text);
		if (id === undefined) {
			id = this.#texts.length;
			this.#texts.push(text);
			this.#idOf.set(text, id);
		}
		this.#ids.push(id);
	}

	/** Adds the items `[first, end)` of a column. */
	add(column: TextColumn, first: number, end: number): void {
		for (let index = first; index < end; index++) this.push(column.texts[column.ids[index]]);
	}

	finish(): TextColumn {
		return { texts: this.#texts, ids: this.#ids.finish() };
	}
}
