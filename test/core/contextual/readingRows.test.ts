import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readingRows, rowGroups } from '../../../src/core/contextual/readingRows';

const MARK = undefined;

describe('rows to be read', () => {
	it('puts marks before, between and after sentences', () => {
		assert.deepEqual(readingRows([[['a', 'b'], ['c']]], 10), [
			{ text: 0, firstWord: 0, words: [MARK, 'a', 'b', MARK, 'c', MARK] },
		]);
	});

	it('begins a new row where a sentence does not fit, and cuts one that is too long', () => {
		assert.deepEqual(
			readingRows(
				[
					[
						['a', 'b'],
						['c', 'd', 'e', 'f', 'g'],
					],
				],
				5,
			),
			[
				{ text: 0, firstWord: 0, words: [MARK, 'a', 'b', MARK] },
				{ text: 0, firstWord: 2, words: [MARK, 'c', 'd', 'e', MARK] },
				{ text: 0, firstWord: 5, words: [MARK, 'f', 'g', MARK] },
			],
		);
	});

	it('reads nothing of texts without words', () => {
		assert.deepEqual(readingRows([[], [[]]], 5), []);
	});

	it('reads every word once, in rows of no more places than allowed', () => {
		const texts = fc.array(fc.array(fc.array(fc.constantFrom('a', 'b'), { maxLength: 9 })));
		fc.assert(
			fc.property(texts, fc.integer({ min: 3, max: 12 }), (given, most) => {
				const rows = readingRows(given, most);
				assert.ok(rows.every(({ words }) => words.length <= most));
				given.forEach((sentences, text) => {
					const read = rows
						.filter(row => row.text === text)
						.flatMap(({ words }) => words.filter(word => word !== MARK));
					assert.deepEqual(read, sentences.flat());
				});
				for (const { text, firstWord, words } of rows) assert.equal(given[text].flat()[firstWord], words[1]);
			}),
		);
	});

	it('groups rows by length, within a number of places or alone', () => {
		const row = (length: number) => ({ text: 0, firstWord: 0, words: Array.from({ length }, () => 'a') });
		const groups = rowGroups([row(2), row(9), row(3), row(2)], 6);
		assert.deepEqual(
			groups.map(group => group.map(({ words }) => words.length)),
			[[9], [3, 2], [2]],
		);
	});
});
