import type { SeededRandom } from '../../../src/core/numeric/seededRandom';

const TINY = 1e-4;
const RANGE = 0.1;

/** A vector for each number of a column, learned by AdaGrad (Duchi, Hazan and Singer 2011): only rows that are met change. */
export class Embedding {
	readonly values: Float32Array;
	readonly #squares: Float32Array;

	constructor(
		rows: number,
		readonly width: number,
		/** By how much steps are shorter than those of other columns. */
		readonly share: number,
		random: SeededRandom,
	) {
		this.values = new Float32Array(rows * width).map(() => (2 * random.next() - 1) * RANGE);
		this.#squares = new Float32Array(rows * width);
	}

	/** Writes a row into `to` from a place on. */
	read(row: number, to: Float32Array, at: number): void {
		for (let k = 0, from = row * this.width; k < this.width; k++) {
			to[at + k] = this.values[from + k];
		}
	}

	/** Goes a step against the gradient, which stands in `gradient` from a place on. */
	step(row: number, gradient: Float32Array, at: number, rate: number): void {
		const length = rate * this.share;
		for (let k = 0, cell = row * this.width; k < this.width; k++, cell++) {
			const slope = gradient[at + k];
			this.#squares[cell] += slope * slope;
			this.values[cell] -= (length * slope) / (Math.sqrt(this.#squares[cell]) + TINY);
		}
	}
}
