import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';
import { activatedApi, closeEditors, openText, until } from './support/editorSession';

describe('The panel', () => {
	let api: ExtensionApi;

	before(async () => {
		api = await activatedApi();
	});
	afterEach(closeEditors);

	it('opens with each of its commands and starts the analysis', async () => {
		const editor = await openText('The cat sits on the mat.');
		for (const tab of ['Tokens', 'Subwords', 'Entities', 'Topics', 'Keywords', 'Relations', 'Summary']) {
			await vscode.commands.executeCommand(`nlpLens.show${tab}`);
			await until('the analysis', () => api.analyzerState() === 'ready');
		}
		assert.equal(vscode.window.activeTextEditor, editor);
	});

	it('starts the analysis again on request', async () => {
		await vscode.commands.executeCommand('nlpLens.restartAnalysis');
		assert.equal(api.analyzerState(), 'ready');
	});
});
