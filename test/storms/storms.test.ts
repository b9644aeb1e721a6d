import assert from 'node:assert/strict';
import { LEVELS } from './levels/allLevels';
import { runStorm } from './runStorm';
import { StormDesk } from './stormDesk';

/** What each level gets here; `npm run storms` makes 10,000. */
const EDITS: Readonly<Record<string, number>> = { blocks: 500, document: 150, gold: 600, worker: 150 };

describe('Storms of edits', () => {
	it('are the same for the same seed', () => {
		const [one, other] = [7, 7].map(seed => {
			const desk = new StormDesk('The cat.', seed);
			return { steps: Array.from({ length: 300 }, () => desk.step()), text: desk.text };
		});
		assert.deepEqual(one, other);
		assert.ok(new Set(one.steps.map(({ kind }) => kind)).size >= 12, 'kinds of all sorts come');
	});

	for (const [name, level] of Object.entries(LEVELS))
		it(`leave what followed them as the whole text gives it: ${name}`, async function () {
			this.timeout(120_000);
			await runStorm(level(50), EDITS[name], 11);
		});
});
