import type { Steps } from '../steps';

/** A matrix with every number written down, row by row. */
export interface DenseRows {
	readonly rows: number;
	readonly columns: number;
	/** `[row * columns + column]`. */
	readonly values: Float32Array | Float64Array;
}

/** A matrix of which only what is not 0 is written down, in compressed sparse rows. */
export interface SparseRows {
	readonly rows: number;
	readonly columns: number;
	/** Row i has the entries `[rowStarts[i], rowStarts[i + 1])`; one number more than there are rows. */
	readonly rowStarts: Int32Array;
	/** Column of each entry. */
	readonly entryColumns: Int32Array;
	readonly entryValues: Float32Array | Float64Array;
}

/** A matrix as its rows. */
export type RowMatrix = DenseRows | SparseRows;

/** Multiplications in one step of some milliseconds. */
const STEP = 2_000_000;

/** X V: for each of the vectors, of one number a column, one of one number a row. */
export function* timesVectors(matrix: RowMatrix, vectors: readonly Float64Array[]): Steps<Float64Array[]> {
	const products = vectors.map(() => new Float64Array(matrix.rows));
	let work = 0;
	for (let row = 0; row < matrix.rows; row++) {
		for (let which = 0; which < vectors.length; which++) products[which][row] = rowDot(matrix, row, vectors[which]);
		work += rowLength(matrix, row) * vectors.length;
		if (work < STEP) continue;
		work = 0;
		yield;
	}
	return products;
}

/** Xᵀ V: for each of the vectors, of one number a row, one of one number a column. */
export function* transposedTimesVectors(matrix: RowMatrix, vectors: readonly Float64Array[]): Steps<Float64Array[]> {
	const products = vectors.map(() => new Float64Array(matrix.columns));
	let work = 0;
	for (let row = 0; row < matrix.rows; row++) {
		for (let which = 0; which < vectors.length; which++) addRow(matrix, row, vectors[which][row], products[which]);
		work += rowLength(matrix, row) * vectors.length;
		if (work < STEP) continue;
		work = 0;
		yield;
	}
	return products;
}

/** Numbers that are written down of a row. */
export function rowLength(matrix: RowMatrix, row: number): number {
	return 'values' in matrix ? matrix.columns : matrix.rowStarts[row + 1] - matrix.rowStarts[row];
}

/** The sum of the squares of a row; NaN or infinite where one of its numbers is. */
export function squaredLength(matrix: RowMatrix, row: number): number {
	const [values, start] =
		'values' in matrix ? [matrix.values, row * matrix.columns] : [matrix.entryValues, matrix.rowStarts[row]];
	const end = start + rowLength(matrix, row);
	let sum = 0;
	for (let at = start; at < end; at++) sum += values[at] * values[at];
	return sum;
}

/** Adds a row, so many times, to a sum of one number a column. */
export function addRow(matrix: RowMatrix, row: number, factor: number, sum: Float64Array): void {
	if ('values' in matrix) {
		const { values, columns } = matrix;
		const start = row * columns;
		for (let column = 0; column < columns; column++) sum[column] += factor * values[start + column];
		return;
	}
	const { rowStarts, entryColumns, entryValues } = matrix;
	for (let at = rowStarts[row]; at < rowStarts[row + 1]; at++) sum[entryColumns[at]] += factor * entryValues[at];
}

function rowDot(matrix: RowMatrix, row: number, vector: Float64Array): number {
	let sum = 0;
	if ('values' in matrix) {
		const { values, columns } = matrix;
		const start = row * columns;
		for (let column = 0; column < columns; column++) sum += values[start + column] * vector[column];
		return sum;
	}
	const { rowStarts, entryColumns, entryValues } = matrix;
	for (let at = rowStarts[row]; at < rowStarts[row + 1]; at++) sum += entryValues[at] * vector[entryColumns[at]];
	return sum;
}

/** The rows divided by their lengths; a row of zeros stays one. */
export function withUnitRows(matrix: RowMatrix): RowMatrix {
	const values = Float64Array.from('values' in matrix ? matrix.values : matrix.entryValues);
	for (let row = 0; row < matrix.rows; row++) {
		const length = Math.sqrt(squaredLength(matrix, row));
		const start = 'values' in matrix ? row * matrix.columns : matrix.rowStarts[row];
		const end = start + rowLength(matrix, row);
		for (let at = start; at < end; at++) values[at] /= length || 1;
	}
	return 'values' in matrix ? { ...matrix, values } : { ...matrix, entryValues: values };
}
