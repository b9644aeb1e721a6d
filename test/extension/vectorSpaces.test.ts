import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SpaceSummary } from '../../src/protocol/vectorSpace';
import { AnsweredDialogs } from './support/dialogs';
import { activatedApi, closeEditors } from './support/editorSession';
import { TestFolder } from './support/testFolder';

const { executeCommand } = vscode.commands;
const { fs } = vscode.workspace;

describe('Vector spaces', () => {
	let dialogs: AnsweredDialogs;
	const folder = new TestFolder('vectors-test');

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

	it('are made of a folder, and saved', async () => {
		await folder.put('sky/a.txt', 'moon orbit moon\n');
		await folder.put('food/b.md', '# Soup\n\nspoon `code`\n');
		await folder.put('code.json', '{"rocket": 1}');
		const summary = await executeCommand<SpaceSummary>('nlpLens.vectors.spaceOfFolder', folder.uri, { settings: {} });
		assert.deepEqual(dialogs.errors, []);
		assert.equal(summary.texts, 2);
		assert.equal(summary.dimension, 4);
		const file = folder.file('out.csv');
		const asked = { source: 'folder', format: 'csv', file };
		assert.equal(await executeCommand('nlpLens.vectors.exportSpace', asked), true);
		const rows = new TextDecoder()
			.decode(await fs.readFile(file))
			.trimEnd()
			.split('\r\n');
		assert.equal(rows.length, 5);
		assert.ok(rows.some(row => row.startsWith('sky/a.txt,moon,')));
	});

	it('are made of the sentences of a document', async () => {
		const document = await vscode.workspace.openTextDocument({ content: '雍和宫的荷花很美', language: 'plaintext' });
		await vscode.window.showTextDocument(document);
		const file = folder.file('out.txt');
		assert.equal(
			await executeCommand('nlpLens.vectors.exportSpace', { source: 'document', format: 'libsvm', file }),
			true,
		);
		assert.match(new TextDecoder().decode(await fs.readFile(file)), /^0 1:0\.\d+ 2:\S+ 3:\S+ 4:\S+ 5:\S+\n$/u);
	});

	it('but not where there is no prose, or when a person cancels', async () => {
		await folder.put('code.json', '{}');
		assert.equal(await executeCommand('nlpLens.vectors.spaceOfFolder', folder.uri, { settings: {} }), undefined);
		assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /no file of prose/u);
		await folder.put('a.txt', 'moon\n');
		const source = new vscode.CancellationTokenSource();
		source.cancel();
		assert.equal(await executeCommand('nlpLens.vectors.spaceOfFolder', folder.uri, { token: source.token }), undefined);
		assert.deepEqual(dialogs.errors, []);
	});
});
