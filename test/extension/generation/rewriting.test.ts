import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/activate';
import { LoopbackServer, closesAfter, streams } from '../../support/generation/loopbackServer';
import { AnsweredDialogs } from '../support/dialogs';
import { activatedApi, closeEditors, openText, until } from '../support/editorSession';
import { TestFolder } from '../support/testFolder';

const { executeCommand } = vscode.commands;

describe('Rewriting with a language model', () => {
	let api: ExtensionApi;
	let server: LoopbackServer;
	let dialogs: AnsweredDialogs;
	const folder = new TestFolder('.nlp-lens');

	before(async () => {
		api = await activatedApi();
	});
	beforeEach(async () => {
		server = await LoopbackServer.start();
		dialogs = AnsweredDialogs.closingMessages();
		dialogs.answer('showInputBox', () => server.endpoint);
		await pick('Another server…', 'tiny');
	});
	afterEach(async () => {
		await pick('Built-in engines');
		dialogs.dispose();
		await closeEditors();
		await server.close();
		for (const key of ['endpoint', 'model']) {
			const settings = vscode.workspace.getConfiguration('nlpLens.generation');
			await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
		}
		await folder.remove();
	});

	const pick = async (...labels: readonly string[]): Promise<void> => {
		const wanted = [...labels];
		dialogs.answer('showQuickPick', async (items: Promise<vscode.QuickPickItem[]> | vscode.QuickPickItem[]) => {
			const label = wanted.shift();
			return (await items).find(item => item.label === label);
		});
		await executeCommand('nlpLens.generation.choose');
	};
	const select = async (text: string, selected: string): Promise<vscode.TextEditor> => {
		const editor = await openText(text);
		const start = editor.document.positionAt(text.indexOf(selected));
		editor.selection = new vscode.Selection(start, start.translate(0, selected.length));
		return editor;
	};
	const rewrite = (goal = 'formal'): Thenable<unknown> => executeCommand('nlpLens.generation.rewrite', goal);

	it('shows the new text beside the old one, and puts it in on a word, in one step for undo', async () => {
		server.behaviour = streams('Good ', 'day');
		const { document } = await select('hey 😀 you. Bye.', 'hey 😀 you');
		assert.equal(await rewrite(), 'Good day');
		assert.equal(document.getText(), 'hey 😀 you. Bye.');
		await until('the new text', () =>
			vscode.workspace.textDocuments.some(
				each => each.uri.scheme === 'nlp-lens-rewriting' && each.getText() === 'Good day',
			),
		);
		assert.equal(await executeCommand('nlpLens.generation.acceptRewriting'), true);
		assert.equal(document.getText(), 'Good day. Bye.');
		await executeCommand('undo');
		assert.equal(document.getText(), 'hey 😀 you. Bye.');
		assert.equal(await executeCommand('nlpLens.generation.acceptRewriting'), false);
	});

	it('leaves a text alone that was changed meanwhile, and finds one that only moved', async () => {
		const { document } = await select('one two', 'two');
		await rewrite();
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), 'zero ');
		await vscode.workspace.applyEdit(edit);
		assert.equal(await executeCommand('nlpLens.generation.acceptRewriting'), true);
		assert.equal(document.getText(), 'zero one Hello world');
		const { document: other } = await select('three four', 'four');
		await rewrite();
		const change = new vscode.WorkspaceEdit();
		change.replace(other.uri, new vscode.Range(0, 6, 0, 10), 'five');
		await vscode.workspace.applyEdit(change);
		assert.equal(await executeCommand('nlpLens.generation.acceptRewriting'), false);
		assert.equal(other.getText(), 'three five');
	});

	it('offers nothing that is not whole, and says why', async () => {
		server.behaviour = closesAfter('Goo');
		const { document } = await select('hey you', 'hey');
		assert.equal(await rewrite(), undefined);
		assert.match(dialogs.errors.join(), /broke off/u);
		assert.equal(await executeCommand('nlpLens.generation.acceptRewriting'), false);
		assert.equal(document.getText(), 'hey you');
	});

	it('needs a selection and a language model', async () => {
		await openText('hey');
		assert.equal(await rewrite(), undefined);
		await pick('Built-in engines');
		await select('hey', 'hey');
		assert.equal(await rewrite(), undefined);
		assert.match(String(dialogs.asked.showInformationMessage?.at(-1)), /language model is needed/u);
		assert.equal(server.chats.length, 0);
	});

	it('follows a prompt of the folder, and names file and line where that is broken', async () => {
		const file = await executeCommand<vscode.Uri>('nlpLens.generation.editPrompt', 'rewrite', 'folder');
		assert.ok(file.path.endsWith('/.nlp-lens/prompts/rewrite.md'));
		const put = (text: string): Thenable<void> => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
		await put('## User\nMine: {{instruction}}\n{{text}}\n');
		const messages = await api.prompts.messages('rewrite', { instruction: 'Shout.', text: 'x' });
		assert.equal(messages.at(-1)?.content, 'Mine: Shout.\n<text>\nx\n</text>');
		await put('## User\n{{txt}}\n');
		await select('hey', 'hey');
		assert.equal(await rewrite(), undefined);
		assert.match(dialogs.errors.join(), /rewrite\.md, line 2: There is no `\{\{txt\}\}`/u);
	});
});
