import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DoubleArrayTrie } from '../../../src/core/collections/doubleArrayTrie';

const key = fc.oneof(
	fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'b', 'c', '你', '好', '\ud83d', '\ude00') }),
	fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }),
);

describe('double-array trie', () => {
	it('holds its keys and nothing else', () => {
		fc.assert(
			fc.property(fc.uniqueArray(key, { maxLength: 300 }), fc.array(key), (keys, others) => {
				const trie = new DoubleArrayTrie(keys);
				const expected = new Map(keys.map((text, index) => [text, index]));
				for (const text of [...keys, ...others, ...keys.map(text => text.slice(1)), '']) {
					assert.equal(trie.get(text), expected.get(text) ?? -1);
				}
			}),
		);
	});

	it('finds the longest key at a place', () => {
		const trie = new DoubleArrayTrie(['a', 'abc', 'b'], [7, 8, 9]);
		assert.equal(trie.longestAt('xabcd', 1), 4);
		assert.equal(trie.longestAt('xabd', 1), 2);
		assert.equal(trie.longestAt('xabd', 0), -1);
		assert.equal(trie.get('abc'), 8);
	});

	it('has room for many children of one node, and none', () => {
		const keys = Array.from({ length: 0x5000 }, (_, i) => String.fromCharCode(0x4e00 + i));
		const trie = new DoubleArrayTrie([...keys, ...keys.map(text => text + text)]);
		assert.ok(keys.every((text, i) => trie.get(text) === i && trie.get(text + text) === keys.length + i));
		assert.equal(new DoubleArrayTrie([]).get('a'), -1);
	});
});
