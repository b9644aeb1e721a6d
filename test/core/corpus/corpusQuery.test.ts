import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readQuery } from '../../../src/core/corpus/corpusQuery';
import { matcherOf } from '../../../src/core/corpus/wordPattern';

describe('what is looked for in a corpus', () => {
	it('is words with their tags, and Chinese that may be cut in any way', () => {
		assert.deepEqual(readQuery(' well-*_JJ  中国 _NN'), [
			{ kind: 'word', pattern: 'well-*', tag: 'JJ' },
			{ kind: 'writing', text: '中国' },
			{ kind: 'word', pattern: '*', tag: 'NN' },
		]);
	});

	it('may have any signs in its patterns', () => {
		const matches = matcherOf('well-*|a/?');
		assert.deepEqual(['well-known', 'a/b', 'well'].map(matches), [true, true, false]);
		fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), text => void matcherOf(`*${text}?`)('word')));
	});

	it('is not endless', () => {
		assert.throws(() => readQuery('*'.repeat(5000)), /has 5000 characters; look for 1000 of them at most/u);
	});
});
