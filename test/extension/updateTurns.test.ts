import assert from 'node:assert/strict';
import type { CancellationToken } from 'vscode';
import { UpdateTurns } from '../../src/extension/decorations/updateTurns';
import { until } from './support/editorSession';

const TIMING = { delay: 1, retryDelay: 1, maxRetries: 2 };

/** Updates that wait until they are let go, and how each was asked for. */
class HeldUpdates {
	readonly tokens: CancellationToken[] = [];
	readonly failures: unknown[] = [];
	readonly #waiting: ((outcome: 'again' | 'done' | Error) => void)[] = [];
	readonly turns = new UpdateTurns(TIMING, {
		update: token => {
			this.tokens.push(token);
			return new Promise((resolve, reject) =>
				this.#waiting.push(outcome => (outcome instanceof Error ? reject(outcome) : resolve(outcome))),
			);
		},
		failed: error => this.failures.push(error),
	});

	get waiting(): number {
		return this.#waiting.length;
	}

	async finish(outcome: 'again' | 'done' | Error = 'done'): Promise<void> {
		await until('an update', () => this.#waiting.length > 0);
		this.#waiting.shift()?.(outcome);
	}
}

/** Long enough for anything that is still due. */
const settled = () => new Promise(resolve => setTimeout(resolve, 50));

describe('Turns of updates', () => {
	let held: HeldUpdates;

	beforeEach(() => (held = new HeldUpdates()));
	afterEach(() => held.turns.dispose());

	it('take together what becomes due while one runs', async () => {
		held.turns.schedule(0);
		await until('an update', () => held.waiting === 1);
		for (let n = 0; n < 5; n++) held.turns.schedule(0);
		await held.finish();
		await held.finish();
		await settled();
		assert.equal(held.tokens.length, 2);
	});

	it('cancel what runs when all is to be done anew', async () => {
		held.turns.schedule(0);
		await until('an update', () => held.waiting === 1);
		held.turns.restart();
		assert.equal(held.tokens[0]?.isCancellationRequested, true);
		await held.finish();
		await held.finish();
		assert.equal(held.tokens[1]?.isCancellationRequested, false);
	});

	it('go on where the answer was out of date', async () => {
		held.turns.schedule(0);
		await held.finish('again');
		await held.finish();
		await settled();
		assert.equal(held.tokens.length, 2);
	});

	it('try again as often as they may, and tell each failure', async () => {
		held.turns.schedule(0);
		for (let n = 0; n < 3; n++) await held.finish(new Error(`failure ${n}`));
		await settled();
		assert.equal(held.tokens.length, 3);
		assert.equal(held.failures.length, 3);
	});

	it('end with the one who wanted them', async () => {
		held.turns.schedule(0);
		await until('an update', () => held.waiting === 1);
		held.turns.dispose();
		assert.equal(held.tokens[0]?.isCancellationRequested, true);
		await held.finish('again');
		held.turns.schedule(0);
		await settled();
		assert.equal(held.tokens.length, 1);
	});
});
