/** Runs the suites of this folder in the desktop extension host of a real VS Code: `npm run test:extension [parts of files' paths]`. */
import { checkout, inCheckout } from '../support/checkout';
import { bundleSuite } from '../support/mocha/bundleSuite';
import { testFiles } from '../support/mocha/testFiles';
import { exitOnSignals } from '../support/process/atExit';
import { buildModelProvider } from './support/modelProvider/buildModelProvider';
import { codeExecutable } from '../support/vscode/codeExecutable';
import { runExtensionSuite } from '../support/vscode/runExtensionSuite';
import type { SuiteWorkspace } from '../support/vscode/runExtensionSuite';

/** What is tested in a window with several folders. */
const multiRoot = inCheckout('test/extension/multiRoot');

/** Two folders, each with settings, a dictionary and a glossary of its own. */
const twoFolders: SuiteWorkspace = { folder: inCheckout('test/fixtures/multiRoot'), file: 'two.code-workspace' };

/** Runs test files in a window of their own. @returns whether all passed; where there are no files, they did. */
async function run(name: string, files: readonly string[], opened?: SuiteWorkspace): Promise<boolean> {
	if (files.length === 0) return true;
	const outfile = inCheckout(`out/test/extension/${name}.js`);
	await bundleSuite({ files, host: 'node', outfile });
	return runExtensionSuite(await codeExecutable(), [checkout, await buildModelProvider()], outfile, opened);
}

async function main(): Promise<void> {
	const parts = process.argv.slice(2);
	const files = testFiles('test/extension').filter(
		file => parts.length === 0 || parts.some(part => file.includes(part)),
	);
	if (files.length === 0) throw new Error(`No test file has ${parts.join(' or ')} in its path.`);
	const isInOne = await run(
		'suite',
		files.filter(file => !file.startsWith(multiRoot)),
	);
	const isInTwo = await run(
		'multiRoot',
		files.filter(file => file.startsWith(multiRoot)),
		twoFolders,
	);
	process.exitCode = isInOne && isInTwo ? 0 : 1;
}

exitOnSignals();
main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
