import assert from 'node:assert/strict';
import { attackWorker, isFitToSee } from './attackWorker';
import type { AttackOutcome } from './attackWorker';
import { attackedTexts } from './attackedTexts';

describe('Every request about a document', function () {
	this.timeout(240_000);
	const texts = attackedTexts(800);
	let outcomes: ReadonlyMap<string, readonly AttackOutcome[]>;

	before(async () => {
		outcomes = await attackWorker(texts, { patience: 60_000 });
	});

	for (const { name } of texts)
		it(`is answered, or says why not, on ${name}`, () => {
			const all = outcomes.get(name) ?? [];
			assert.ok(all.length > 40);
			const raw = all.filter(outcome => !isFitToSee(outcome) || outcome.outcome === 'outdated');
			assert.deepEqual(
				raw.map(({ name: request, outcome }) => `${request}: ${outcome}`),
				[],
			);
		});
});
