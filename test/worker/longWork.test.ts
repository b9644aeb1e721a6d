import assert from 'node:assert/strict';
import { SLICE_MS } from '../../src/core/pipeline/scheduler';
import { longWork } from '../../src/worker/longWork';

describe('longWork', () => {
	it('yields when a slice of time is over, and then begins the next one', async () => {
		let now = 0;
		const yields: number[] = [];
		const scheduler = {
			now: () => now,
			yield: () => {
				yields.push(now);
				return Promise.resolve();
			},
		};
		const { pause } = longWork(scheduler, { aborted: false });
		for (; now < 3 * SLICE_MS; now++) await pause?.();
		assert.deepEqual(yields, [SLICE_MS, 2 * SLICE_MS]);
	});
});
