/** Runs the suites of this folder in the web extension host of a real VS Code: `npm run test:web`. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../support/checkout';
import { bundleSuite } from '../support/mocha/bundleSuite';
import { testFiles } from '../support/mocha/testFiles';
import { exitOnSignals } from '../support/process/atExit';
import { codeExecutable } from '../support/vscode/codeExecutable';
import { extensionFiles } from '../support/vscode/extensionFiles';
import { runExtensionSuite } from '../support/vscode/runExtensionSuite';
import { standInExecutable } from '../support/vscode/standInExecutable';

/**
 * Copies the extension as vscode.dev would see it: without `main` and without a wish to run beside
 * the files, so that VS Code runs `browser` in a web worker.
 * @returns the copy's folder.
 */
function browserExtension(): string {
	const folder = inCheckout('out/test/web/extension');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const entry of extensionFiles) cpSync(inCheckout(entry), path.join(folder, entry), { recursive: true });
	const manifest = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8')) as Record<string, unknown>;
	delete manifest['main'];
	delete manifest['extensionKind'];
	writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
	return folder;
}

/** What has VS Code's desktop build run the extension that is developed in its web host; a browser has no other. */
const desktopArgs = ['--extensionDevelopmentKind=web'];

/** A VS Code in a browser where its server build runs, else the desktop build. */
function webExecutable(): Promise<string> {
	return process.platform === 'linux' ? standInExecutable() : codeExecutable();
}

async function main(): Promise<void> {
	const extension = browserExtension();
	// VS Code runs a suite in the host of the extension that the suite lies in.
	const outfile = path.join(extension, 'suite.js');
	await bundleSuite({ files: testFiles('test/web'), host: 'browser', outfile });
	const passed = await runExtensionSuite(await webExecutable(), extension, outfile, undefined, desktopArgs);
	process.exitCode = passed ? 0 : 1;
}

exitOnSignals();
void main();
