import fc from 'fast-check';
import Mocha from 'mocha';
import { failureLine } from './tally';
import type { Tally } from './tally';

/** What may be chosen about a run. */
export interface RunOptions {
	/** Milliseconds a test may take. */
	readonly timeout: number;
	/** Only tests whose full title holds this. */
	readonly only?: string;
	/** How often a test that failed is tried again; each new try is printed with what failed. Default 0. */
	readonly retries?: number;
}

/** What properties draw their examples by, unless NLP_LENS_SEED says otherwise: a run is the same whenever and wherever it is made. */
const SEED = 1;

/**
 * Runs test files in this process and prints them as they go. Properties without a seed of their own draw the same examples each time.
 * @param files absolute paths.
 * @throws Error when a file cannot be loaded.
 */
export async function runFiles(files: readonly string[], options: RunOptions): Promise<Tally> {
	fc.configureGlobal({ seed: Number(process.env['NLP_LENS_SEED'] ?? SEED) });
	const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: options.timeout, color: process.stdout.isTTY });
	mocha.suite.retries(options.retries ?? 0);
	if (options.only !== undefined) mocha.fgrep(options.only);
	for (const file of files) mocha.addFile(file);
	await mocha.loadFilesAsync();
	return new Promise(resolve => {
		const failures: string[] = [];
		const runner = mocha.run(failed => {
			for (const title of failures) console.log(failureLine(title));
			resolve({ passed: runner.stats?.passes ?? 0, failed });
		});
		runner.on('fail', test => failures.push(test.fullTitle()));
		runner.on('retry', (test: Mocha.Test, error: Error) =>
			console.log(`    tried again: ${test.fullTitle()}: ${error.message}`),
		);
	});
}
