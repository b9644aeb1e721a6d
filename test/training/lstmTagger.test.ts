import { strict as assert } from 'node:assert';
import { SeededRandom } from '../../src/core/numeric/seededRandom';
import { LstmTagger } from '../../training/pos/neural/lstmTagger';
import type { EpochOptions, LabelledSequence } from '../../training/pos/neural/lstmTagger';
import { Lstm } from '../../training/pos/neural/lstm';
import { MatrixSpace } from '../../training/pos/neural/matrix';

const EPOCH: EpochOptions = { rate: 0.01, vectorRate: 0.1, dropout: 0, columnDropout: 0 };

describe('training: matrix products', () => {
	const random = new SeededRandom(1);
	const space = new MatrixSpace();
	const matrix = (size: number, value?: number): Float32Array => {
		const numbers = space.take(size);
		for (let i = 0; i < size; i++) {
			numbers[i] = value ?? random.next() - 0.5;
		}
		return numbers;
	};
	/** What the cells of C should be: 1, and the sum of the products of what lies along `inner`. */
	const check = (c: Float32Array, rows: number, columns: number, product: (i: number, j: number) => number): void => {
		for (let i = 0; i < rows; i++) {
			for (let j = 0; j < columns; j++) {
				const expected = 1 + product(i, j);
				assert.ok(Math.abs(c[i * columns + j] - expected) < 1e-5, `${c[i * columns + j]} is not ${expected}`);
			}
		}
	};
	const sum = (length: number, term: (k: number) => number): number =>
		Array.from({ length }, (_, k) => term(k)).reduce((total, value) => total + value, 0);

	for (const rows of [1, 4, 7]) {
		it(`are those of the definition with ${rows} rows`, () => {
			const [inner, columns] = [8, 12];
			const a = matrix(8 * inner);
			const b = matrix(inner * columns);
			const c = matrix(8 * columns, 1);
			space.addProduct(c, a, b, [rows, inner, columns]);
			check(c, rows, columns, (i, j) => sum(inner, k => a[i * inner + k] * b[j * inner + k]));
			const plain = matrix(8 * columns, 1);
			space.addPlainProduct(plain, a, b, [rows, inner, columns]);
			check(plain, rows, columns, (i, j) => sum(inner, k => a[i * inner + k] * b[k * columns + j]));
			const turned = matrix(6 * columns, 1);
			const tall = matrix(8 * 6).fill(0, rows * 6);
			const other = matrix(8 * columns);
			space.addTransposedProduct(turned, tall, other, [6, rows, columns]);
			check(turned, 6, columns, (i, j) => sum(rows, k => tall[k * 6 + i] * other[k * columns + j]));
		});
	}

	it('says when there is no more room', () => {
		assert.throws(() => space.take(1 << 28), RangeError);
	});
});

describe('training: long short-term memory', () => {
	it('has the gradient that small steps find', () => {
		const [inputs, size, length, room] = [4, 4, 5, 8];
		const space = new MatrixSpace();
		const random = new SeededRandom(7);
		const filled = (size: number): Float32Array => {
			const numbers = space.take(size);
			numbers.forEach((_, i) => (numbers[i] = random.next() - 0.5));
			return numbers;
		};
		const lstm = new Lstm(inputs, size, room, random, space);
		const input = filled(room * inputs);
		const wanted = filled(room * size);
		const value = (): number => {
			lstm.forward(input, length);
			return wanted.subarray(0, length * size).reduce((sum, weight, i) => sum + weight * lstm.states[i], 0);
		};
		value();
		const ofInput = space.take(room * inputs);
		lstm.backward(input, length, wanted, ofInput);
		const check = (numbers: Float32Array, gradient: Float32Array, size: number): void => {
			for (let i = 0; i < size; i++) {
				const before = numbers[i];
				numbers[i] = before + 1e-2;
				const more = value();
				numbers[i] = before - 1e-2;
				const less = value();
				numbers[i] = before;
				assert.ok(Math.abs((more - less) / 2e-2 - gradient[i]) < 2e-3, `number ${i}`);
			}
		};
		check(input, ofInput, length * inputs);
		for (const { values, gradient } of lstm.parameters) {
			check(values, gradient, values.length);
		}
	});
});

describe('training: LSTM tagger', () => {
	/** The last label is what the first column said. */
	function sequences(): LabelledSequence[] {
		const random = new SeededRandom(3);
		return Array.from({ length: 300 }, () => {
			const length = 3 + Math.floor(random.next() * 4);
			const columns = Int32Array.from({ length }, () => 1 + Math.floor(random.next() * 3));
			const labels = new Uint8Array(length);
			labels[length - 1] = columns[0];
			return { columns, labels };
		});
	}

	function learned(): LstmTagger {
		const tagger = new LstmTagger([{ rows: 4, width: 4 }], 8, 5, 1);
		for (let epoch = 0; epoch < 15; epoch++) {
			tagger.epoch(sequences(), EPOCH);
		}
		return tagger;
	}

	it('carries what it saw to the other end of a sequence', () => {
		const tagger = learned();
		const right = sequences().filter(({ columns, labels }) =>
			labels.every((label, i) => tagger.probabilities(columns)[i * 5 + label] > 0.5),
		);
		assert.ok(right.length > 285, `${right.length} of 300`);
	});

	it('is the same each time', () => {
		const columns = Int32Array.of(3, 1, 2, 2);
		const [first, second] = [learned(), learned()];
		assert.deepEqual(first.probabilities(columns), second.probabilities(columns));
		assert.deepEqual(first.embeddings[0].values, second.embeddings[0].values);
	});

	it('tags a sequence that is longer than its room, and an empty one', () => {
		const tagger = new LstmTagger([{ rows: 4, width: 4 }], 8, 5, 1);
		assert.equal(tagger.probabilities(new Int32Array(1000).fill(1)).length, 5000);
		assert.equal(tagger.probabilities(new Int32Array(0)).length, 0);
	});
});
