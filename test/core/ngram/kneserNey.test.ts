import assert from 'node:assert/strict';
import { entriesOf, fixture, learn, readArpa } from './support';

/** How far a logarithm may be from KenLM's, which has 32 bits. */
const TOLERANCE = 1e-5;

describe('modified Kneser-Ney', () => {
	for (const name of ['scandal', 'cats']) {
		it(`gives what lmplz gives: ${name}`, async () => {
			const { model } = await learn(fixture(`${name}.txt`), { order: 3 });
			const ours = entriesOf(model);
			const theirs = entriesOf(readArpa(fixture(`${name}.kenlm.arpa`)));
			assert.deepEqual([...ours.keys()].sort(), [...theirs.keys()].sort());
			for (const [words, [probability, backoff]] of theirs) {
				const [ourProbability, ourBackoff] = ours.get(words) ?? [];
				assert.ok(Math.abs((ourProbability ?? NaN) - probability) < TOLERANCE, `P of "${words}"`);
				assert.ok(Math.abs((ourBackoff ?? NaN) - backoff) < TOLERANCE, `weight of "${words}"`);
			}
		});
	}

	it('says that discounts of a small corpus could not be estimated', async () => {
		const { report } = await learn(fixture('cats.txt'), { order: 3 });
		assert.deepEqual(
			report.discounts.map(({ isFallback }) => isFallback),
			[false, true, true],
		);
		assert.deepEqual(report.discounts[1].discounts, [0.5, 1, 1.5]);
	});

	it('gives a bigram that can be worked out by hand', async () => {
		// Sentences “a b” and “a c”. Adjusted counts: a 1 (after <s>), b 1, c 1, </s> 2 (after b and c); all discounts fall back.
		const { model } = await learn('a b\na c', { order: 2 });
		const entries = entriesOf(model);
		// Of a total of 5 the four words give 0.5 + 0.5 + 0.5 + 1 away, shared by five: a, b, c, </s> and <unk>.
		const share = 2.5 / 5 / 5;
		assert.ok(Math.abs(10 ** (entries.get('a')?.[0] ?? 0) - (0.5 / 5 + share)) < 1e-6);
		assert.ok(Math.abs(10 ** (entries.get('</s>')?.[0] ?? 0) - (1 / 5 + share)) < 1e-6);
		assert.ok(Math.abs(10 ** (entries.get('<unk>')?.[0] ?? 0) - share) < 1e-6);
		// After “a” came b and c, once each: each gives 0.5 of 2 away, so that the shorter history weighs 0.5.
		assert.ok(Math.abs(10 ** (entries.get('a b')?.[0] ?? 0) - (0.5 / 2 + 0.5 * (0.5 / 5 + share))) < 1e-6);
		assert.ok(Math.abs(10 ** (entries.get('a')?.[1] ?? 0) - 0.5) < 1e-6);
	});
});
