import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnsweredDialogs } from './support/dialogs';
import { activatedApi, closeEditors } from './support/editorSession';
import { TestFolder } from './support/testFolder';

const { executeCommand } = vscode.commands;

describe('The topics of a folder', () => {
	let dialogs: AnsweredDialogs;
	const folder = new TestFolder('topics-test');

	before(async () => {
		await activatedApi();
	});
	beforeEach(async () => {
		dialogs = AnsweredDialogs.closingMessages();
		await folder.create();
	});
	afterEach(async () => {
		dialogs.dispose();
		await closeEditors();
		await folder.remove();
	});

	it('are a document with tables, and CSV', async () => {
		await folder.put('a.txt', 'The rocket reached its orbit. The satellite circled the planet.\n'.repeat(5));
		await folder.put('inner/b.md', '# Soup\n\nThe soup needs onions, carrots and a spoon of butter.\n'.repeat(5));
		await folder.put('code.json', '{"rocket": 1}');
		const csv = await executeCommand<string>('nlpLens.topicsOfFolder', folder.uri, { topics: 2 });
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
		await folder.put('a.txt', 'The rocket reached its orbit.\n');
		const { workspace } = vscode as unknown as { workspace: Record<'findFiles', unknown> };
		const original = workspace.findFiles;
		workspace.findFiles = () => Promise.reject(new Error('The disk is gone.'));
		try {
			assert.equal(await executeCommand('nlpLens.topicsOfFolder', folder.uri, { topics: 0 }), undefined);
		} finally {
			workspace.findFiles = original;
		}
		assert.match(dialogs.errors.at(-1) ?? '', /No topics were found\. The disk is gone\./u);
	});

	it('but not where there is no prose, or when a person cancels', async () => {
		await folder.put('code.json', '{}');
		assert.equal(await executeCommand('nlpLens.topicsOfFolder', folder.uri, { topics: 0 }), undefined);
		assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /no file of prose/u);
		await folder.put('a.txt', 'The rocket reached its orbit.\n');
		const source = new vscode.CancellationTokenSource();
		source.cancel();
		const asked = { topics: 0, token: source.token };
		assert.equal(await executeCommand('nlpLens.topicsOfFolder', folder.uri, asked), undefined);
		assert.deepEqual(dialogs.errors, []);
	});
});
