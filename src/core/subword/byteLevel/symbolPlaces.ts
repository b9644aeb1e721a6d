/**
 * The place of each symbol in a list that shrinks by merges: how many symbols before it are left (Fenwick, A new data structure
 * for cumulative frequency tables, 1994).
 */
export class SymbolPlaces {
	/** Node `i`, from 1, sums the symbols that are left in the `i & -i` places up to it. */
	readonly #sums: Int32Array;
	readonly #left: Uint8Array;

	/** @param length how many symbols there are at the start */
	constructor(length: number) {
		this.#sums = Int32Array.from({ length: length + 1 }, (_, i) => i & -i);
		this.#left = new Uint8Array(length).fill(1);
	}

	/**
	 * Merges a symbol with the next that is left.
	 * @param symbol its number at the start
	 * @returns its place in the list
	 */
	merge(symbol: number): number {
		let place = 0;
		for (let node = symbol; node > 0; node &= node - 1) place += this.#sums[node];
		const gone = this.#left.indexOf(1, symbol + 1);
		this.#left[gone] = 0;
		for (let node = gone + 1; node < this.#sums.length; node += node & -node) this.#sums[node]--;
		return place;
	}
}
