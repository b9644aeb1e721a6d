import { cpSync } from 'node:fs';
import { runTests } from '@vscode/test-electron';
import { inCheckout } from '../checkout';
import { TemporaryFolder } from '../process/temporaryFolder';

/**
 * Runs a bundled suite in a VS Code window that has a copy of the sample documents open.
 * @param executable a VS Code, or what behaves like one with regard to test arguments.
 * @param extension absolute path of the extension's folder.
 * @param suite absolute path of the bundle.
 * @returns whether all its tests passed.
 */
export async function runExtensionSuite(executable: string, extension: string, suite: string): Promise<boolean> {
	const workspace = new TemporaryFolder('workspace');
	try {
		cpSync(inCheckout('test/fixtures/samples'), workspace.path, { recursive: true });
		await runTests({
			vscodeExecutablePath: executable,
			extensionDevelopmentPath: extension,
			extensionTestsPath: suite,
			launchArgs: [workspace.path],
		});
		return true;
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return false;
	} finally {
		workspace.dispose();
	}
}
