import assert from 'node:assert/strict';
import { SELECTIONS } from '../../../src/core/vectors/vectorSpace';
import type { Selection } from '../../../src/core/vectors/vectorSpace';
import { spaceOf } from './spaceSupport';

/** Two labels of two texts each; “common” is everywhere, “ball” and “vote” tell the labels apart, “burst” comes in one text. */
const TEXTS = {
	'sport/a': 'common ball burst burst burst burst burst',
	'sport/b': 'common common ball',
	'politics/a': 'common vote',
	'politics/b': 'common vote rare',
};

async function scores(selection: Selection): Promise<Map<string, number>> {
	const { vocabulary, scores: all } = await spaceOf(TEXTS, { selection });
	return new Map(vocabulary.terms.map(({ term }, dimension) => [term, all[dimension]]));
}

describe('Feature selection', () => {
	it('counts words, and texts that have them', async () => {
		assert.deepEqual(
			[...(await scores('frequency'))],
			[
				['common', 5],
				['burst', 5],
				['ball', 2],
				['vote', 2],
				['rare', 1],
			],
		);
		assert.equal((await scores('documentFrequency')).get('burst'), 1);
		assert.equal((await scores('documentFrequency')).get('common'), 4);
	});

	it('sums TF-IDF, and gives variances', async () => {
		const tfIdf = await scores('tfIdf');
		assert.equal(tfIdf.get('common'), 0);
		assert.ok(Math.abs((tfIdf.get('burst') ?? 0) - 5 * Math.log(4)) < 1e-6);
		const variance = await scores('variance');
		assert.ok(Math.abs((variance.get('burst') ?? 0) - (25 / 4 - (5 / 4) ** 2)) < 1e-9);
		assert.ok(Math.abs((variance.get('common') ?? 0) - (7 / 4 - (5 / 4) ** 2)) < 1e-9);
	});

	it('gives log-entropy: little to what is spread evenly, all to what is in one text', async () => {
		const entropy = await scores('entropy');
		assert.ok(Math.abs((entropy.get('burst') ?? 0) - Math.log(6)) < 1e-9);
		assert.ok((entropy.get('common') ?? 1) < (entropy.get('ball') ?? 0));
	});

	it('gives chi-square and information gain of labels', async () => {
		const chiSquare = await scores('chiSquare');
		assert.equal(chiSquare.get('ball'), 4);
		assert.equal(chiSquare.get('common'), 0);
		assert.ok(Math.abs((chiSquare.get('rare') ?? 0) - 4 / 3) < 1e-9);
		const gain = await scores('informationGain');
		assert.ok(Math.abs((gain.get('vote') ?? 0) - Math.LN2) < 1e-9);
		assert.ok(Math.abs(gain.get('common') ?? 1) < 1e-9);
	});

	it('keeps the best words of all selections', async () => {
		for (const selection of SELECTIONS) {
			const { vocabulary, summary } = await spaceOf(TEXTS, { selection, size: 2 });
			assert.equal(vocabulary.size, 2);
			assert.equal(summary.typesLeftOut, 3);
		}
	});

	it('wants labels where it needs them', async () => {
		await assert.rejects(spaceOf({ a: 'one', b: 'two' }, { selection: 'chiSquare' }), /subfolders are the labels/u);
	});
});
