import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';

/** The part of the manifest that is looked at. */
interface Manifest {
	readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('The extension in the desktop host', () => {
	const extension = vscode.extensions.getExtension<ExtensionApi>('nlp-lens.nlp-lens');

	it('activates without starting the analysis', async () => {
		assert.ok(extension);
		const begin = performance.now();
		const api = await extension.activate();
		console.log(`[test] activated in ${(performance.now() - begin).toFixed(1)} ms`);
		assert.equal(extension.isActive, true);
		assert.equal(api.analyzerState(), 'idle');
	});

	it('registers every command of its manifest', async () => {
		const { contributes } = extension?.packageJSON as Manifest;
		const registered = new Set(await vscode.commands.getCommands(true));
		const missing = contributes.commands.map(({ command }) => command).filter(id => !registered.has(id));
		assert.deepEqual(missing, []);
	});

	it('registers no command that its manifest lacks', async () => {
		const { contributes } = extension?.packageJSON as Manifest;
		const declared = new Set(contributes.commands.map(({ command }) => command));
		const registered = (await vscode.commands.getCommands(true)).filter(id => id.startsWith('nlpLens.'));
		// What VS Code registers for our views.
		const views = /^nlpLens\.(?:panel\.|entityReferences\.(?:open|focus|resetViewLocation)$|status)/;
		assert.deepEqual(
			registered.filter(id => !declared.has(id) && !views.test(id)),
			[],
		);
	});
});
