/**
 * A stand-in for the VS Code executable where only the test arguments and those about extensions matter: runs an
 * extension's test suite in VS Code's server build with Chromium as its window, and ends with the suite's exit code; or
 * installs, uninstalls and lists extensions.
 * Arguments as @vscode/test-electron gives them: a folder, --extensionDevelopmentPath=, --extensionTestsPath=,
 * --user-data-dir= and --extensions-dir= of one profile; or as `code` has them.
 */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { exitOnSignals } from '../process/atExit';
import { runCommand } from '../process/runCommand';
import { pause, withTimeLimit } from '../process/waitUntil';
import { CANARY_KEY } from '../generation/canaryKey';
import { filesWith, storesWith } from './canarySearch';
import { launchChromium } from './chromiumBrowser';
import { CodeServer } from './codeServer';
import { codeServerPackage } from './codeServerPackage';
import { NetworkWatch } from './networkWatch';
import { SuiteOutput } from './suiteOutput';

/** Longest run of a suite, in milliseconds; long forms of suites ask for more minutes. */
const suiteLimit = Number(process.env['NLP_LENS_SUITE_MINUTES'] ?? 10) * 60_000;

/** Longest run of a command about extensions, in milliseconds. */
const commandLimit = 120_000;

/** The values of `--name=value` among arguments. */
function options(args: readonly string[], name: string): readonly string[] {
	const start = `--${name}=`;
	return args.filter(arg => arg.startsWith(start)).map(arg => arg.slice(start.length));
}

/** The values of an option that must be there. */
function needed(args: readonly string[], name: string): readonly string[] {
	const values = options(args, name);
	if (values.length === 0) throw new Error(`The VS Code stand-in needs --${name}=…`);
	return values;
}

/** The folder of the profile whose data and extensions are given, as `CodeProfile` lays them out. */
function profileOf(args: readonly string[]): string | undefined {
	const data = options(args, 'user-data-dir').at(0);
	const extensions = options(args, 'extensions-dir').at(0);
	if (data === undefined || extensions === undefined || path.basename(data) !== 'data') return undefined;
	const profile = path.dirname(data);
	return profile === path.dirname(extensions) ? profile : undefined;
}

/** Runs the suite. @returns its exit code: 0 when all tests passed, nobody beyond this machine was talked to, and no key was written down. */
async function runSuite(args: readonly string[]): Promise<number> {
	// A window in a browser develops one extension; it has the others installed.
	const [development, ...others] = needed(args, 'extensionDevelopmentPath');
	const [tests] = needed(args, 'extensionTestsPath');
	const trusted = args.includes('--disable-workspace-trust');
	const folder = args.find(arg => !arg.startsWith('--'));
	const network = await NetworkWatch.start();
	const profile = profileOf(args);
	const server = await CodeServer.start({ trusted, runsSuites: true, others, network, ...(profile && { profile }) });
	const output = new SuiteOutput();
	const browser = await launchChromium(network.switches);
	try {
		const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
		const ended = new Promise<number>((resolve, reject) => {
			page.exposeFunction('codeAutomationExit', resolve).catch(reject);
			page.on('crash', () => reject(new Error('The page of VS Code crashed.')));
		});
		await page.exposeFunction('codeAutomationLog', (_type: string, values: readonly unknown[]) => output.add(values));
		const address = server.windowAddress(folder, [
			['extensionDevelopmentPath', server.remoteUri(development)],
			['extensionTestsPath', server.remoteUri(tests)],
		]);
		await page.goto(address, { timeout: 240_000 });
		const code = await withTimeLimit('the suite to end', suiteLimit, ended);
		const strangers = network.strangers().map(stranger => `The window talked to others: ${stranger}`);
		const faults = [...strangers, ...(await placesOfKey(page, server.data, ...(folder === undefined ? [] : [folder])))];
		for (const fault of faults) console.error(fault);
		return faults.length === 0 ? code : 1;
	} finally {
		output.end();
		await browser.close();
		server.dispose();
		network.dispose();
	}
}

/** Where the key of {@link CANARY_KEY} was written down, if a test had one kept. */
async function placesOfKey(page: Page, ...folders: readonly string[]): Promise<readonly string[]> {
	// What is logged is written a little later.
	await pause(1000);
	const files = folders.flatMap(folder => filesWith(folder, CANARY_KEY));
	const { values, found } = await storesWith(page, CANARY_KEY);
	const unread = values === 0 ? ['No state of the window was found in which to look for a key.'] : [];
	return [...unread, ...[...files, ...found].map(place => `A key was written down: ${place}`)];
}

/** Runs a command about extensions on a profile. @returns the exit code of VS Code's own command line. */
async function manageExtensions(args: readonly string[]): Promise<number> {
	const { node, serverMain } = await codeServerPackage();
	const own = args.filter(arg => !/^--(?:user-data|extensions)-dir=/u.test(arg));
	const profile = profileOf(args);
	if (profile === undefined)
		throw new Error('The VS Code stand-in needs --user-data-dir= and --extensions-dir= of one profile.');
	return runCommand(node, [serverMain, ...own, '--server-data-dir', profile], { limit: commandLimit });
}

function run(args: readonly string[]): Promise<number> {
	return args.some(arg => /^--(?:(?:un)?install-extension|list-extensions)$/u.test(arg))
		? manageExtensions(args)
		: runSuite(args);
}

exitOnSignals();
run(process.argv.slice(2)).then(
	code => process.exit(code),
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	},
);
