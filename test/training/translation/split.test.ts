import * as assert from 'node:assert/strict';
import type { ParallelPair } from '../../../training/translation/corpus/split';
import { sentenceKey, splitPairs } from '../../../training/translation/corpus/split';

const pairs: ParallelPair[] = Array.from({ length: 4000 }, (_, i) => ({
	zh: `句子${i % 3700}。`,
	en: `Sentence ${i % 3900}.`,
	kind: 'tatoeba',
}));

describe('The split of parallel text', () => {
	it('gives everyday text its share for tuning and developing, the same each time', () => {
		const split = splitPairs(pairs);
		assert.equal(split.tuning.length, 1500);
		assert.equal(split.dev.length, 1500);
		assert.deepEqual(splitPairs([...pairs]), split);
	});

	it('leaves no side of what is held out in what is learned from', () => {
		const { train, tuning, dev } = splitPairs(pairs);
		const sides = (of: readonly ParallelPair[]): Set<string> =>
			new Set(of.flatMap(({ zh, en }) => [sentenceKey(zh), sentenceKey(en)]));
		const [held, developed] = [sides(tuning), sides(dev)];
		assert.ok(train.length > 0);
		for (const key of sides(train)) assert.ok(!held.has(key) && !developed.has(key));
		for (const key of held) assert.ok(!developed.has(key));
	});

	it('keeps one of pairs that differ in case and marks alone', () => {
		const twice = [
			{ zh: '你好！', en: 'Hello!', kind: 'vue' },
			{ zh: '你好。', en: 'hello', kind: 'vue' },
		];
		assert.equal(splitPairs(twice).train.length, 1);
	});
});
