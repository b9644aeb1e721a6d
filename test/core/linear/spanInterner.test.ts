import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SpanInterner } from '../../../src/core/linear/spanInterner';

describe('SpanInterner', () => {
	it('gives equal stretches one number and others other numbers, in order of first sight', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { maxLength: 200 }), words => {
				const interner = new SpanInterner(1000);
				const numbers = new Map<string, number>();
				const text = words.join('');
				let start = 0;
				for (const word of words) {
					const expected = numbers.get(word) ?? numbers.size;
					numbers.set(word, expected);
					assert.equal(interner.intern(text, start, start + word.length), expected);
					start += word.length;
				}
				assert.equal(interner.size, numbers.size);
			}),
			{ seed: 3, numRuns: 40 },
		);
	});

	it('grows, says when it is full, and begins again', () => {
		const interner = new SpanInterner(5000);
		for (let round = 0; round < 2; round++) {
			for (let i = 0; i < 6000; i++) {
				const word = `${'x'.repeat(i % 40)}${i}`;
				assert.equal(interner.intern(word, 0, word.length), i);
			}
			assert.equal(interner.isFull, true);
			const again = `${'x'.repeat(17)}17`;
			assert.equal(interner.intern(`..${again}`, 2, 2 + again.length), 17);
			interner.clear();
			assert.equal(interner.isFull, false);
		}
	});

	it('takes the empty stretch and lone surrogates', () => {
		const interner = new SpanInterner(10);
		assert.deepEqual(
			['', '\ud800', '\udc00', ''].map(word => interner.intern(word, 0, word.length)),
			[0, 1, 2, 0],
		);
	});
});
