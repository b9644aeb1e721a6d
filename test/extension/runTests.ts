/** Runs the suites of this folder in the desktop extension host of a real VS Code: `npm run test:extension [parts of files' paths]`. */
import { checkout, inCheckout } from '../support/checkout';
import { bundleSuite } from '../support/mocha/bundleSuite';
import { testFiles } from '../support/mocha/testFiles';
import { exitOnSignals } from '../support/process/atExit';
import { buildModelProvider } from './support/modelProvider/buildModelProvider';
import { codeExecutable } from '../support/vscode/codeExecutable';
import { runExtensionSuite } from '../support/vscode/runExtensionSuite';

async function main(): Promise<void> {
	const parts = process.argv.slice(2);
	const files = testFiles('test/extension').filter(
		file => parts.length === 0 || parts.some(part => file.includes(part)),
	);
	const outfile = inCheckout('out/test/extension/suite.js');
	const parts = process.argv.slice(2);
	const files = testFiles('test/extension').filter(
		file => parts.length === 0 || parts.some(part => file.includes(part)),
	);
	await bundleSuite({ files, host: 'node', outfile });
	const passed = await runExtensionSuite(await codeExecutable(), [checkout, await buildModelProvider()], outfile);
	process.exitCode = passed ? 0 : 1;
}

exitOnSignals();
void main();
