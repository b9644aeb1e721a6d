import assert from 'node:assert/strict';
import { RestartPolicy } from '../../src/extension/restartPolicy';

describe('The restart policy', () => {
	let now: number;
	let policy: RestartPolicy;

	beforeEach(() => {
		now = 0;
		policy = new RestartPolicy(() => now);
	});

	function die(afterMilliseconds: number): number {
		policy.started();
		now += afterMilliseconds;
		policy.died();
		return policy.wait;
	}

	it('waits for nothing before the first start', () => {
		assert.equal(policy.wait, 0);
		assert.equal(policy.isGivenUp, false);
	});

	it('gives up a worker that dies without an answer, until a person asks', () => {
		for (let death = 0; death < 4; death++) die(100);
		assert.equal(policy.isGivenUp, false);
		die(100);
		assert.equal(policy.isGivenUp, true);
		policy.forget();
		assert.deepEqual([policy.isGivenUp, policy.wait], [false, 0]);
	});

	it('waits ever longer for a worker that answers something and dies at once, and never gives it up', () => {
		const waits = Array.from({ length: 100 }, () => {
			policy.answered();
			return die(500);
		});
		assert.deepEqual(waits.slice(0, 6), [250, 500, 1000, 2000, 4000, 4000]);
		assert.equal(waits.at(-1), 4000);
		assert.equal(policy.isGivenUp, false);
	});

	it('takes a death after a long life for the first', () => {
		for (let death = 0; death < 3; death++) die(100);
		policy.answered();
		assert.equal(die(60_000), 250);
	});
});
