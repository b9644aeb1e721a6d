import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The part of the manifest that is looked at. */
interface Manifest {
	readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('The extension in the desktop host', () => {
	const extension = vscode.extensions.getExtension('nlp-lens.nlp-lens');

	it('activates', async () => {
		assert.ok(extension);
		await extension.activate();
		assert.equal(extension.isActive, true);
	});

	it('registers every command of its manifest', async () => {
		const { contributes } = extension?.packageJSON as Manifest;
		const registered = new Set(await vscode.commands.getCommands(true));
		const missing = contributes.commands.map(({ command }) => command).filter(id => !registered.has(id));
		assert.deepEqual(missing, []);
	});
});
