/** Runs the suites of this folder, which drive a real VS Code window: `npm run test:ui [part of a file's path]`. */
import { runFiles } from '../support/mocha/runFiles';
import { tallyLine } from '../support/mocha/tally';
import { testFiles } from '../support/mocha/testFiles';
import { exitOnSignals } from '../support/process/atExit';

async function main(): Promise<void> {
	const part = process.argv.at(2) ?? '';
	const files = testFiles('test/ui').filter(file => file.includes(part));
	// A browser, a server and two hosts run beside each other here: one new try tells a fault from a machine that is busy.
	const tally = await runFiles(files, { timeout: 120_000, retries: 1 });
	console.log(tallyLine(tally));
	process.exit(tally.failed === 0 ? 0 : 1);
}

exitOnSignals();
main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
