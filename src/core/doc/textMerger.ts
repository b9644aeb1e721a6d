import type { TextColumn } from './textColumn';
import { Int32Builder } from './columnBuilder';

/** Builds a text column, storing each different string once. */
export class TextMerger {
	readonly #texts: string[] = [];
	readonly #idOf = new Map<string, number>();
	readonly #ids = new Int32Builder();
	#translation = new Int32Array(256);

	/** Adds one item. */
	push(text: string): void {
		this.#ids.push(this.#intern(text));
	}

	/** Adds the items `[first, end)` of a column. */
	add(column: TextColumn, first: number, end: number): void {
		const { texts, ids } = column;
		const known = this.#known(texts.length);
		for (let index = first; index < end; index++) {
			const own = ids[index];
			if (known[own] < 0) known[own] = this.#intern(texts[own]);
			this.#ids.push(known[own]);
		}
	}

	/** Room for the ids of so many texts of another column, none of them known yet. */
	#known(length: number): Int32Array {
		if (this.#translation.length < length) this.#translation = new Int32Array(length * 2);
		return this.#translation.fill(-1, 0, length);
	}

	#intern(text: string): number {
		let id = this.#idOf.get(text);
		if (id === undefined) {
			id = this.#texts.length;
			this.#texts.push(text);
			this.#idOf.set(text, id);
		}
		return id;
	}

	finish(): TextColumn {
		return { texts: this.#texts, ids: this.#ids.finish() };
	}
}
