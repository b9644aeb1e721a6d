import assert from 'node:assert/strict';
import fc from 'fast-check';
import { symmetricEigen } from '../../../src/core/numeric/symmetricEigen';

describe('symmetricEigen', () => {
	it('solves a matrix of two rows', () => {
		const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
		assert.ok(Math.abs(values[0] - 3) < 1e-12 && Math.abs(values[1] - 1) < 1e-12);
		assert.ok(Math.abs(Math.abs(vectors[0]) - Math.SQRT1_2) < 1e-12 && Math.abs(vectors[0] - vectors[1]) < 1e-12);
	});

	it('finds values and orthonormal vectors with A v = λ v', () => {
		const entries = fc
			.integer({ min: 1, max: 6 })
			.chain(size => fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size }));
		fc.assert(
			fc.property(entries, numbers => {
				const size = Math.sqrt(numbers.length);
				const a = Float64Array.from(
					numbers,
					(_, at) => numbers[at] + numbers[(at % size) * size + Math.floor(at / size)],
				);
				const { values, vectors } = symmetricEigen(a, size);
				for (let i = 0; i < size; i++) {
					const v = vectors.subarray(i * size, (i + 1) * size);
					if (i > 0) assert.ok(values[i] <= values[i - 1] + 1e-9);
					for (let row = 0; row < size; row++) {
						const product = v.reduce((sum, value, column) => sum + a[row * size + column] * value, 0);
						assert.ok(Math.abs(product - values[i] * v[row]) < 1e-8);
					}
					for (let j = 0; j <= i; j++) {
						const dot = v.reduce((sum, value, at) => sum + value * vectors[j * size + at], 0);
						assert.ok(Math.abs(dot - (i === j ? 1 : 0)) < 1e-9);
					}
				}
			}),
		);
	});
});
