import assert from 'node:assert/strict';
import { Doc } from '../../../src/core/doc/doc';
import { BlockCache } from '../../../src/core/pipeline/blockCache';

const result = (text: string) => ({ doc: Doc.of(text), failures: new Map() });

describe('BlockCache', () => {
	it('keeps what was used last within its bound', () => {
		const cache = new BlockCache(8000);
		for (const text of ['a', 'b', 'c']) cache.set(text, result(text));
		assert.equal(cache.get('a')?.doc.text, 'a');
		cache.set('d', result('d'));
		assert.equal(cache.size, 3);
		assert.equal(cache.get('b'), undefined);
		assert.ok(cache.get('a') && cache.get('c') && cache.get('d'));
	});

	it('keeps one result however large', () => {
		const cache = new BlockCache(10);
		cache.set('a', result('a'));
		assert.equal(cache.size, 1);
	});

	it('replaces a result without counting it twice', () => {
		const cache = new BlockCache(6000);
		for (let round = 0; round < 5; round++) cache.set('a', result('a'));
		cache.set('b', result('b'));
		assert.equal(cache.size, 2);
	});
});
