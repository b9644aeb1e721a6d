import { FILTER_BITS, mixKey, REST_MASK } from './keyTable';
import type { KeyTable } from './keyTable';

/**
 * A table from keys to rows of numbers of sixteen bits. The rows of a bucket's keys stand side by side with what is left of
 * the keys, so that most look-ups wait for memory once where there is no row, and twice where there is one.
 */
export class RowTable {
	/** Row after row: the rest of its key, the number of its cells, its cells. */
	readonly cells: Uint16Array;
	/** How many rows there are. */
	readonly size: number;
	/** As that of the key table, with the place of the bucket's first row. */
	readonly #index: Int32Array;
	readonly #shift: number;

	/**
	 * @param lengths the number of cells of each key's row, in the order of the table
	 * @param contents the cells of all rows
	 */
	constructor(keys: KeyTable, lengths: Uint8Array, contents: Uint16Array) {
		const { index, rests, shift } = keys.parts;
		this.size = keys.size;
		this.#index = index.slice();
		this.#shift = shift;
		this.cells = new Uint16Array(contents.length + 2 * keys.size);
		let to = 0;
		let from = 0;
		for (let bucket = 0; bucket < index.length; bucket++) {
			this.#index[bucket] = (to << FILTER_BITS) | (index[bucket] & ((1 << FILTER_BITS) - 1));
			const end = bucket + 1 < index.length ? index[bucket + 1] >>> FILTER_BITS : 0;
			for (let key = index[bucket] >>> FILTER_BITS; key < end; key++) {
				this.cells[to++] = rests[key];
				this.cells[to++] = lengths[key];
				for (const last = from + lengths[key]; from < last; from++) {
					this.cells[to++] = contents[from];
				}
			}
		}
	}

	/** Where in `cells` the number of the cells of a key's row stands, before these; -1 for a key without a row. */
	find(key: number): number {
		const mixed = mixKey(key);
		const bucket = mixed >>> this.#shift;
		const entry = this.#index[bucket];
		if (((entry >>> (mixed & 7)) & 1) === 0) {
			return -1;
		}
		const cells = this.cells;
		const rest = mixed & REST_MASK;
		const end = this.#index[bucket + 1] >>> FILTER_BITS;
		for (let at = entry >>> FILTER_BITS; at < end; at += 2 + cells[at + 1]) {
			if (cells[at] === rest) {
				return at + 1;
			}
		}
		return -1;
	}
}
