import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WordVectors } from '../../../src/core/embeddings/wordVectors';
import { ModelStore } from '../../../src/core/model/modelStore';

const models = new ModelStore({ read: file => readFile(join(import.meta.dirname, '../../../models', file)) });

async function shipped(name: string): Promise<WordVectors> {
	return WordVectors.from(await models.load(name));
}

/** The place of a word among the neighbours of another, from 0. */
function placeOf(vectors: WordVectors, word: string, other: string): number {
	return vectors.neighbours(other, vectors.size).neighbours.words.indexOf(word);
}

describe('the vectors that ship', () => {
	it('have king and queen, and 国王 and 王后, near each other', async () => {
		const english = await shipped('en-vectors');
		const chinese = await shipped('zh-vectors');
		for (const [vectors, one, other] of [
			[english, 'king', 'queen'],
			[chinese, '国王', '王后'],
		] as const) {
			assert.ok(placeOf(vectors, other, one) < 10, `${one}, ${other}`);
			assert.ok(vectors.similarities([one, other]).cosines[1] > 0.5);
		}
	});

	it('give unseen words vectors that fit their parts', async () => {
		const english = await shipped('en-vectors');
		const chinese = await shipped('zh-vectors');
		for (const [vectors, unseen, near, far] of [
			[english, 'unfriendliest', 'friendly', 'railway'],
			[chinese, '地铁站长', '车站', '诗人'],
		] as const) {
			const { asked, cosines } = vectors.similarities([unseen, near, far]);
			assert.deepEqual(
				asked.map(({ standing }) => standing),
				['unseen', 'known', 'known'],
			);
			assert.ok(cosines[1] > cosines[2]);
		}
	});
});
