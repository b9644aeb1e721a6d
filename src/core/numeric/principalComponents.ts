import { NlpError } from '../errors';
import type { Steps } from '../steps';
import { addRow, squaredLength, timesVectors, transposedTimesVectors } from './rowMatrix';
import type { RowMatrix } from './rowMatrix';
import { SeededRandom } from './seededRandom';
import { symmetricEigen } from './symmetricEigen';

/** How principal components are found. */
export interface ComponentOptions {
	/** How many, at least 1. */
	readonly components: number;
	/**
	 * Whether the mean row is taken off first, which principal component analysis does (the default); without it the result is
	 * the truncated singular value decomposition, as latent semantic analysis has it.
	 */
	readonly isCentred?: boolean;
	/** Of the random directions that the search starts from. */
	readonly seed?: number;
	/** Passes that sharpen the search; more for matrices whose singular values fall slowly. */
	readonly iterations?: number;
}

/** The directions in which rows differ most, the first most of all. */
export interface PrincipalComponents {
	/** How many there are: those asked for, but no more than the matrix has rows or columns. */
	readonly count: number;
	/** Direction i is `[i * columns .. (i + 1) * columns)`, of length 1, or of zeros where the rows differ no more. */
	readonly directions: Float64Array;
	/** Row r is `[r * count .. (r + 1) * count)`: its co-ordinates in these directions. */
	readonly scores: Float64Array;
	/** The mean row, or zeros where it was not taken off. */
	readonly mean: Float64Array;
	/** The share of each direction in the sum of squares of the matrix, the mean row taken off where it is. */
	readonly explained: Float64Array;
}

/** Directions that are sought beyond those asked for, so that the last of these are exact, too. */
const OVERSAMPLING = 10;

/** Passes that do for word vectors and term weights: the shares are then within a thousandth. */
const ITERATIONS = 5;

/** What is left of a direction after those before it are taken off is rounding below this part of its length. */
const ROUNDING = 1e-10;

/** What sums of squares are off by, as a part of them. */
const ROUNDING_OF_SQUARES = 1e-13;

/**
 * Principal component analysis, or truncated singular value decomposition, by the randomized method of Halko, Martinsson and
 * Tropp ("Finding Structure with Randomness", SIAM Review 53, 2011, algorithm 4.4): exact where about half as many components
 * are asked for as the matrix has rows or columns, near so otherwise. A sparse matrix stays sparse: the mean is taken off in passing.
 * A direction points where its largest number is positive, so that the same rows give the same picture.
 * @throws NlpError `input-malformed` on a row that holds NaN or an infinite number.
 */
export function* principalComponents(matrix: RowMatrix, options: ComponentOptions): Steps<PrincipalComponents> {
	const { isCentred = true, iterations = ITERATIONS, seed = 1 } = options;
	const least = Math.min(matrix.rows, matrix.columns);
	const centred = new CentredRows(matrix, isCentred);
	const count = Math.min(options.components, least);
	const random = new SeededRandom(seed);
	const sought = count + OVERSAMPLING;
	const size = 2 * sought < least ? sought : least;
	let directions: Float64Array[] = Array.from({ length: size }, () =>
		Float64Array.from({ length: matrix.columns }, () => gaussian(random)),
	);
	const passes = size < least ? iterations : 0;
	for (let pass = 0; pass < passes; pass++) {
		directions = yield* orthonormal(yield* centred.times(yield* orthonormal(directions)));
		directions = yield* centred.transposedTimes(directions);
	}
	const range = yield* orthonormal(yield* centred.times(yield* orthonormal(directions)));
	return decompose(range, yield* centred.transposedTimes(range), count, centred);
}

/** A matrix less its mean row, which is not written down. */
class CentredRows {
	readonly mean: Float64Array;
	/** The sum of all squares, and what it was with the mean row, which rounding is in proportion to. */
	readonly squares: number;
	readonly squaresBefore: number;

	constructor(
		readonly matrix: RowMatrix,
		isCentred: boolean,
	) {
		const { rows, columns } = matrix;
		this.mean = new Float64Array(columns);
		let squares = 0;
		for (let row = 0; row < rows; row++) {
			const length = squaredLength(matrix, row);
			if (!Number.isFinite(length)) {
				throw new NlpError(
					'input-malformed',
					`Row ${row + 1} of ${rows} holds a number that is not finite: leave the row out, or learn its vector anew.`,
				);
			}
			squares += length;
			if (isCentred) addRow(matrix, row, 1 / rows, this.mean);
		}
		this.squaresBefore = squares;
		this.squares = Math.max(0, squares - rows * dot(this.mean, this.mean));
	}

	*times(vectors: readonly Float64Array[]): Steps<Float64Array[]> {
		const products = yield* timesVectors(this.matrix, vectors);
		products.forEach((product, which) => {
			const shift = dot(this.mean, vectors[which]);
			for (let row = 0; row < product.length; row++) product[row] -= shift;
		});
		return products;
	}

	*transposedTimes(vectors: readonly Float64Array[]): Steps<Float64Array[]> {
		const products = yield* transposedTimesVectors(this.matrix, vectors);
		products.forEach((product, which) => {
			const sum = vectors[which].reduce((total, value) => total + value, 0);
			addTimes(product, this.mean, -sum);
		});
		return products;
	}
}

/** From an orthonormal basis Q of the range, and AᵀQ: A is about Q (QᵀA), whose small square QᵀA AᵀQ gives singular values. */
function decompose(
	range: readonly Float64Array[],
	projected: readonly Float64Array[],
	count: number,
	{ matrix, mean, squares, squaresBefore }: CentredRows,
): PrincipalComponents {
	const size = range.length;
	const square = new Float64Array(size * size);
	for (let i = 0; i < size; i++) {
		for (let j = 0; j < size; j++) square[i * size + j] = dot(projected[i], projected[j]);
	}
	const { values, vectors } = symmetricEigen(square, size);
	const directions = new Float64Array(count * matrix.columns);
	const scores = new Float64Array(matrix.rows * count);
	const explained = new Float64Array(count);
	for (let which = 0; which < count; which++) {
		if (!(values[which] > squaresBefore * ROUNDING_OF_SQUARES)) break;
		const singular = Math.sqrt(values[which]);
		const weights = vectors.subarray(which * size, (which + 1) * size);
		const direction = directions.subarray(which * matrix.columns, (which + 1) * matrix.columns);
		projected.forEach((each, index) => addTimes(direction, each, weights[index] / singular));
		const sign = signOfLargest(direction);
		for (let column = 0; column < direction.length; column++) direction[column] *= sign;
		range.forEach((each, index) => {
			const factor = weights[index] * singular * sign;
			for (let row = 0; row < each.length; row++) scores[row * count + which] += each[row] * factor;
		});
		explained[which] = Math.min(1, values[which] / squares);
	}
	return { count, directions, scores, mean, explained };
}

/** Makes vectors orthonormal by Gram and Schmidt, twice over for the sake of rounding; one that adds nothing becomes zeros. */
function* orthonormal(vectors: Float64Array[]): Steps<Float64Array[]> {
	for (let which = 0; which < vectors.length; which++) {
		const vector = vectors[which];
		const before = Math.sqrt(dot(vector, vector));
		for (let pass = 0; pass < 2; pass++) {
			for (let earlier = 0; earlier < which; earlier++) {
				addTimes(vector, vectors[earlier], -dot(vectors[earlier], vector));
			}
		}
		const length = Math.sqrt(dot(vector, vector));
		const factor = length > before * ROUNDING ? 1 / length : 0;
		for (let at = 0; at < vector.length; at++) vector[at] *= factor;
		yield;
	}
	return vectors;
}

function dot(one: Float64Array, other: Float64Array): number {
	let sum = 0;
	for (let at = 0; at < one.length; at++) sum += one[at] * other[at];
	return sum;
}

function addTimes(sum: Float64Array, vector: Float64Array, factor: number): void {
	for (let at = 0; at < sum.length; at++) sum[at] += factor * vector[at];
}

function signOfLargest(vector: Float64Array): 1 | -1 {
	let largest = 0;
	for (const value of vector) if (Math.abs(value) > Math.abs(largest)) largest = value;
	return largest < 0 ? -1 : 1;
}

/** A number of the normal distribution (Box and Muller). */
function gaussian(random: SeededRandom): number {
	return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
