import assert from 'node:assert/strict';
import { runInThisContext } from 'node:vm';
import { bundleTargets } from './engine/bundleTargets';
import { fuzzRun } from './engine/fuzzRun';
import { instrument } from './engine/instrument';
import { minimized } from './engine/minimized';
import { loadTarget, TARGET_NAMES } from './targets/allTargets';

/** The short form of `npm run fuzz`: inputs of each reader, and bytes of the long ones among them. */
const INPUTS = 1500;
const LONGEST = 3000;

/** Milliseconds that bundling all that ships may take. */
const BUNDLING = 240_000;

describe('instrumented code', () => {
	it('does what it did, and counts the branches that it goes through', () => {
		const code = instrument(
			'const f = (a) => a > 1 ? "big" : a || "none"; for (const a of [0, 2, 3]) out.push(f(a));',
			'f.ts',
		);
		const counters = new Uint8Array(8);
		const out: unknown[] = [];
		(globalThis as { fuzzCounters?: unknown }).fuzzCounters = () => counters;
		const run = runInThisContext(`(out => { ${code} })`) as (out: unknown[]) => void;
		run(out);
		assert.deepEqual(out, ['none', 'big', 'big']);
		assert.deepEqual([...counters].filter(count => count > 0).sort(), [1, 1, 2, 3, 3]);
	});
});

describe('an input that shows a fault', () => {
	it('is made as small as it can be', async () => {
		const input = Buffer.from('some text with an < and then an > in it');
		const smallest = await minimized(input, each => /<.*>/su.test(Buffer.from(each).toString()));
		assert.equal(Buffer.from(smallest).toString(), '<>');
	});
});

describe('readers of what others wrote, given broken inputs', () => {
	let bundle = '';

	before(async function () {
		this.timeout(BUNDLING);
		bundle = await bundleTargets();
	});

	for (const target of TARGET_NAMES) {
		it(`say no in words, soon, or read: ${target}`, async function () {
			this.timeout(BUNDLING);
			const task = { target, done: 0, inputs: INPUTS, seed: 1, kept: [], longest: LONGEST };
			const findings = await fuzzRun(bundle, task, () => undefined);
			const told = findings.map(
				({ kind, message, input }) => `${kind}: ${message}\n${JSON.stringify(Buffer.from(input).toString())}`,
			);
			assert.deepEqual(told, []);
		});
	}

	it('are told from one another by names', async () => {
		await assert.rejects(loadTarget('no such'), /There is no target "no such". There are: conllu/u);
	});
});
