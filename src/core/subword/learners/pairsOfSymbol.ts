import { growTypedArray } from '../../collections/growTypedArray';
import type { PairTable } from './pairTable';

/** Finds the pairs that a symbol is part of: two linked lists a symbol, by side, which follow a table of pairs as it grows. */
export class PairsOfSymbol {
	readonly #pairs: PairTable;
	#size = 0;
	/** Last pair of each symbol plus 1, or 0, and the pair before each pair plus 1, by side. */
	readonly #lefts = { lasts: new Int32Array(1 << 8), before: new Int32Array(1 << 8) };
	readonly #rights = { lasts: new Int32Array(1 << 8), before: new Int32Array(1 << 8) };

	constructor(pairs: PairTable) {
		this.#pairs = pairs;
	}

	/** Puts the pairs of a symbol that still occur at the end of a list. */
	find(symbol: number, into: number[]): void {
		for (; this.#size < this.#pairs.size; this.#size++) {
			append(this.#lefts, this.#pairs.lefts[this.#size], this.#size);
			append(this.#rights, this.#pairs.rights[this.#size], this.#size);
		}
		for (const { lasts, before } of [this.#lefts, this.#rights]) {
			for (let entry = symbol < lasts.length ? lasts[symbol] : 0; entry > 0; entry = before[entry - 1]) {
				if (this.#pairs.counts[entry - 1] > 0) {
					into.push(entry - 1);
				}
			}
		}
	}
}

function append(
	side: { lasts: Int32Array<ArrayBuffer>; before: Int32Array<ArrayBuffer> },
	symbol: number,
	pair: number,
): void {
	side.lasts = growTypedArray(side.lasts, symbol + 1);
	side.before = growTypedArray(side.before, pair + 1);
	side.before[pair] = side.lasts[symbol];
	side.lasts[symbol] = pair + 1;
}
