import assert from 'node:assert/strict';
import type { RangeAnnotation } from '../../../src/core/doc/rangeAnnotation';
import type { TokenTable } from '../../../src/core/doc/tokenTable';
import { sentenceWords } from '../../../src/core/doc/sentenceWords';

const NOTHING: RangeAnnotation = { start: 0, end: 0, firstSentence: 0, failures: [] };

describe('sentenceWords', () => {
	it('keeps words by their sentences and leaves sentences without words out', () => {
		const words = sentenceWords('a b.  c', {
			...NOTHING,
			end: 7,
			sentences: { starts: Int32Array.of(0, 4, 6), ends: Int32Array.of(4, 5, 7) },
			tokens: { starts: Int32Array.of(0, 2, 3, 6), ends: Int32Array.of(1, 3, 4, 7) } as TokenTable,
			tokenLanguages: { labels: ['zh', 'en'], ids: Uint8Array.of(1, 1, 0, 1) },
		});
		assert.deepEqual([...words.starts], [0, 2, 3, 6]);
		assert.deepEqual([...words.ends], [1, 3, 4, 7]);
		assert.deepEqual([...words.sentences], [0, 3, 4]);
		assert.deepEqual([...words.languages], [1, 1, 0, 1]);
	});

	it('has no words where there are no tokens', () => {
		const words = sentenceWords('a', NOTHING);
		assert.equal(words.starts.length, 0);
		assert.deepEqual([...words.sentences], [0]);
	});
});
