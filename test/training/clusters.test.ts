import assert from 'node:assert/strict';
import { SeededRandom } from '../../src/core/numeric/seededRandom';
import { positionalPpmi } from '../../training/ner/clusters/cooccurrence';
import { nestedClusters } from '../../training/ner/clusters/nestedClusters';
import { UnigramSegmenter } from '../../training/ner/clusters/unigramSegmenter';
import { reduceRows } from '../../training/ner/clusters/wordVectors';
import type { DenseRows } from '../../training/ner/clusters/wordVectors';

const WORDS = 10;

/** Ids 0 and 1 are articles, 2 to 5 things, 6 to 9 deeds; a sentence is one of each, then a gap. */
function sentences(): Int32Array {
	const random = new SeededRandom(3);
	const pick = (first: number, size: number): number => first + Math.floor(random.next() * size);
	return Int32Array.from(Array.from({ length: 400 }, () => [pick(0, 2), pick(2, 4), pick(6, 4), -1, -1]).flat());
}

function vectorsOf(seed: number): DenseRows {
	return reduceRows(positionalPpmi(sentences(), WORDS, WORDS), 3, new SeededRandom(seed));
}

describe('word clusters', () => {
	it('weigh a neighbour by how much more often it stands there than by chance', () => {
		const { rowStarts, columns, values } = positionalPpmi(Int32Array.from([0, 1, -1, -1, 0, 1, -1, -1]), 2, 2);
		// Columns are places -2, -1, 1, 2 times two words: 1 comes after 0, which is column 5; 0 before 1, column 2.
		assert.deepEqual([...rowStarts], [0, 1, 2]);
		assert.deepEqual([...columns], [5, 2]);
		for (const value of values) {
			assert.ok(Math.abs(value - Math.log(2)) < 1e-6);
		}
	});

	it('give words in the same company the same direction, at length 1', () => {
		const { dimensions, values } = vectorsOf(1);
		const row = (word: number): Float32Array => values.subarray(word * dimensions, (word + 1) * dimensions);
		const cosine = (a: number, b: number): number => row(a).reduce((sum, value, i) => sum + value * row(b)[i], 0);
		for (let word = 0; word < WORDS; word++) {
			assert.ok(Math.abs(cosine(word, word) - 1) < 1e-4);
		}
		assert.ok(cosine(2, 3) > cosine(2, 7) + 0.5);
		assert.ok(cosine(6, 9) > cosine(6, 0) + 0.5);
	});

	it('are the same from the same seed, within the numbers of their leaves', () => {
		const leaves = (): Int32Array => nestedClusters(vectorsOf(1), [3, 2], new SeededRandom(2));
		assert.deepEqual(leaves(), leaves());
		assert.ok(leaves().every(leaf => leaf >= 0 && leaf < 6));
	});
});

describe('UnigramSegmenter', () => {
	it('takes the most probable words, and characters that it does not know one by one', () => {
		const segmenter = new UnigramSegmenter('北京 100 ns\n北京大学 50 nt\n大学 80 n\n');
		assert.deepEqual(segmenter.words('北京大学在北京'), ['北京大学', '在', '北京']);
	});
});
