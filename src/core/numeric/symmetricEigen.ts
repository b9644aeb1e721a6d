/** The eigenvalues of a symmetric matrix, the largest first, and their vectors. */
export interface SymmetricEigen {
	readonly values: Float64Array;
	/** That of value i is `[i * size .. (i + 1) * size)`, of length 1. */
	readonly vectors: Float64Array;
}

/** Rounds over all pairs; ten are plenty, since the method converges quadratically. */
const MOST_SWEEPS = 60;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix by Jacobi's method of rotations (Golub and Van Loan, "Matrix
 * Computations", section 8.5): slow for large matrices, and exact for the smallest values as for the largest.
 * @param matrix `[row * size + column]`, finite; it is not changed
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
	const a = matrix.slice();
	const v = identity(size);
	for (let sweep = 0; sweep < MOST_SWEEPS && sweepPairs(a, v, size); sweep++);
	const order = Int32Array.from({ length: size }, (_, index) => index);
	order.sort((one, other) => a[other * size + other] - a[one * size + one] || one - other);
	const vectors = new Float64Array(size * size);
	order.forEach((from, to) => vectors.set(v.subarray(from * size, (from + 1) * size), to * size));
	return { values: Float64Array.from(order, index => a[index * size + index]), vectors };
}

function identity(size: number): Float64Array {
	const matrix = new Float64Array(size * size);
	for (let index = 0; index < size; index++) matrix[index * size + index] = 1;
	return matrix;
}

/** Rotates each pair once. @returns whether anything but rounding was left to rotate */
function sweepPairs(a: Float64Array, v: Float64Array, size: number): boolean {
	let isRotated = false;
	for (let p = 0; p < size; p++) {
		for (let q = p + 1; q < size; q++) {
			const off = a[p * size + q];
			const scale = Math.abs(a[p * size + p]) + Math.abs(a[q * size + q]);
			if (Math.abs(off) <= scale * Number.EPSILON || off === 0) continue;
			rotate(a, v, size, p, q);
			isRotated = true;
		}
	}
	return isRotated;
}

/** Makes a[p, q] zero by a rotation in the plane of p and q. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
	const theta = (a[q * size + q] - a[p * size + p]) / (2 * a[p * size + q]);
	const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
	const cosine = 1 / Math.sqrt(tangent * tangent + 1);
	const sine = tangent * cosine;
	rotateRows(a, size, p, q, cosine, sine);
	for (let k = 0; k < size; k++) {
		const left = a[k * size + p];
		const right = a[k * size + q];
		a[k * size + p] = cosine * left - sine * right;
		a[k * size + q] = sine * left + cosine * right;
	}
	a[p * size + q] = 0;
	a[q * size + p] = 0;
	rotateRows(v, size, p, q, cosine, sine);
}

function rotateRows(m: Float64Array, size: number, p: number, q: number, cosine: number, sine: number): void {
	for (let k = 0; k < size; k++) {
		const upper = m[p * size + k];
		const lower = m[q * size + k];
		m[p * size + k] = cosine * upper - sine * lower;
		m[q * size + k] = sine * upper + cosine * lower;
	}
}
