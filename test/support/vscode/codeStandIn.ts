/**
 * A stand-in for the VS Code executable where only the test arguments matter: runs an extension's test suite in VS
 * Code's server build with Chromium as its window, and ends with the suite's exit code.
 * Arguments as @vscode/test-electron gives them: a folder, --extensionDevelopmentPath=, --extensionTestsPath=.
 */
import { exitOnSignals } from '../process/atExit';
import { withTimeLimit } from '../process/waitUntil';
import { launchChromium } from './chromiumBrowser';
import { CodeServer } from './codeServer';
import { SuiteOutput } from './suiteOutput';

/** Longest run of a suite, in milliseconds. */
const suiteLimit = 10 * 60_000;

/** The values of `--name=value` among arguments; there is one at least. */
function options(args: readonly string[], name: string): readonly string[] {
	const start = `--${name}=`;
	const values = args.filter(arg => arg.startsWith(start)).map(arg => arg.slice(start.length));
	if (values.length === 0) throw new Error(`The VS Code stand-in needs ${start}…`);
	return values;
}

/** Runs the suite. @returns its exit code: 0 when all tests passed. */
async function runSuite(args: readonly string[]): Promise<number> {
	// A window in a browser develops one extension; it has the others installed.
	const [development, ...others] = options(args, 'extensionDevelopmentPath');
	const [tests] = options(args, 'extensionTestsPath');
	const trusted = args.includes('--disable-workspace-trust');
	const folder = args.find(arg => !arg.startsWith('--'));
	const server = await CodeServer.start({ trusted, runsSuites: true, others });
	const output = new SuiteOutput();
	const browser = await launchChromium();
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
		return await withTimeLimit('the suite to end', suiteLimit, ended);
	} finally {
		output.end();
		await browser.close();
		server.dispose();
	}
}

exitOnSignals();
runSuite(process.argv.slice(2)).then(
	code => process.exit(code),
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	},
);
