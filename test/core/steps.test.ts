import assert from 'node:assert/strict';
import type { Steps } from '../../src/core/steps';
import { finish, inSteps, rest } from '../../src/core/steps';

describe('steps', () => {
	let done = 0;
	function* count(steps: number): Steps<number> {
		for (done = 0; done < steps; done++) yield;
		return done;
	}

	it('give the same in one go and one by one, with a pause after each', async () => {
		let pauses = 0;
		const pause = (): Promise<void> => {
			pauses++;
			return Promise.resolve();
		};
		assert.equal(finish(count(5)), 5);
		assert.equal(await inSteps(count(5), { pause }, 'The count'), 5);
		assert.equal(pauses, 5);
		assert.equal(await inSteps(count(0), {}, 'The count'), 0);
	});

	it('end after the step in which they are cancelled', async () => {
		const signal = {
			get aborted(): boolean {
				return done >= 2;
			},
		};
		await assert.rejects(inSteps(count(9), { signal }, 'The count'), {
			code: 'cancelled',
			message: 'The count was cancelled: its result is no longer wanted.',
		});
		assert.equal(done, 2);
		await assert.rejects(rest({ signal: { aborted: true } }, 'It'), { code: 'cancelled' });
		await rest({ signal: { aborted: false } }, 'It');
	});
});
