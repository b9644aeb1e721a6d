import { cpSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { inCheckout } from '../checkout';
import { TemporaryFolder } from '../process/temporaryFolder';

/** What the window of a suite has open. */
export interface SuiteWorkspace {
	/** Absolute path of a folder, of which a copy is made. */
	readonly folder: string;
	/** What of the copy is opened: a workspace file; the folder where nothing is given. */
	readonly file?: string;
}

/**
 * Runs a bundled suite in a VS Code window that has the copy of a folder open.
 * @param executable a VS Code, or what behaves like one with regard to test arguments.
 * @param extensions absolute path of the extension's folder, and of others that its tests need.
 * @param suite absolute path of the bundle.
 * @param opened what it is about; default: the folder of the sample documents.
 * @param profileArgs the arguments of a profile; default: one of test-electron's.
 * @returns whether all its tests passed.
 */
export async function runExtensionSuite(
	executable: string,
	extensions: string | string[],
	suite: string,
	{ folder, file = '' }: SuiteWorkspace = { folder: inCheckout('test/fixtures/samples') },
	profileArgs: readonly string[] = [],
): Promise<boolean> {
	const workspace = new TemporaryFolder('workspace');
	try {
		cpSync(folder, workspace.path, { recursive: true });
		await runTests({
			vscodeExecutablePath: executable,
			extensionDevelopmentPath: extensions,
			extensionTestsPath: suite,
			launchArgs: [path.join(workspace.path, file), ...profileArgs],
		});
		return true;
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return false;
	} finally {
		workspace.dispose();
	}
}
