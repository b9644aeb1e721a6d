import { matrixFunctions } from './matrixModule';
import { run } from './webAssembly';

/** Pages of 64 KiB that the numbers of a tagger can take together. */
const PAGES = 1024;

/** Numbers are aligned to what an instruction reads. */
const ALIGNMENT = 16;

/** What the module gives: its arguments are the places of matrices, in bytes, then numbers of rows and columns. */
interface Kernels {
	dots(c: number, a: number, b: number, rows: number, inner: number, columns: number): void;
	sums(c: number, a: number, b: number, rows: number, inner: number, columns: number, row: number, step: number): void;
}

/** A matrix in a {@link MatrixSpace}: rows one after the other. */
type Matrix = Float32Array;

/**
 * Memory for matrices, and their products by instructions that take four numbers at once: eight times as fast as loops.
 *
 * Four rows are taken together. Where a number of rows is no multiple of four, rows up to the next one are read, and written:
 * matrices must have room for them.
 */
export class MatrixSpace {
	readonly #buffer: ArrayBuffer;
	readonly #kernels: Kernels;
	#used = ALIGNMENT;

	constructor() {
		const { buffer, exports } = run(PAGES, matrixFunctions());
		this.#buffer = buffer;
		this.#kernels = exports as Kernels;
	}

	/**
	 * So many numbers, all of them 0; the place of every product's matrices.
	 * @throws RangeError when there is no more room
	 */
	take(size: number): Matrix {
		const numbers = new Float32Array(this.#buffer, this.#used, size);
		this.#used += Math.ceil(numbers.byteLength / ALIGNMENT) * ALIGNMENT;
		return numbers;
	}

	/** Adds A Bᵀ to C, where A has `rows` rows of `inner` columns, a multiple of four, and B has `columns` rows of them. */
	addProduct(c: Matrix, a: Matrix, b: Matrix, [rows, inner, columns]: readonly [number, number, number]): void {
		this.#kernels.dots(c.byteOffset, a.byteOffset, b.byteOffset, rows, inner, columns);
	}

	/** Adds A B to C, where A has `rows` rows of `inner` columns, and B has `columns` columns; multiples of four both. */
	addPlainProduct(c: Matrix, a: Matrix, b: Matrix, [rows, inner, columns]: readonly [number, number, number]): void {
		this.#kernels.sums(c.byteOffset, a.byteOffset, b.byteOffset, rows, inner, columns, inner * 4, 4);
	}

	/**
	 * Adds Aᵀ B to C, where A has `inner` rows of `rows` columns and B has as many rows of `columns` columns, a multiple of
	 * four. Rows of A up to the next multiple of four must be 0.
	 */
	addTransposedProduct(
		c: Matrix,
		a: Matrix,
		b: Matrix,
		[rows, inner, columns]: readonly [number, number, number],
	): void {
		this.#kernels.sums(c.byteOffset, a.byteOffset, b.byteOffset, rows, inner, columns, 4, rows * 4);
	}
}
