import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutPassages, cutSentences } from '../../../src/core/tasks/keywords/passages';
import { textWords } from '../../../src/core/tasks/keywords/textWords';
import { learnTopics, suitableTopics, topicSaliency } from '../../../src/core/tasks/keywords/topicLearner';
import { finish } from '../../../src/core/steps';
import { tagged } from './support';

const sum = (values: Iterable<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe('learnTopics', () => {
	/** Parts that are of one of two worlds of ten words each. */
	const parts = Array.from({ length: 40 }, (_, part) =>
		Array.from({ length: 30 }, (_, i) => (part % 2) * 10 + ((i * 7 + part * 3) % 10)),
	);

	it('tells two worlds of words apart', async () => {
		const { shares, words } = await learnTopics(parts, 20, 2);
		const even = shares[0][0] > 0.5 ? 0 : 1;
		for (const [part, row] of shares.entries()) assert.ok(row[part % 2 === 0 ? even : 1 - even] > 0.8);
		assert.ok(sum(words[even].subarray(0, 10)) > 0.95);
	});

	it('gives the same topics for the same parts, those of most share first', async () => {
		const [first, second] = [await learnTopics(parts, 20, 4), await learnTopics(parts, 20, 4)];
		assert.deepEqual(first, second);
		assert.deepEqual(
			[...first.sharesOfAll].sort((a, b) => b - a),
			first.sharesOfAll,
		);
	});

	it('gives distributions, whatever the parts', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(fc.nat(8), { maxLength: 12 }), { maxLength: 8 }),
				fc.nat(6),
				async (some, k) => {
					const learned = await learnTopics(some, 9, k);
					assert.equal(learned.shares.length, some.length);
					for (const row of learned.shares) assert.ok(Math.abs(sum(row) - 1) < 1e-9);
					if (some.length > 0) assert.ok(Math.abs(sum(learned.sharesOfAll) - 1) < 1e-9);
					for (const value of finish(topicSaliency(learned, 9))) assert.ok(value >= 0);
				},
			),
			{ numRuns: 30 },
		);
	});

	it('tells how far it is, lets others in and can be cancelled', async () => {
		const heard: number[] = [];
		const signal = { aborted: false };
		const long = Array.from({ length: 400 }, (_, part) => Array.from({ length: 200 }, (_, i) => (i * part) % 500));
		const pause = () => {
			signal.aborted = heard.length === 3;
			return Promise.resolve();
		};
		const onProgress = (part: number) => heard.push(part);
		await assert.rejects(learnTopics(long, 500, 5, { signal, pause, onProgress }), { code: 'cancelled' });
		assert.equal(heard.length, 3);
		assert.deepEqual([...heard].sort(), heard);
	});

	it('takes more topics for more parts', () => {
		assert.ok(suitableTopics(1) >= 2);
		assert.ok(suitableTopics(1000) > suitableTopics(10));
		assert.ok(suitableTopics(1e6) <= 20);
	});

	it('does not part the words of a short text by chance', async () => {
		assert.deepEqual([suitableTopics(6, 0), suitableTopics(6, 30), suitableTopics(6, 90)], [1, 1, 2]);
		const { words } = await learnTopics([[0, 1, 2], [1, 3], [2]], 4, 0);
		assert.equal(words.length, 1);
	});
});

describe('cutPassages', () => {
	it('covers all words of topics, in order', () => {
		const lines = Array.from({ length: 50 }, (_, i) => `alpha${i}/NOUN beta/NOUN gamma/NOUN`);
		const { text, annotation } = tagged(lines.join('\n'));
		const words = finish(textWords(text, annotation));
		const isTopical = new Uint8Array(words.starts.length).fill(1);
		const passages = finish(cutPassages(text, annotation, words, isTopical));
		assert.ok(passages.length > 1);
		assert.deepEqual(
			passages.flatMap(({ terms }) => terms),
			Array.from(words.termIds),
		);
		assert.equal(finish(cutSentences(annotation, words, isTopical)).length, 50);
		assert.deepEqual(
			finish(cutPassages('', { start: 0, end: 0, firstSentence: 0, failures: [] }, words, isTopical)),
			[],
		);
	});
});
