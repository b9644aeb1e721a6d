import assert from 'node:assert/strict';
import { ngramBuckets } from '../../../src/core/embeddings/characterNgrams';
import type { VectorsContent } from '../../../src/core/embeddings/vectorsModel';
import { packWordVectors, unpackWordVectors } from '../../../src/core/embeddings/vectorsModel';
import { NlpError } from '../../../src/core/errors';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { ModelFile } from '../../../src/core/model/modelFile';
import type { ModelContent } from '../../../src/core/model/modelFile';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';

const DIMENSIONS = 50;

function content(words: readonly string[]): VectorsContent {
	const random = new SeededRandom(1);
	const numbers = (length: number) => Float32Array.from({ length }, () => random.next() - 0.5);
	return {
		words,
		counts: Float64Array.from(words, (_, at) => 100 - at),
		dimensions: DIMENSIONS,
		rows: numbers(words.length * DIMENSIONS),
		ngrams: { options: { shortest: 3, longest: 5, buckets: 7 }, rows: numbers(7 * DIMENSIONS) },
		engine: 'CBOW',
	};
}

function through(model: ModelContent): VectorsContent {
	return unpackWordVectors(decodeModel(encodeModel(model), 'vectors.bin'));
}

function cosine(one: Float32Array, other: Float32Array): number {
	const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at], 0);
	return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
}

describe('vectorsModel', () => {
	it('keeps words, counts, n-grams, and the directions of vectors to within two degrees', () => {
		const before = content(['the', '国王', '👑']);
		const after = through(packWordVectors('en-vectors', before));
		assert.deepEqual([after.words, after.counts, after.engine], [before.words, before.counts, 'CBOW']);
		for (let start = 0; start < before.rows.length; start += DIMENSIONS) {
			const row = after.rows.subarray(start, start + DIMENSIONS);
			assert.ok(cosine(row, before.rows.subarray(start, start + DIMENSIONS)) > 0.999);
			assert.ok(Math.abs(cosine(row, row) - 1) < 1e-6 && Math.abs(Math.hypot(...row) - 1) < 1e-5);
		}
		assert.deepEqual(after.ngrams?.options, before.ngrams?.options);
		after.ngrams?.rows.forEach((value, at) => assert.ok(Math.abs(value - (before.ngrams?.rows[at] ?? 0)) < 0.02));
		assert.ok(ngramBuckets('king', { shortest: 3, longest: 5, buckets: 7 }).every(bucket => bucket < 7));
	});

	it('packs no words, and vectors of zeros', () => {
		assert.deepEqual(Array.from(through(packWordVectors('none', content([]))).words), []);
		const zeros = { ...content(['a']), rows: new Float32Array(DIMENSIONS) };
		assert.ok(through(packWordVectors('zeros', zeros)).rows.every(value => value === 0));
	});

	it('packs the same bytes again', () => {
		const pack = () => encodeModel(packWordVectors('a', content(['a', 'b'])));
		assert.deepEqual(pack(), pack());
	});

	it('refuses a file whose parts do not fit', () => {
		const model = packWordVectors('a', content(['a', 'b']));
		const broken: ModelContent[] = [
			{ ...model, kind: 'word-table/1' },
			{ ...model, metadata: { ...model.metadata, dimensions: 49 } },
			{ ...model, metadata: { ...model.metadata, dimensions: 0 } },
			{ ...model, metadata: { ...model.metadata, ngrams: { shortest: 3, longest: 5, buckets: 8 } } },
			{ ...model, metadata: { ...model.metadata, ngrams: null } },
			{ ...model, tensors: { ...model.tensors, counts: { type: 'uint32', data: new Uint32Array(3) } } },
		];
		for (const each of broken) {
			assert.throws(
				() => unpackWordVectors(new ModelFile(each)),
				(error: unknown) => error instanceof NlpError && /model-(version|malformed)/.test(error.code),
			);
		}
	});
});
