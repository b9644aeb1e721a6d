import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NlpError } from '../../../../src/core/errors';
import { MOST_PASSAGES, PassageIndex } from '../../../../src/core/tasks/answering/retrieval/passageIndex';
import { cutTwos, indexOf, textFile } from './support';

const TEXTS = {
	paris: 'Paris is the capital of France. The tower was built in 1889.',
	rome: 'Rome is the capital of Italy. Its population is 2,800,000.',
	beijing: '北京是中国的首都。故宫建成于1420年。',
	taipei: '臺北的國立故宮博物院於1965年開放。',
};

/** The files of what is found, the best first. */
function filesOf(index: PassageIndex, question: string, limit = 5): string[] {
	return index.search(question, limit).map(({ file }) => file);
}

describe('PassageIndex', () => {
	for (const [question, file] of [
		['What is the capital of France?', 'paris'],
		['when were the towers built', 'paris'],
		['population of 2800000', 'rome'],
		['故宫是哪一年建成的？', 'beijing'],
		['國立故宮博物院何時開放', 'taipei'],
		['国立故宫博物院何时开放', 'taipei'],
		['in １８８９', 'paris'],
	] as const) {
		it(`finds the passage for ${question}`, async () => {
			assert.equal(filesOf(await indexOf(TEXTS), question)[0], file);
		});
	}

	it('finds nothing for words that are nowhere, for nothing at all, and in an empty index', async () => {
		const index = await indexOf(TEXTS);
		assert.deepEqual(index.search('zebra', 3), []);
		assert.deepEqual(index.search('', 3), []);
		assert.deepEqual(PassageIndex.empty(cutTwos).search('capital', 3), []);
	});

	it('gives words of asking alone to a question that has nothing else', async () => {
		assert.deepEqual(filesOf(await indexOf({ a: 'Who is it?', b: 'Bread.' }), 'who is'), ['a']);
	});

	it('gives passages as they stand in the file, of Markdown with spaces where markup is', async () => {
		const text = '---\ntitle: no\n---\n# Cats\n\nA **cat** sleeps.\n\n```\ncat = 1\n```\n';
		const index = PassageIndex.empty(cutTwos);
		await index.add(textFile('a.md', text, 'markdown'));
		const [{ start, end, text: found }] = index.search('cat', 3);
		assert.equal(text.slice(start, end), 'Cats\n\nA **cat** sleeps.');
		assert.equal(found, 'Cats\n\nA   cat   sleeps.');
		assert.deepEqual(index.search('title', 1), []);
	});

	it('puts a file in place of one of the same name, and takes one out', async () => {
		const index = await indexOf(TEXTS);
		await index.add(textFile('paris', 'Lyon has good food.'));
		assert.deepEqual(filesOf(index, 'tower'), []);
		assert.deepEqual(filesOf(index, 'food'), ['paris']);
		index.remove('paris');
		index.remove('nobody');
		assert.deepEqual(filesOf(index, 'food'), []);
		assert.deepEqual([...index.stamps.keys()], ['rome', 'beijing', 'taipei']);
		assert.deepEqual([index.passages, index.chinesePassages], [3, 2]);
	});

	it('is as it was when adding was cancelled', async () => {
		const index = await indexOf(TEXTS);
		const long = Array.from({ length: 100 }, (_, i) => `Sentence ${i} of Lyon. `.repeat(30)).join('\n\n');
		await assert.rejects(
			index.add(textFile('paris', long), { signal: { aborted: true } }),
			(error: unknown) => error instanceof NlpError && error.code === 'cancelled',
		);
		assert.deepEqual(filesOf(index, 'tower'), ['paris']);
		assert.deepEqual(filesOf(index, 'Lyon'), []);
	});

	it('comes back from its bytes as it was', async () => {
		const index = await indexOf({ ...TEXTS, 'odd\nname': 'A lone \ud800 surrogate and 😀.' });
		index.remove('rome');
		const loaded = PassageIndex.from(index.toBytes(), 'library', cutTwos);
		assert.deepEqual(loaded.search('capital surrogate 故宫', 5), index.search('capital surrogate 故宫', 5));
		assert.deepEqual(loaded.stamps, index.stamps);
		await loaded.add(textFile('lyon', 'Lyon is not the capital.'));
		assert.ok(filesOf(loaded, 'Lyon capital').includes('lyon'));
	});

	it('refuses bytes that are damaged, cut short or something else', async () => {
		const bytes = (await indexOf(TEXTS)).toBytes();
		const damaged = bytes.slice();
		damaged[bytes.length >> 1] ^= 1;
		for (const bad of [damaged, bytes.subarray(0, bytes.length - 9), new Uint8Array(), new Uint8Array(100).fill(7)]) {
			assert.throws(
				() => PassageIndex.from(bad, 'my.idx', cutTwos),
				(error: unknown) =>
					error instanceof NlpError &&
					error.code === 'input-malformed' &&
					/my\.idx.*Build it anew/u.test(error.message),
			);
		}
	});

	it('finds the same whether files were added at once, replaced, removed or loaded', () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.record({
						name: fc.constantFrom('a', 'b', 'c', 'd'),
						words: fc.array(fc.constantFrom('cat', 'dogs', 'dog', '中国', '人民', '中國人', '7', '\n\n'), {
							maxLength: 12,
						}),
						isRemoved: fc.boolean(),
						isSaved: fc.boolean(),
					}),
					{ maxLength: 12 },
				),
				async steps => {
					let index = PassageIndex.empty(cutTwos);
					const kept = new Map<string, string>();
					for (const { name, words, isRemoved, isSaved } of steps) {
						kept.delete(name);
						if (isRemoved) index.remove(name);
						else {
							kept.set(name, words.join(' '));
							await index.add(textFile(name, words.join(' ')));
						}
						if (isSaved) index = PassageIndex.from(index.toBytes(), 'x', cutTwos);
					}
					const fresh = await indexOf(Object.fromEntries(kept));
					for (const question of ['cats', 'dog 中国人', '7 人民']) {
						assert.deepEqual(index.search(question, 9), fresh.search(question, 9));
					}
				},
			),
			{ seed: 6, numRuns: 60 },
		));

	it('leaves out what is beyond its limit, and says from which line on', async () => {
		const index = await indexOf({});
		const long = textFile('long', '# a\r\n'.repeat(MOST_PASSAGES + 1), 'markdown');
		const { entries, notes } = await index.add(long);
		assert.deepEqual(
			[entries, notes.map(({ line }) => line), index.isFull],
			[MOST_PASSAGES, [MOST_PASSAGES + 1], true],
		);
		const late = await index.add(textFile('late', '\rParis.'));
		assert.deepEqual([late.entries, late.notes.map(({ line }) => line)], [0, [2]]);
		await index.add(textFile('long', 'Rome.'));
		assert.equal((await index.add(textFile('late', '\rParis.'))).entries, 1);
	});
});
