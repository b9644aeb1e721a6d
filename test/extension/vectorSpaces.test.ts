import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SpaceSummary } from '../../src/protocol/vectorSpace';
import { AnsweredDialogs } from './support/dialogs';
import { activatedApi, closeEditors } from './support/editorSession';

const { executeCommand } = vscode.commands;
const { fs } = vscode.workspace;

describe('Vector spaces', () => {
	let dialogs: AnsweredDialogs;
	let folder: vscode.Uri;

	before(async () => {
		await activatedApi();
		const root = vscode.workspace.workspaceFolders?.[0].uri;
		if (!root) throw new Error('No folder is open.');
		folder = vscode.Uri.joinPath(root, 'vectors-test');
	});
	beforeEach(async () => {
		dialogs = new AnsweredDialogs();
		dialogs.answer('showErrorMessage', () => undefined);
		dialogs.answer('showInformationMessage', () => undefined);
		await fs.createDirectory(folder);
	});
	afterEach(async () => {
		dialogs.dispose();
		await closeEditors();
		await fs.delete(folder, { recursive: true });
	});

	const put = (name: string, content: string) =>
		fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(content));

	it('are made of a folder, and saved', async () => {
		await put('sky/a.txt', 'moon orbit moon\n');
		await put('food/b.md', '# Soup\n\nspoon `code`\n');
		await put('code.json', '{"rocket": 1}');
		const summary = await executeCommand<SpaceSummary>('nlpLens.vectors.spaceOfFolder', folder, { settings: {} });
		assert.deepEqual(dialogs.errors, []);
		assert.equal(summary.texts, 2);
		assert.equal(summary.dimension, 4);
		const file = vscode.Uri.joinPath(folder, 'out.csv');
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
		const file = vscode.Uri.joinPath(folder, 'out.txt');
		assert.equal(
			await executeCommand('nlpLens.vectors.exportSpace', { source: 'document', format: 'libsvm', file }),
			true,
		);
		assert.match(new TextDecoder().decode(await fs.readFile(file)), /^0 1:0\.\d+ 2:\S+ 3:\S+ 4:\S+ 5:\S+\n$/u);
	});

	it('but not where there is no prose, or when a person cancels', async () => {
		await put('code.json', '{}');
		assert.equal(await executeCommand('nlpLens.vectors.spaceOfFolder', folder, { settings: {} }), undefined);
		assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /no file of prose/u);
		await put('a.txt', 'moon\n');
		const source = new vscode.CancellationTokenSource();
		source.cancel();
		assert.equal(await executeCommand('nlpLens.vectors.spaceOfFolder', folder, { token: source.token }), undefined);
		assert.deepEqual(dialogs.errors, []);
	});
});
