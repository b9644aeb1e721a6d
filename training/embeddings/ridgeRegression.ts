import { timesVectors, transposedTimesVectors } from '../../src/core/numeric/rowMatrix';
import type { RowMatrix } from '../../src/core/numeric/rowMatrix';
import { finish } from '../../src/core/steps';

/** The residual, as a part of the first one, at which a solution is good. */
const GOOD = 1e-4;

/**
 * The weights w that make |X w - y|² + λ |w|² least, by conjugate gradients on the normal equations (Hestenes and Stiefel 1952).
 * @param y one number a row
 * @returns one number a column
 */
export function ridgeRegression(matrix: RowMatrix, y: Float64Array, lambda: number, mostRounds: number): Float64Array {
	const weights = new Float64Array(matrix.columns);
	const residual = transposedTimes(matrix, y);
	let direction = residual.slice();
	let squares = dot(residual, residual);
	const good = squares * GOOD * GOOD;
	for (let round = 0; round < mostRounds && squares > good; round++) {
		const product = transposedTimes(matrix, times(matrix, direction));
		for (let at = 0; at < product.length; at++) product[at] += lambda * direction[at];
		const step = squares / dot(direction, product);
		for (let at = 0; at < weights.length; at++) {
			weights[at] += step * direction[at];
			residual[at] -= step * product[at];
		}
		const next = dot(residual, residual);
		const ratio = next / squares;
		direction = direction.map((value, at) => residual[at] + ratio * value);
		squares = next;
	}
	return weights;
}

function times(matrix: RowMatrix, vector: Float64Array): Float64Array {
	return finish(timesVectors(matrix, [vector]))[0];
}

function transposedTimes(matrix: RowMatrix, vector: Float64Array): Float64Array {
	return finish(transposedTimesVectors(matrix, [vector]))[0];
}

function dot(one: Float64Array, other: Float64Array): number {
	let sum = 0;
	for (let at = 0; at < one.length; at++) sum += one[at] * other[at];
	return sum;
}
