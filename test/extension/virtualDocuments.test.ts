import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activatedApi, closeEditors, highlightOnly } from './support/editorSession';
import { MemoryFolder } from './support/memoryFolder';

describe('A read-only document of a virtual file system', () => {
	let registration: vscode.Disposable;

	before(() => {
		const files = new MemoryFolder({ '/folder/a.txt': 'The cat met Helen Marsh in London.' });
		registration = vscode.workspace.registerFileSystemProvider('nlplens-test', files, { isReadonly: true });
	});

	after(async () => {
		await vscode.commands.executeCommand('nlpLens.clearHighlights');
		await closeEditors();
		registration.dispose();
	});

	it('is marked and exported as any other', async () => {
		const api = await activatedApi();
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('nlplens-test://host/folder/a.txt'));
		const editor = await vscode.window.showTextDocument(document);
		const marked = new Promise<void>(resolve => {
			const subscription = api.onDidChangeMarks(changed => {
				if (changed !== editor || api.marksOf(editor).length === 0) return;
				subscription.dispose();
				resolve();
			});
		});
		await highlightOnly('Entities');
		await marked;
		assert.ok(api.marksOf(editor).some(({ label }) => label === 'LOC'));
		const text = await vscode.commands.executeCommand<string>('nlpLens.copyAs', 'conllu');
		assert.match(text, /^# sent_id = 1\n# text = The cat met Helen Marsh in London\.$/mu);
	});
});
