/**
 * Builds the extension and opens a VS Code window that runs it: `npm start [folder]`.
 * The `code` on PATH if there is one, else VS Code's server build, to be opened in a browser.
 */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkout, inCheckout } from './checkout';
import { exitOnSignals } from './process/atExit';
import { runCommand } from './process/runCommand';
import { CodeServer } from './vscode/codeServer';
import { onPath } from './vscode/systemPackages';

/** The folder of the command line, else the sample documents. */
function folderToOpen(): string {
	const argument = process.argv.at(2);
	// npm runs scripts in the checkout; INIT_CWD is where the person stands.
	const from = process.env['INIT_CWD'] ?? process.cwd();
	const folder = argument === undefined ? inCheckout('test/fixtures/samples') : path.resolve(from, argument);
	if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder.`);
	return folder;
}

async function main(): Promise<void> {
	const folder = folderToOpen();
	const built = await runCommand(process.execPath, ['esbuild.js'], { limit: 300_000 });
	if (built !== 0) throw new Error('The build failed.');
	const code = onPath('code');
	if (code !== undefined) {
		const args = ['--new-window', `--extensionDevelopmentPath=${checkout}`, folder];
		process.exitCode = await runCommand(code, args, { limit: 120_000 });
		return;
	}
	console.log("No `code` on PATH: starting VS Code's server build.");
	const server = await CodeServer.start({ trusted: true, extension: checkout });
	const address = server.windowAddress(folder);
	console.log(`Open this address in a browser; Ctrl+C ends the server.\n\n  ${address}\n`);
	await server.ended;
	throw new Error("VS Code's server ended by itself.");
}

exitOnSignals();
main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
