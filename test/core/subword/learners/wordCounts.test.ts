import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LONGEST_WORD, WordCounts } from '../../../../src/core/subword/learners/wordCounts';

function entries(counts: WordCounts): [string, number][] {
	const found: [string, number][] = [];
	counts.forEach((units, start, end, count) => {
		found.push([String.fromCharCode(...units.subarray(start, end)), count]);
	});
	return found;
}

function add(counts: WordCounts, word: string, times = 1): void {
	for (let i = 0; i < times; i++) counts.add(`<${word}>`, 1, 1 + word.length);
}

describe('WordCounts', () => {
	it('counts words as a Map does, in the order of first sight', () =>
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 3 })), words => {
				const counts = new WordCounts();
				const model = new Map<string, number>();
				for (const word of words) {
					add(counts, word);
					model.set(word, (model.get(word) ?? 0) + 1);
				}
				assert.deepEqual(entries(counts), [...model]);
				assert.equal(counts.size, model.size);
			}),
			{ seed: 1 },
		));

	it('takes no empty word', () => {
		const counts = new WordCounts();
		counts.add('abc', 1, 1);
		assert.equal(counts.size, 0);
	});

	it('counts a word that is too long in stretches, and parts no pair of surrogates', () => {
		const counts = new WordCounts();
		const word = `${'a'.repeat(LONGEST_WORD - 1)}😀${'b'.repeat(10)}`;
		counts.add(word, 0, word.length);
		assert.equal(counts.size, 2);
		assert.equal(counts.length, word.length);
		let lastStart = 0;
		counts.forEach((units, start) => (lastStart = units[start]));
		assert.equal(lastStart, '😀'.charCodeAt(0));
	});

	it('forgets the rarest words, the oldest first, when there are too many', () => {
		const capacity = 2 * LONGEST_WORD;
		const counts = new WordCounts(capacity);
		add(counts, 'often', 3);
		for (let i = 0; counts.forgotten === 0; i++) add(counts, `word${i}`);
		const kept = new Map(entries(counts));
		assert.equal(kept.get('often'), 3);
		assert.equal(kept.get('word0'), undefined);
		assert.ok(counts.length <= capacity / 2 + 16);
		assert.ok(counts.length > capacity / 2 - 16);
		add(counts, 'often');
		assert.equal(new Map(entries(counts)).get('often'), 4);
	});

	it('does not grow with the text', () => {
		const counts = new WordCounts(0);
		for (let i = 0; i < 200_000; i++) add(counts, `${i * 7919}`);
		assert.ok(counts.length <= 2 * LONGEST_WORD);
		assert.equal(counts.forgotten + entries(counts).reduce((sum, [, count]) => sum + count, 0), 200_000);
	});
});
