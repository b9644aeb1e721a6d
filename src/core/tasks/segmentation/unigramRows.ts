import type { Grams, GramTable } from './gramTable';

/** Cells a row: two for each place from two atoms before to two after, then two for each label at the atom, and for none. */
const ROW_CELLS = 20;
const LABEL_CELLS = 10;
/** Row 0 stands for a code that was not looked for yet, row 1, all 0, for one that the table does not know. */
const UNKNOWN = 1;
const FIRST_ROWS = 256;

/**
 * The weights of single atoms, written out: a code's row is unpacked when it is met first, and then added without asking
 * which of its places have weights. Text has few different atoms, each with weights in most places.
 */
export class UnigramRows implements Grams {
	readonly #table: GramTable;
	readonly #rows = new Uint16Array(0x10000);
	#lanes = new Int32Array(FIRST_ROWS * ROW_CELLS);
	#used = UNKNOWN + 1;

	/** @param table that of single codes, whose places are those of `GRAM_PLACES.unigram` */
	constructor(table: GramTable) {
		this.#table = table;
	}

	addTo(cells: Int32Array, grams: Int32Array, count: number, labels: Uint8Array): void {
		for (let j = 0; j < count; j++) {
			const row = this.#rows[grams[j]] || this.#unpack(grams[j]);
			if (row === UNKNOWN) continue;
			const lanes = this.#lanes;
			const at = row * ROW_CELLS;
			const label = at + LABEL_CELLS + labels[j] * 2;
			// The atom is two after atom j - 2, …, two before atom j + 2.
			const cell = j * 2;
			cells[cell] += lanes[at + 8];
			cells[cell + 1] += lanes[at + 9];
			cells[cell + 2] += lanes[at + 6];
			cells[cell + 3] += lanes[at + 7];
			cells[cell + 4] += lanes[at + 4] + lanes[label];
			cells[cell + 5] += lanes[at + 5] + lanes[label + 1];
			cells[cell + 6] += lanes[at + 2];
			cells[cell + 7] += lanes[at + 3];
			cells[cell + 8] += lanes[at];
			cells[cell + 9] += lanes[at + 1];
		}
	}

	/** Keeps the row of a code; returns its number. */
	#unpack(code: number): number {
		const row = this.#used;
		if ((row + 1) * ROW_CELLS > this.#lanes.length) this.#grow();
		const isKnown = this.#table.writeRow(code, this.#lanes, row * ROW_CELLS);
		if (isKnown) this.#used++;
		return (this.#rows[code] = isKnown ? row : UNKNOWN);
	}

	#grow(): void {
		const lanes = new Int32Array(this.#lanes.length * 2);
		lanes.set(this.#lanes);
		this.#lanes = lanes;
	}
}
