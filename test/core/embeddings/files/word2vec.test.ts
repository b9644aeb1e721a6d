import assert from 'node:assert/strict';
import fc from 'fast-check';
import { VectorsReader } from '../../../../src/core/embeddings/files/vectorsReader';
import { writeWord2vec } from '../../../../src/core/embeddings/files/word2vecWriter';
import type { VectorsContent } from '../../../../src/core/embeddings/vectorsModel';
import { packWordVectors } from '../../../../src/core/embeddings/vectorsModel';
import { WordVectors } from '../../../../src/core/embeddings/wordVectors';
import { NlpError } from '../../../../src/core/errors';
import { encodeModel } from '../../../../src/core/model/binaryFormat';

function read(bytes: Uint8Array | string, portion = Infinity, maxWords?: number) {
	const all = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
	const reader = new VectorsReader('v.txt', maxWords);
	for (let at = 0; at < all.length; at += portion) reader.push(all.subarray(at, Math.min(all.length, at + portion)));
	return reader.finish();
}

function refuses(bytes: Uint8Array | string, message: RegExp): void {
	assert.throws(
		() => read(bytes),
		(error: unknown) => error instanceof NlpError && error.code === 'input-malformed' && message.test(error.message),
	);
}

const content = fc
	.record({
		words: fc.uniqueArray(
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter(word => !/\s|\p{Cc}/u.test(word)),
			{
				minLength: 1,
				maxLength: 8,
			},
		),
		dimensions: fc.integer({ min: 2, max: 9 }),
		numbers: fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 72, maxLength: 72 }),
	})
	.map(({ words, dimensions, numbers }): VectorsContent => ({
		words,
		dimensions,
		rows: Float32Array.from(numbers.slice(0, words.length * dimensions)),
		engine: 'v.txt',
	}));

describe('word2vec files', () => {
	for (const format of ['word2vecText', 'word2vecBinary'] as const) {
		it(`come back as they were: ${format}, in portions of any size`, () => {
			fc.assert(
				fc.property(content, fc.integer({ min: 1, max: 50 }), (given, portion) => {
					const vectors = WordVectors.of(given);
					const parts = [writeWord2vec(vectors, format, 0, 3), writeWord2vec(vectors, format, 3, 99)];
					const found = read(Uint8Array.from(parts.flatMap(part => [...part])), portion);
					assert.deepEqual([found.vectors.words, found.notes], [given.words, []]);
					// Text has no sign of zero.
					assert.deepEqual(
						Array.from(found.vectors.rows, x => x + 0),
						Array.from(given.rows, x => x + 0),
					);
				}),
			);
		});
	}

	it('takes no line feed among the bytes of a number for the end of a line', () => {
		const given: VectorsContent = { words: ['!'], dimensions: 2, rows: Float32Array.of(2 ** 91, 0), engine: '' };
		given.rows.set(new Float32Array(Uint8Array.of(0x2d, 0x0a, 0xe3, 0x6c).buffer));
		const found = read(writeWord2vec(WordVectors.of(given), 'word2vecBinary', 0, 1), 1);
		assert.deepEqual(Array.from(found.vectors.rows), Array.from(given.rows));
	});

	it('tells the formats apart', () => {
		const given: VectorsContent = { words: ['a', 'b'], dimensions: 2, rows: Float32Array.of(1, 2, 3, 4), engine: '' };
		const vectors = WordVectors.of(given);
		assert.equal(read(writeWord2vec(vectors, 'word2vecText', 0, 2)).format, 'word2vecText');
		assert.equal(read(writeWord2vec(vectors, 'word2vecBinary', 0, 2)).format, 'word2vecBinary');
		assert.equal(read(encodeModel(packWordVectors('m', given)), 7).format, 'model');
	});

	it('reads what other programs write: trailing spaces, CRLF, no first line, spaces in a word, no last line end', () => {
		assert.deepEqual(read('2 2\r\na 1 2 \r\nb 3 4 \r\n').vectors.rows, Float32Array.of(1, 2, 3, 4));
		assert.deepEqual(read('a 1 2 3\nb 3 4 5').vectors.words, ['a', 'b']);
		assert.deepEqual(read('2 2\nat . 1 2\n国王 3 4e-2').vectors.words, ['at .', '国王']);
	});

	it('says in which line a text file is broken', () => {
		refuses('', /empty/u);
		refuses('hello\n', /line 1/u);
		refuses('2 0\n', /line 1: it says 0 dimensions/u);
		refuses('2 2\na 1 2\nb 1\n', /line 3: 1 numbers where there have to be 2/u);
		refuses('2 2\na 1 2\nb 1 2 3\n', /line 3: 3 numbers/u);
		refuses('2 2\na 1 x\n', /line 2: “x” is no finite number/u);
		refuses('2 2\na 1 nan\n', /line 2/u);
		refuses('2 2\na 1 1e99\n', /line 2/u);
		refuses('3 2\n', /no vector/u);
	});

	it('says at which byte a binary file is broken', () => {
		const vectors = WordVectors.of({ words: ['a', 'b'], dimensions: 2, rows: Float32Array.of(1, 2, 3, 4), engine: '' });
		const bytes = writeWord2vec(vectors, 'word2vecBinary', 0, 2);
		refuses(bytes.subarray(0, bytes.length - 3), /middle of word 2, which begins at byte 15/u);
		const broken = bytes.slice();
		new DataView(broken.buffer).setUint32(6, 0x7fc00000, true);
		refuses(broken, /at byte 6 stands no finite number/u);
	});

	it('reads the most frequent words of a file that is too long, and notes what else is odd', () => {
		const found = read('3 1\na 1\nb 2\nc 3\n', 5, 2);
		assert.deepEqual(found.vectors.words, ['a', 'b']);
		assert.match(found.notes.join(), /first 2 words of 3/u);
		assert.match(read('3 1\na 1\n').notes.join(), /promises 3 words, but there are 1/u);
		assert.match(read('2 1\na 1\na 2\n').notes.join(), /occur again/u);
	});

	it('does not read on for ever in a file of something else', () => {
		refuses(new Uint8Array(2_000_000).fill(97), /first line does not end/u);
		refuses(Uint8Array.from([...new TextEncoder().encode('9 9\n'), ...new Uint8Array(9000).fill(200)]), /word|line 2/u);
	});
});
