import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnsweredDialogs } from './support/dialogs';
import { activatedApi, closeEditors } from './support/editorSession';

const { executeCommand } = vscode.commands;

describe('The topics of a folder', () => {
	let dialogs: AnsweredDialogs;
	let folder: vscode.Uri;

	before(async () => {
		await activatedApi();
		const root = vscode.workspace.workspaceFolders?.[0].uri;
		if (!root) throw new Error('No folder is open.');
		folder = vscode.Uri.joinPath(root, 'topics-test');
	});
	beforeEach(async () => {
		dialogs = new AnsweredDialogs();
		dialogs.answer('showErrorMessage', () => undefined);
		dialogs.answer('showInformationMessage', () => undefined);
		await vscode.workspace.fs.createDirectory(folder);
	});
	afterEach(async () => {
		dialogs.dispose();
		await closeEditors();
		await vscode.workspace.fs.delete(folder, { recursive: true });
	});

	const put = (name: string, content: string) =>
		vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(content));

	it('are a document with tables, and CSV', async () => {
		await put('a.txt', 'The rocket reached its orbit. The satellite circled the planet.\n'.repeat(5));
		await put('inner/b.md', '# Soup\n\nThe soup needs onions, carrots and a spoon of butter.\n'.repeat(5));
		await put('code.json', '{"rocket": 1}');
		const csv = await executeCommand<string>('nlpLens.topicsOfFolder', folder, { topics: 2 });
		assert.deepEqual(dialogs.errors, []);
		const rows = csv.trimEnd().split('\r\n');
		assert.deepEqual(
			rows.map(row => row.split(',')[0]),
			['file', 'a.txt', 'inner/b.md'],
		);
		const document = vscode.window.activeTextEditor?.document;
		assert.equal(document?.languageId, 'markdown');
		assert.match(document.getText(), /^# Topics of topics-test\n/u);
		assert.match(document.getText(), /\| 1 \| █+░* \d+ % \| \w/u);
	});

	it('but not where the folder cannot be read, which is no lack of prose', async () => {
		await put('a.txt', 'The rocket reached its orbit.\n');
		const { workspace } = vscode as unknown as { workspace: Record<'findFiles', unknown> };
		const original = workspace.findFiles;
		workspace.findFiles = () => Promise.reject(new Error('The disk is gone.'));
		try {
			assert.equal(await executeCommand('nlpLens.topicsOfFolder', folder, { topics: 0 }), undefined);
		} finally {
			workspace.findFiles = original;
		}
		assert.match(dialogs.errors.at(-1) ?? '', /No topics were found\. The disk is gone\./u);
	});

	it('but not where there is no prose, or when a person cancels', async () => {
		await put('code.json', '{}');
		assert.equal(await executeCommand('nlpLens.topicsOfFolder', folder, { topics: 0 }), undefined);
		assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /no file of prose/u);
		await put('a.txt', 'The rocket reached its orbit.\n');
		const source = new vscode.CancellationTokenSource();
		source.cancel();
		const asked = { topics: 0, token: source.token };
		assert.equal(await executeCommand('nlpLens.topicsOfFolder', folder, asked), undefined);
		assert.deepEqual(dialogs.errors, []);
	});
});
