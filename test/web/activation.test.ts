import * as vscode from 'vscode';

/** The part of the manifest that is looked at. */
interface Manifest {
	readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('The extension in the browser host', () => {
	const extension = vscode.extensions.getExtension('nlp-lens.nlp-lens');

	it('runs outside Node.js', () => {
		if (typeof process !== 'undefined') throw new Error('There is a process.');
	});

	it('activates', async () => {
		if (extension === undefined) throw new Error('The extension is not there.');
		await extension.activate();
		if (!extension.isActive) throw new Error('The extension is not active.');
	});

	it('registers every command of its manifest', async () => {
		const { contributes } = extension?.packageJSON as Manifest;
		const registered = new Set(await vscode.commands.getCommands(true));
		const missing = contributes.commands.map(({ command }) => command).filter(id => !registered.has(id));
		if (missing.length > 0) throw new Error(`Not registered: ${missing.join(', ')}.`);
	});
});
