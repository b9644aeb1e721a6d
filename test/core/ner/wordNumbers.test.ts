import assert from 'node:assert/strict';
import { PairNumbers } from '../../../src/core/tasks/ner/pairNumbers';
import { WordNumbers } from '../../../src/core/tasks/ner/wordNumbers';

describe('WordNumbers', () => {
	it('remembers the number of every word, wherever it stands, until it is cleared', () => {
		const words = new WordNumbers(3000);
		const text = Array.from({ length: 3000 }, (_, i) => `word${i * 7}`).join(' ');
		const spans = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => [index, index + word.length] as const);
		for (const [number, [start, end]] of spans.entries()) {
			assert.equal(words.find(text, start, end), 0);
			words.put(number + 1);
		}
		assert.ok(words.isFull);
		for (const [number, [start, end]] of spans.entries()) {
			assert.equal(words.find(`- ${text.slice(start, end)}`, 2, 2 + end - start), number + 1);
		}
		words.clear();
		assert.ok(!words.isFull);
		assert.equal(words.find(text, 0, 5), 0);
	});
});

describe('PairNumbers', () => {
	it('numbers pairs in order of first sight, until it is cleared', () => {
		const pairs = new PairNumbers(1024);
		const all = Array.from({ length: 1024 }, (_, i) => [i * 31, 32_767 - i] as const);
		for (const round of [0, 1]) {
			assert.equal(pairs.hasRoomFor(1024), round === 0);
			assert.deepEqual(
				all.map(([left, right]) => pairs.find(left, right)),
				[...all.keys()],
			);
		}
		assert.ok(!pairs.hasRoomFor(1));
		pairs.clear();
		assert.equal(pairs.find(...all[7]), 0);
	});
});
