import assert from 'node:assert/strict';
import { codeExecutable } from '../support/vscode/codeExecutable';
import { standInExecutable } from '../support/vscode/standInExecutable';
import { runSmoke } from './host/runSmoke';
import { PACKAGE_FILE } from './packageFile';

describe('The package, installed into a new VS Code, works', () => {
	it('in the desktop extension host', async () => {
		assert.ok(await runSmoke(await codeExecutable(), PACKAGE_FILE, 'node'));
	});

	it('in the web extension host', async function () {
		// VS Code's desktop build runs installed extensions in its own host; the web suite covers that of the web there.
		if (process.platform !== 'linux') this.skip();
		assert.ok(await runSmoke(await standInExecutable(), PACKAGE_FILE, 'browser'));
	});
});
