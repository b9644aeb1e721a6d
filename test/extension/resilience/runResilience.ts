/**
 * Runs the long forms of the suites of this folder in a real VS Code, one after the other or the one that is named:
 * `npm run resilience [-- kills|storm|attacks [COUNT]]`. Counts: workers killed, edits made, documents attacked.
 */
import { checkout, inCheckout } from '../../support/checkout';
import { bundleSuite } from '../../support/mocha/bundleSuite';
import { exitOnSignals } from '../../support/process/atExit';
import { codeExecutable } from '../../support/vscode/codeExecutable';
import { runExtensionSuite } from '../../support/vscode/runExtensionSuite';

/** Hours are not too long; what hangs is ended by the suites' own limits. */
const LIMIT_MINUTES = 180;

async function main(): Promise<void> {
	const only = process.argv.at(2);
	const count = process.argv.at(3) ?? '0';
	process.env['NLP_LENS_SUITE_MINUTES'] = `${LIMIT_MINUTES}`;
	let isSound = true;
	for (const part of ['kills', 'storm', 'attacks'].filter(each => only === undefined || each === only)) {
		const outfile = inCheckout(`out/test/resilience/${part}.js`);
		await bundleSuite({
			files: [inCheckout('test/extension/resilience/longForms.ts')],
			host: 'node',
			outfile,
			define: { NLP_LENS_RESILIENCE: JSON.stringify({ part, count: Number(count) }) },
		});
		isSound = (await runExtensionSuite(await codeExecutable(), checkout, outfile)) && isSound;
	}
	process.exitCode = isSound ? 0 : 1;
}

exitOnSignals();
void main();
