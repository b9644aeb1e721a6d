/** Runs test/extension/bench/hostMeasures.ts in a VS Code window on a folder of documents of known size. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkout, inCheckout } from '../support/checkout';
import { bundleSuite } from '../support/mocha/bundleSuite';
import { exitOnSignals } from '../support/process/atExit';
import { TemporaryFolder } from '../support/process/temporaryFolder';
import { codeExecutable } from '../support/vscode/codeExecutable';
import { runExtensionSuite } from '../support/vscode/runExtensionSuite';
import { documentOfBytes } from './benchText';

async function main(): Promise<void> {
	const folder = new TemporaryFolder('bench');
	for (const language of ['en', 'zh'] as const) {
		writeFileSync(path.join(folder.path, `${language}-10kB.txt`), documentOfBytes(language, 10_000));
		writeFileSync(path.join(folder.path, `${language}-1MB.txt`), documentOfBytes(language, 1_000_000));
	}
	const outfile = inCheckout('out/test/bench/suite.js');
	await bundleSuite({ files: [inCheckout('test/extension/bench/hostMeasures.ts')], host: 'node', outfile });
	const passed = await runExtensionSuite(await codeExecutable(), checkout, outfile, { folder: folder.path });
	folder.dispose();
	process.exit(passed ? 0 : 1);
}

exitOnSignals();
void main();
