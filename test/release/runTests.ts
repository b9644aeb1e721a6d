/**
 * Packs the extension, installs it and uses it as somebody does who got it from the marketplace: `npm run test:release [part of a
 * file's path]`. Needs a build (`npm run build`).
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { runFiles } from '../support/mocha/runFiles';
import { tallyLine } from '../support/mocha/tally';
import { testFiles } from '../support/mocha/testFiles';
import { exitOnSignals } from '../support/process/atExit';
import { packVsix } from '../support/release/vsix';
import { PACKAGE_FILE } from './packageFile';

async function main(): Promise<void> {
	const part = process.argv.at(2) ?? '';
	const files = testFiles('test/release').filter(file => file.includes(part));
	mkdirSync(path.dirname(PACKAGE_FILE), { recursive: true });
	await packVsix(PACKAGE_FILE);
	const tally = await runFiles(files, { timeout: 240_000 });
	console.log(tallyLine(tally));
	process.exit(tally.failed === 0 ? 0 : 1);
}

exitOnSignals();
main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
