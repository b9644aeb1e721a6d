import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WordCharacters } from '../../../src/core/contextual/wordCharacters';

function rowOf(characters: WordCharacters, word: string): number[] {
	const row = new Int32Array(characters.places).fill(99);
	characters.write(word, row);
	return Array.from(row);
}

describe('characters of words', () => {
	const characters = new WordCharacters('ab😀', 6, word => word);

	it('writes begin, characters, end and padding', () => {
		assert.deepEqual(rowOf(characters, 'ab'), [2, 5, 6, 3, 0, 0]);
		assert.deepEqual(rowOf(characters, ''), [2, 3, 0, 0, 0, 0]);
	});

	it('takes code points, and what it does not know, half a surrogate pair too, as unknown', () => {
		assert.deepEqual(rowOf(characters, '😀z'), [2, 7, 1, 3, 0, 0]);
		assert.deepEqual(rowOf(characters, '\ud83d'), [2, 1, 3, 0, 0, 0]);
	});

	it('keeps the first and the last characters of a long word', () => {
		assert.deepEqual(rowOf(characters, 'aabbb😀'), [2, 5, 5, 6, 7, 3]);
		assert.deepEqual(rowOf(new WordCharacters('ab', 3, word => word), 'ab'), [2, 5, 3]);
	});

	it('marks sentences by a word of their own', () => {
		const row = new Int32Array(6);
		characters.writeSentenceMark(row);
		assert.deepEqual(Array.from(row), [2, 4, 3, 0, 0, 0]);
	});

	it('normalizes before it looks up', () => {
		assert.deepEqual(rowOf(new WordCharacters('ab', 4, word => word.toLowerCase()), 'A'), [2, 5, 3, 0]);
	});

	it('fills a row for any word', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 3, max: 12 }), (word, places) => {
				const row = rowOf(new WordCharacters('abc', places, each => each), word);
				assert.equal(row[0], 2);
				assert.equal(row.filter(number => number === 3).length, 1);
				assert.ok(row.slice(row.indexOf(3) + 1).every(number => number === 0));
			}),
		);
	});
});
