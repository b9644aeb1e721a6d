import type { SeededRandom } from '../../../src/core/numeric/seededRandom';
import type { SparseRows } from './cooccurrence';

const ITERATIONS = 4;

/** Dense row vectors: `dimensions` numbers a row, rows one after the other. */
export interface DenseRows {
	readonly rows: number;
	readonly dimensions: number;
	readonly values: Float32Array;
}

/**
 * Rows of U S^(1/2) of a truncated singular value decomposition, by subspace iteration (Halko, Martinsson and Tropp,
 * 2011) and an eigen-decomposition of the small Gram matrix; each row has length 1.
 */
export function reduceRows(matrix: SparseRows, dimensions: number, random: SeededRandom): DenseRows {
	let basis = new Float32Array(matrix.width * dimensions);
	for (let i = 0; i < basis.length; i++) {
		basis[i] = random.next() - 0.5;
	}
	orthonormalize(basis, matrix.width, dimensions);
	for (let i = 0; i < ITERATIONS; i++) {
		basis = multiplyTransposed(matrix, multiply(matrix, basis, dimensions), dimensions);
		orthonormalize(basis, matrix.width, dimensions);
	}
	const projected = multiply(matrix, basis, dimensions);
	const { vectors, roots } = symmetricEigen(gram(projected, matrix.rows, dimensions), dimensions);
	const values = new Float32Array(projected.length);
	for (let row = 0; row < matrix.rows; row++) {
		let norm = 0;
		for (let k = 0; k < dimensions; k++) {
			let sum = 0;
			for (let j = 0; j < dimensions; j++) {
				sum += projected[row * dimensions + j] * vectors[j * dimensions + k];
			}
			sum /= Math.max(roots[k], 1e-12) ** 0.25;
			values[row * dimensions + k] = sum;
			norm += sum * sum;
		}
		for (let k = 0; k < dimensions && norm > 0; k++) {
			values[row * dimensions + k] /= Math.sqrt(norm);
		}
	}
	return { rows: matrix.rows, dimensions, values };
}

function multiply(matrix: SparseRows, right: Float32Array, k: number): Float32Array<ArrayBuffer> {
	const product = new Float32Array(matrix.rows * k);
	for (let row = 0; row < matrix.rows; row++) {
		const target = row * k;
		for (let i = matrix.rowStarts[row]; i < matrix.rowStarts[row + 1]; i++) {
			const source = matrix.columns[i] * k;
			const value = matrix.values[i];
			for (let j = 0; j < k; j++) {
				product[target + j] += value * right[source + j];
			}
		}
	}
	return product;
}

function multiplyTransposed(matrix: SparseRows, right: Float32Array, k: number): Float32Array<ArrayBuffer> {
	const product = new Float32Array(matrix.width * k);
	for (let row = 0; row < matrix.rows; row++) {
		const source = row * k;
		for (let i = matrix.rowStarts[row]; i < matrix.rowStarts[row + 1]; i++) {
			const target = matrix.columns[i] * k;
			const value = matrix.values[i];
			for (let j = 0; j < k; j++) {
				product[target + j] += value * right[source + j];
			}
		}
	}
	return product;
}

/** Gram-Schmidt on the columns of a matrix of `rows` times `k`, in place. */
function orthonormalize(matrix: Float32Array, rows: number, k: number): void {
	const dots = new Float64Array(k);
	for (let column = 0; column < k; column++) {
		dots.fill(0);
		for (let row = 0; row < rows; row++) {
			const at = row * k;
			for (let earlier = 0; earlier < column; earlier++) {
				dots[earlier] += matrix[at + earlier] * matrix[at + column];
			}
		}
		let norm = 0;
		for (let row = 0; row < rows; row++) {
			const at = row * k;
			let value = matrix[at + column];
			for (let earlier = 0; earlier < column; earlier++) {
				value -= dots[earlier] * matrix[at + earlier];
			}
			matrix[at + column] = value;
			norm += value * value;
		}
		const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
		for (let row = 0; row < rows; row++) {
			matrix[row * k + column] *= scale;
		}
	}
}

function gram(matrix: Float32Array, rows: number, k: number): Float64Array {
	const product = new Float64Array(k * k);
	for (let row = 0; row < rows; row++) {
		const at = row * k;
		for (let i = 0; i < k; i++) {
			const value = matrix[at + i];
			for (let j = i; j < k; j++) {
				product[i * k + j] += value * matrix[at + j];
			}
		}
	}
	for (let i = 0; i < k; i++) {
		for (let j = 0; j < i; j++) {
			product[i * k + j] = product[j * k + i];
		}
	}
	return product;
}

/** Eigenvectors (columns of `vectors`) and eigenvalues of a symmetric matrix, by cyclic Jacobi rotations. */
function symmetricEigen(matrix: Float64Array, k: number): { vectors: Float64Array; roots: Float64Array } {
	const a = matrix.slice();
	const vectors = new Float64Array(k * k);
	for (let i = 0; i < k; i++) {
		vectors[i * k + i] = 1;
	}
	for (let sweep = 0; sweep < 12; sweep++) {
		for (let p = 0; p < k - 1; p++) {
			for (let q = p + 1; q < k; q++) {
				rotate(a, vectors, k, p, q);
			}
		}
	}
	return { vectors, roots: Float64Array.from({ length: k }, (_, i) => a[i * k + i]) };
}

function rotate(a: Float64Array, vectors: Float64Array, k: number, p: number, q: number): void {
	const apq = a[p * k + q];
	if (Math.abs(apq) < 1e-15) {
		return;
	}
	const theta = (a[q * k + q] - a[p * k + p]) / (2 * apq);
	const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
	const c = 1 / Math.sqrt(t * t + 1);
	const s = t * c;
	for (let i = 0; i < k; i++) {
		const ip = a[i * k + p];
		const iq = a[i * k + q];
		a[i * k + p] = c * ip - s * iq;
		a[i * k + q] = s * ip + c * iq;
	}
	for (let i = 0; i < k; i++) {
		const pi = a[p * k + i];
		const qi = a[q * k + i];
		a[p * k + i] = c * pi - s * qi;
		a[q * k + i] = s * pi + c * qi;
		const vp = vectors[i * k + p];
		const vq = vectors[i * k + q];
		vectors[i * k + p] = c * vp - s * vq;
		vectors[i * k + q] = s * vp + c * vq;
	}
}
