/** Vectors, one a row, that are compared by the cosine. */
export interface VectorTable {
	readonly size: number;
	readonly dimensions: number;
	/** Writes a row; of a row of zeros, zeros. */
	copyRow(row: number, into: Float64Array): void;
	/**
	 * Writes the cosines of a vector with the first rows; of a row of zeros it is 0.
	 * @param unit of length 1
	 * @param into one entry a row; its length says how many rows
	 */
	cosines(unit: Float64Array, into: Float32Array): void;
}

/** Vectors of 32-bit numbers. The two kinds of tables have their own loops, each of which is compiled for one kind of array. */
export class FloatTable implements VectorTable {
	readonly dimensions: number;
	readonly size: number;
	readonly #rows: Float32Array;
	readonly #inverseLengths: Float32Array;

	/** @param rows row after row */
	constructor(rows: Float32Array, dimensions: number) {
		this.dimensions = dimensions;
		this.size = rows.length / dimensions;
		this.#rows = rows;
		this.#inverseLengths = inverseLengths(rows, dimensions);
	}

	copyRow(row: number, into: Float64Array): void {
		const start = row * this.dimensions;
		for (let i = 0; i < this.dimensions; i++) into[i] = this.#rows[start + i];
	}

	cosines(unit: Float64Array, into: Float32Array): void {
		const rows = this.#rows;
		const { dimensions } = this;
		const whole = dimensions - (dimensions % 4);
		for (let row = 0, at = 0; row < into.length; row++) {
			let [a, b, c, d] = [0, 0, 0, 0];
			for (let i = 0; i < whole; i += 4, at += 4) {
				a += unit[i] * rows[at];
				b += unit[i + 1] * rows[at + 1];
				c += unit[i + 2] * rows[at + 2];
				d += unit[i + 3] * rows[at + 3];
			}
			for (let i = whole; i < dimensions; i++, at++) a += unit[i] * rows[at];
			into[row] = (a + b + (c + d)) * this.#inverseLengths[row];
		}
	}
}

/** Vectors of 8-bit numbers, all of which are multiplied by the same step, or which are of length 1 each. */
export class ByteTable implements VectorTable {
	readonly dimensions: number;
	readonly size: number;
	readonly #rows: Int8Array;
	readonly #step: number | undefined;
	readonly #inverseLengths: Float32Array;

	/** @param rows row after row @param step absent: every row is brought to length 1 */
	constructor(rows: Int8Array, dimensions: number, step?: number) {
		this.dimensions = dimensions;
		this.size = rows.length / dimensions;
		this.#rows = rows;
		this.#step = step;
		this.#inverseLengths = inverseLengths(rows, dimensions);
	}

	copyRow(row: number, into: Float64Array): void {
		const start = row * this.dimensions;
		const factor = this.#step ?? this.#inverseLengths[row];
		for (let i = 0; i < this.dimensions; i++) into[i] = this.#rows[start + i] * factor;
	}

	// The loop of FloatTable once more: one loop for both would ask at every number which kind of array it is from.
	cosines(unit: Float64Array, into: Float32Array): void {
		const rows = this.#rows;
		const { dimensions } = this;
		const whole = dimensions - (dimensions % 4);
		for (let row = 0, at = 0; row < into.length; row++) {
			let [a, b, c, d] = [0, 0, 0, 0];
			for (let i = 0; i < whole; i += 4, at += 4) {
				a += unit[i] * rows[at];
				b += unit[i + 1] * rows[at + 1];
				c += unit[i + 2] * rows[at + 2];
				d += unit[i + 3] * rows[at + 3];
			}
			for (let i = whole; i < dimensions; i++, at++) a += unit[i] * rows[at];
			into[row] = (a + b + (c + d)) * this.#inverseLengths[row];
		}
	}
}

/** One over the length of each row; 0 for a row of zeros. */
function inverseLengths(rows: Float32Array | Int8Array, dimensions: number): Float32Array {
	const inverse = new Float32Array(rows.length / dimensions);
	for (let row = 0; row < inverse.length; row++) {
		let sum = 0;
		for (let at = row * dimensions; at < (row + 1) * dimensions; at++) sum += rows[at] * rows[at];
		inverse[row] = sum === 0 ? 0 : 1 / Math.sqrt(sum);
	}
	return inverse;
}
