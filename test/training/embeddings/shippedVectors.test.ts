import assert from 'node:assert/strict';
import { WordVectors } from '../../../src/core/embeddings/wordVectors';
import { FloatTable } from '../../../src/core/embeddings/vectorTable';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import { joinVectors, reduceVectors } from '../../../training/embeddings/reduceVectors';
import type { WordRows } from '../../../training/embeddings/reduceVectors';
import { RECIPES } from '../../../training/embeddings/recipes';
import { ridgeRegression } from '../../../training/embeddings/ridgeRegression';
import { shippedVectors } from '../../../training/embeddings/shippedVectors';

/** Words of two parts whose vectors are the sums of those of their parts. */
function compounds(): WordRows {
	const random = new SeededRandom(4);
	const parts = ['sun', 'moon', 'star', 'wind', 'rain', 'snow', 'fire', 'wood'];
	const vectors = parts.map(() => Array.from({ length: 12 }, () => random.next() - 0.5));
	const pairs = parts.flatMap((_, a) => parts.map((__, b) => [a, b] as const));
	return {
		words: pairs.map(([a, b]) => parts[a] + parts[b]),
		dimensions: 12,
		rows: Float32Array.from(pairs.flatMap(([a, b]) => vectors[a].map((value, at) => value + 0.5 * vectors[b][at]))),
	};
}

describe('reduceVectors', () => {
	it('keeps the angles of vectors, but for the mean, when it keeps all dimensions', () => {
		const { rows, dimensions } = reduceVectors(compounds(), 12, 0);
		assert.equal(dimensions, 12);
		for (let start = 0; start < rows.length; start += 12) {
			assert.ok(Math.abs(Math.hypot(...rows.subarray(start, start + 12)) - 1) < 1e-5);
		}
	});

	it('makes components as wide as one another where they are whitened', () => {
		const { rows, dimensions } = reduceVectors(compounds(), 4, 1);
		const squares = new Float64Array(dimensions);
		rows.forEach((value, at) => (squares[at % dimensions] += value * value));
		assert.ok(Math.max(...squares) < 1.5 * Math.min(...squares));
	});
});

describe('joinVectors', () => {
	it('puts vectors side by side, each of length 1', () => {
		const one = { words: ['a'], dimensions: 2, rows: Float32Array.of(3, 4) };
		const joined = joinVectors([one, { ...one, rows: Float32Array.of(0, 9) }]);
		assert.deepEqual(
			Array.from(joined.rows, value => Math.round(value * 10)),
			[6, 8, 0, 10],
		);
		assert.throws(() => joinVectors([one, { words: [], dimensions: 2, rows: new Float32Array() }]));
	});
});

describe('ridgeRegression', () => {
	it('solves what has a solution, and shrinks it by lambda', () => {
		const matrix = { rows: 2, columns: 2, values: Float64Array.of(2, 0, 0, 1) };
		const exact = ridgeRegression(matrix, Float64Array.of(4, 3), 0, 10);
		assert.ok(Math.abs(exact[0] - 2) < 1e-6 && Math.abs(exact[1] - 3) < 1e-6);
		const shrunk = ridgeRegression(matrix, Float64Array.of(4, 3), 1, 10);
		assert.ok(Math.abs(shrunk[0] - 8 / 5) < 1e-6 && Math.abs(shrunk[1] - 3 / 2) < 1e-6);
	});
});

describe('shippedVectors', () => {
	it('gives a word that was left out a vector near its own, by its parts', () => {
		const { words, dimensions, rows } = compounds();
		const left = words.indexOf('moonfire');
		const rest: WordRows = {
			words: words.filter((_, at) => at !== left),
			dimensions,
			rows: rows.filter((_, at) => Math.floor(at / dimensions) !== left),
		};
		const recipe = { ...RECIPES.en, dimensions: 12, words: 40, ngrams: { shortest: 3, longest: 4, buckets: 5000 } };
		const shipped = shippedVectors(rest, recipe);
		assert.equal(shipped.words.length, 40);
		const vectors = new WordVectors({
			words: shipped.words,
			table: new FloatTable(shipped.rows, 12),
			ngrams: { options: recipe.ngrams, table: new FloatTable(shipped.ngrams.rows, 12) },
			engine: '',
		});
		const { cosines, asked } = vectors.similarities(['moonfire', 'moonwood', 'sunrain']);
		assert.equal(asked[0].standing, 'unseen');
		assert.ok(cosines[1] > 0.5 && cosines[1] > cosines[2]);
	});
});
