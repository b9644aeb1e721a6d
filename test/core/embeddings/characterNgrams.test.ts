import assert from 'node:assert/strict';
import { ngramBuckets } from '../../../src/core/embeddings/characterNgrams';

/** FNV-1a over bytes, as fastText computes it. */
function hash(text: string): number {
	let value = 2166136261;
	for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ ((byte << 24) >> 24), 16777619);
	return value >>> 0;
}

const BUCKETS = 1_000_003;

function bucketsOf(...ngrams: readonly string[]): number[] {
	return ngrams.map(ngram => hash(ngram) % BUCKETS);
}

describe('ngramBuckets', () => {
	it('cuts a word with marks at its ends', () => {
		assert.deepEqual(
			ngramBuckets('cat', { shortest: 3, longest: 4, buckets: BUCKETS }),
			bucketsOf('<ca', '<cat', 'cat', 'cat>', 'at>'),
		);
	});

	it('counts characters, not code units, and takes no mark alone', () => {
		assert.deepEqual(
			ngramBuckets('国👑', { shortest: 1, longest: 2, buckets: BUCKETS }),
			bucketsOf('<国', '国', '国👑', '👑', '👑>'),
		);
	});

	it('has none of an empty word but its marks together', () => {
		assert.deepEqual(ngramBuckets('', { shortest: 1, longest: 3, buckets: BUCKETS }), bucketsOf('<>'));
	});

	it('hashes ASCII as FNV-1a does', () => {
		// From the published test vectors of FNV-1a, 32 bits.
		assert.equal(hash('foobar'), 0xbf9cf968);
	});
});
