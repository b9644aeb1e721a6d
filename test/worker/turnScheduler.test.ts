import assert from 'node:assert/strict';
import { TurnScheduler } from '../../src/worker/turnScheduler';

/** Turns that are taken when a test says so. */
class HeldTurns {
	readonly #waiting: (() => void)[] = [];
	readonly scheduler = new TurnScheduler(run => this.#waiting.push(run));

	get asked(): number {
		return this.#waiting.length;
	}

	async take(): Promise<void> {
		this.#waiting.shift()?.();
		await Promise.resolve();
	}
}

describe('Turns of long work', () => {
	it('are taken one at a time, so that messages come between any two slices', async () => {
		const turns = new HeldTurns();
		const done: string[] = [];
		for (const name of ['a', 'b', 'c']) void turns.scheduler.yield(3).then(() => done.push(name));
		for (const expected of [['a'], ['a', 'b'], ['a', 'b', 'c']]) {
			assert.equal(turns.asked, 1);
			await turns.take();
			assert.deepEqual(done, expected);
		}
		assert.equal(turns.asked, 0);
	});

	it('go first to what has had the fewest slices, whenever it came', async () => {
		const turns = new HeldTurns();
		const done: string[] = [];
		void turns.scheduler.yield(200).then(() => done.push('whole text'));
		void turns.scheduler.yield(120).then(() => done.push('other text'));
		void turns.scheduler.yield().then(() => done.push('view'));
		void turns.scheduler.yield(1).then(() => done.push('words'));
		for (let turn = 0; turn < 4; turn++) await turns.take();
		assert.deepEqual(done, ['view', 'words', 'other text', 'whole text']);
	});
});
