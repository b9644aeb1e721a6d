import assert from 'node:assert/strict';
import { countCodePoints } from '../../../src/core/text/codePoints';
import { csvRecord } from '../../../src/core/text/csv';

describe('csvRecord', () => {
	it('quotes fields with commas, quotes and line breaks, and no others', () => {
		assert.equal(csvRecord(['a', 1, 'b,c', 'say "x"', 'two\nlines', '']), 'a,1,"b,c","say ""x""","two\nlines",');
	});
});

describe('countCodePoints', () => {
	it('counts a pair as one, and a lone surrogate too', () => {
		for (const text of ['', 'abc', '字', '😀', 'a😀b😀', '\ud83d', '\ude00', '\ud83da', '\ud83d\ud83d\ude00']) {
			assert.equal(countCodePoints(text), Array.from(text).length, JSON.stringify(text));
		}
	});
});
