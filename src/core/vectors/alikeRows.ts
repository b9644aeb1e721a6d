import type { Steps } from '../steps';

/** Rows that are ordered in one step. */
const STEP = 5000;

/** Rows of length 1: row i has the columns `columns[rowStarts[i] .. rowStarts[i + 1])` with the weights at the same indices. */
export interface UnitRows {
	readonly rowStarts: Int32Array;
	readonly columns: Int32Array;
	readonly weights: Float32Array | Float64Array;
	/** Number of columns, and of rows. */
	readonly width: number;
	readonly height: number;
}

/** A row that is like another one. */
export interface AlikeRow {
	readonly row: number;
	readonly cosine: number;
}

/**
 * Finds the rows that are like one without a look at all others. Two rows of length 1 whose cosine is at least c share one of the
 * terms of any set that leaves less than the length c of the first (the prefix filter of Bayardo, Ma and Srikant, "Scaling Up All
 * Pairs Similarity Search", WWW 2007); here the set is of the rarest terms, which few rows have.
 */
export class AlikeRows {
	readonly #matrix: UnitRows;
	/** Column c stands in the rows `#rows[#starts[c] .. #starts[c + 1])`. */
	readonly #starts: Int32Array;
	readonly #rows: Int32Array;

	private constructor(matrix: UnitRows, starts: Int32Array, rows: Int32Array) {
		this.#matrix = matrix;
		this.#starts = starts;
		this.#rows = rows;
	}

	/** Orders the entries of a matrix by their terms. */
	static *of(matrix: UnitRows): Steps<AlikeRows> {
		const { rowStarts, columns, width, height } = matrix;
		const starts = new Int32Array(width + 1);
		for (const column of columns) starts[column + 1]++;
		for (let column = 0; column < width; column++) starts[column + 1] += starts[column];
		yield;
		const rows = new Int32Array(columns.length);
		const next = starts.slice();
		for (let row = 0; row < height; row++) {
			if (row % STEP === STEP - 1) yield;
			for (let at = rowStarts[row]; at < rowStarts[row + 1]; at++) rows[next[columns[at]]++] = row;
		}
		return new AlikeRows(matrix, starts, rows);
	}

	/** The rows whose cosine with one is at least so much, but for itself, in no order. @param least above 0 */
	find(row: number, least: number): AlikeRow[] {
		const { rowStarts, columns, weights } = this.#matrix;
		const weightOf = new Map<number, number>();
		for (let at = rowStarts[row]; at < rowStarts[row + 1]; at++) weightOf.set(columns[at], weights[at]);
		const candidates = new Set<number>();
		for (const column of rarestTerms(weightOf, least, each => this.#frequency(each))) {
			for (let at = this.#starts[column]; at < this.#starts[column + 1]; at++) candidates.add(this.#rows[at]);
		}
		candidates.delete(row);
		return Array.from(candidates, other => ({ row: other, cosine: this.#cosine(weightOf, other) })).filter(
			({ cosine }) => cosine >= least,
		);
	}

	#frequency(column: number): number {
		return this.#starts[column + 1] - this.#starts[column];
	}

	#cosine(weightOf: ReadonlyMap<number, number>, row: number): number {
		const { rowStarts, columns, weights } = this.#matrix;
		let sum = 0;
		for (let at = rowStarts[row]; at < rowStarts[row + 1]; at++) {
			sum += weights[at] * (weightOf.get(columns[at]) ?? 0);
		}
		return sum;
	}
}

/** The rarest terms of a row, so many that those which are left have less than a length. */
function rarestTerms(
	weightOf: ReadonlyMap<number, number>,
	length: number,
	frequency: (column: number) => number,
): number[] {
	const rarest = Array.from(weightOf.keys()).sort((a, b) => frequency(a) - frequency(b));
	let squares = 0;
	// From the commonest on: what can be left out.
	while (rarest.length > 0) {
		const weight = weightOf.get(rarest[rarest.length - 1]) ?? 0;
		squares += weight * weight;
		if (squares >= length * length * (1 - ROUNDING)) break;
		rarest.pop();
	}
	return rarest;
}

/** What sums of rounded numbers may be off by. */
const ROUNDING = 1e-9;
