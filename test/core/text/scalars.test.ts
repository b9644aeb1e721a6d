import assert from 'node:assert/strict';
import fc from 'fast-check';
import { characterLength, scalarAt, utf8Length } from '../../../src/core/text/scalars';

const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)) });

describe('scalar values', () => {
	it('are those of UTF-8, whatever the text', () => {
		fc.assert(
			fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), text => {
				const scalars: number[] = [];
				for (let at = 0; at < text.length; at += characterLength(text, at)) {
					scalars.push(scalarAt(text, at));
				}
				const bytes = new TextEncoder().encode(text);
				assert.equal(String.fromCodePoint(...scalars), new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
				assert.equal(utf8Length(text), bytes.length);
			}),
		);
	});

	it('take an unpaired surrogate as U+FFFD of one unit', () => {
		assert.equal(scalarAt('a\ud83d', 1), 0xfffd);
		assert.equal(scalarAt('\ude00a', 0), 0xfffd);
		assert.equal(characterLength('\ud83da', 0), 1);
		assert.equal(characterLength('\ud83d\ude00', 0), 2);
	});
});
