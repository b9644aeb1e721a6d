import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { failureLine, isFailureLine, parseTally, tallyLine } from './mocha/tally';
import { runCommand } from './process/runCommand';
import { TemporaryFolder } from './process/temporaryFolder';
import { TimeLimitError, waitUntil, withTimeLimit } from './process/waitUntil';
import { cachedFolder } from './vscode/cacheFolder';

describe('What the runners stand on', () => {
	let folder: TemporaryFolder;

	beforeEach(() => {
		folder = new TemporaryFolder('runners');
	});

	afterEach(() => folder.dispose());

	it('a tally line is read as it was written, also out of an extension host', () => {
		const tally = { passed: 12, failed: 3 };
		assert.equal(tallyLine(tally), '12 passed, 3 failed');
		assert.deepEqual(parseTally(tallyLine(tally)), tally);
		assert.deepEqual(parseTally('[test] 12 passed, 3 failed'), tally);
		assert.equal(parseTally('12 passed, 3 failed of 15'), undefined);
	});

	it('a line that names a failure is known again, also out of an extension host', () => {
		assert.ok(isFailureLine(failureLine('The panel turns')));
		assert.ok(isFailureLine(`[test] ${failureLine('The panel turns')}`));
		assert.ok(!isFailureLine('12 passed, 3 failed'));
	});

	it('a command hands on its lines and its exit code', async () => {
		const lines: string[] = [];
		const script = "console.log('one'); console.error('two'); process.exitCode = 7;";
		const code = await runCommand(process.execPath, ['-e', script], {
			limit: 20_000,
			onLine: line => lines.push(line),
		});
		assert.equal(code, 7);
		assert.deepEqual(lines.sort(), ['one', 'two']);
	});

	it('a command that runs too long is ended with its children', async () => {
		const file = path.join(folder.path, 'alive');
		const child = `setInterval(() => require('fs').writeFileSync(${JSON.stringify(file)}, ''), 50)`;
		const script = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}])`;
		await assert.rejects(runCommand(process.execPath, ['-e', script], { limit: 1500 }), TimeLimitError);
		folder.dispose();
		await new Promise(resolve => setTimeout(resolve, 400));
		assert.equal(existsSync(file), false);
	});

	it('a wait that ends in vain says what was waited for', async () => {
		await assert.rejects(
			waitUntil('rain', 60, () => undefined, 10),
			/Waited 0\.06 s for rain\./,
		);
		const failing = () => Promise.reject(new Error('no cloud'));
		await assert.rejects(waitUntil('rain', 60, failing, 10), /rain \(no cloud\)\./);
		await assert.rejects(withTimeLimit('rain', 20, new Promise(() => undefined)), /for rain\./);
	});

	it('a cache folder is filled once, and again after a failure', async () => {
		const before = process.env['NLP_LENS_CACHE'];
		process.env['NLP_LENS_CACHE'] = folder.path;
		try {
			const fill = (text: string) => (partial: string) => {
				writeFileSync(path.join(partial, 'text'), text);
				return text === 'bad' ? Promise.reject(new Error(text)) : Promise.resolve();
			};
			await assert.rejects(cachedFolder('thing', fill('bad')), /bad/);
			assert.deepEqual(readdirSync(folder.path), []);
			const first = await cachedFolder('thing', fill('good'));
			assert.equal(await cachedFolder('thing', fill('bad')), first);
			const both = await Promise.all([cachedFolder('race', fill('a')), cachedFolder('race', fill('b'))]);
			assert.equal(both[0], both[1]);
			assert.deepEqual(readdirSync(folder.path).sort(), ['race', 'thing']);
		} finally {
			if (before === undefined) delete process.env['NLP_LENS_CACHE'];
			else process.env['NLP_LENS_CACHE'] = before;
		}
	});
});
