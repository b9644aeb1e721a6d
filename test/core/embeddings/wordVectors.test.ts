import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packWordVectors } from '../../../src/core/embeddings/vectorsModel';
import { WordVectors } from '../../../src/core/embeddings/wordVectors';
import { ModelFile } from '../../../src/core/model/modelFile';

const CONTENT = {
	words: ['man', 'woman', 'king', 'queen', 'apple', 'null'],
	counts: Float64Array.of(60, 50, 40, 30, 20, 10),
	dimensions: 3,
	// Gender, royalty, fruit.
	rows: Float32Array.of(1, 0, 0.1, -1, 0, 0.1, 1, 1, 0.1, -1, 1, 0.1, 0, 0, 1, 0, 0, 0),
	engine: 'by hand',
};

const KINDS: readonly [string, () => WordVectors][] = [
	['32-bit', () => WordVectors.of(CONTENT)],
	['8-bit', () => WordVectors.from(new ModelFile(packWordVectors('m', CONTENT)))],
];

for (const [kind, open] of KINDS) {
	describe(`WordVectors of ${kind} numbers`, () => {
		const vectors = open();

		it('finds neighbours by the cosine', () => {
			const { asked, neighbours } = vectors.neighbours('King', 2);
			assert.deepEqual(asked, { word: 'king', standing: 'known', rank: 2 });
			assert.deepEqual(neighbours.words, ['man', 'apple']);
			assert.deepEqual([...neighbours.ranks], [0, 4]);
			assert.ok(Math.abs(neighbours.scores[0] - 1.01 / Math.sqrt(1.01 * 2.01)) < 0.02);
		});

		it('finds analogies by both methods, never one of the three words', () => {
			for (const method of ['3CosAdd', '3CosMul'] as const) {
				const { answers } = vectors.analogy(['man', 'king', 'woman'], method, 10);
				assert.equal(answers.words[0], 'queen');
				assert.equal(answers.words.length, 3);
			}
			assert.deepEqual(vectors.analogy(['man', 'unknown', 'woman'], '3CosAdd', 5).answers.words, []);
			assert.deepEqual(vectors.analogy(['man', 'king', 'woman'], '3CosAdd', 5, 3).answers.words, []);
		});

		it('finds the odd one out', () => {
			const { odd, fits } = vectors.oddOneOut(['man', 'king', 'apple', 'nothing']);
			assert.equal(odd, 2);
			assert.ok(Number.isNaN(fits[3]));
			assert.equal(vectors.oddOneOut(['man', 'king', 'nothing']).odd, -1);
			assert.equal(vectors.oddOneOut([]).odd, -1);
		});

		it('compares words with one another', () => {
			const { cosines } = vectors.similarities(['man', 'woman', 'zzz']);
			assert.ok(Math.abs(cosines[0] - 1) < 1e-6 && cosines[1] < -0.9 && cosines[1] === cosines[3]);
			assert.ok(Number.isNaN(cosines[2]) && Number.isNaN(cosines[8]));
		});

		it('has no direction for zeros', () => {
			assert.equal(vectors.look('null').standing, 'none');
			assert.deepEqual(vectors.neighbours('null', 3).neighbours.words, []);
		});
	});
}

describe('WordVectors', () => {
	it('lists the nearest of all, in order', () => {
		const rows = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 60, maxLength: 60 });
		fc.assert(
			fc.property(rows, fc.integer({ min: 0, max: 25 }), (numbers, count) => {
				const words = Array.from({ length: 20 }, (_, i) => `w${i}`);
				const vectors = WordVectors.of({ words, dimensions: 3, rows: Float32Array.from(numbers), engine: '' });
				const { asked, neighbours } = vectors.neighbours('w0', count);
				if (asked.standing === 'none') return;
				const cosines = vectors.similarities(words).cosines;
				const order = words
					.map((_, i) => i)
					.slice(1)
					.sort((a, b) => (cosines[b] || 0) - (cosines[a] || 0));
				assert.equal(neighbours.words.length, Math.min(count, 19));
				neighbours.scores.forEach((score, i) => assert.ok(Math.abs(score - (cosines[order[i]] || 0)) < 1e-5));
			}),
		);
	});

	it('takes the first of a word that occurs twice', () => {
		const vectors = WordVectors.of({ words: ['a', 'a'], dimensions: 2, rows: Float32Array.of(1, 0, 0, 1), engine: '' });
		assert.equal(vectors.look('a').rank, 0);
	});
});
