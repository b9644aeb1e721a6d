import assert from 'node:assert/strict';
import { TokenRange } from '../../../src/core/doc/tokenRange';

describe('TokenRange', () => {
	it('gives the tokens of a stretch of a text, with offsets of the whole text', () => {
		const columns = { starts: Int32Array.of(0, 4, 8), ends: Int32Array.of(3, 7, 9) };
		const range = new TokenRange('The cat .', columns, 1, 3);
		assert.deepEqual(range.words, ['cat', '.']);
		assert.deepEqual([range.length, range.start, range.end, range.startOf(1), range.endOf(0)], [2, 4, 9, 8, 7]);
		assert.deepEqual(range.slice(1, 2).words, ['.']);
	});

	it('keeps the span that it was cut from', () => {
		const none = new Int32Array(0);
		const range = new TokenRange('  ', { starts: none, ends: none }, 0, 0, { start: 1, end: 2 });
		assert.deepEqual([range.length, range.start, range.end], [0, 1, 2]);
	});

	it('puts a space between words that have no text', () => {
		const range = TokenRange.of(['do', "n't", '😀']);
		assert.equal(range.text, "do n't 😀");
		assert.deepEqual(range.words, ['do', "n't", '😀']);
		assert.deepEqual([TokenRange.of([]).length, TokenRange.of([]).text], [0, '']);
	});

	it('refuses tokens that are not there', () => {
		assert.throws(() => new TokenRange('a', { starts: Int32Array.of(0), ends: Int32Array.of(1) }, 0, 2), RangeError);
	});
});
