import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/activate';
import type { PanelLibrary } from '../../../src/protocol/panelAnswers';
import { AnsweredDialogs } from '../support/dialogs';
import {
	activatedApi,
	closeEditors,
	exported,
	highlightOnly,
	marksAsText,
	marksToHold,
	until,
} from '../support/editorSession';

const { executeCommand } = vscode.commands;

describe('A workspace of two folders', () => {
	let api: ExtensionApi;
	let dialogs: AnsweredDialogs;
	let shop: vscode.Uri;
	let office: vscode.Uri;

	before(async () => {
		api = await activatedApi();
		[shop, office] = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
	});
	beforeEach(() => {
		dialogs = AnsweredDialogs.closingMessages();
	});
	afterEach(async () => {
		await executeCommand('nlpLens.clearHighlights');
		await closeEditors();
		assert.deepEqual(dialogs.errors, []);
		dialogs.dispose();
	});

	const open = async (folder: vscode.Uri, name = 'note.txt'): Promise<vscode.TextEditor> =>
		vscode.window.showTextDocument(vscode.Uri.joinPath(folder, name), { preview: false });
	const exists = (file: vscode.Uri): Promise<boolean> =>
		Promise.resolve(vscode.workspace.fs.stat(file)).then(
			() => true,
			() => false,
		);

	it('cuts the text of each by its own dictionary, and follows that', async () => {
		await open(shop);
		assert.match(await exported('conllu'), /\t云瀑湖仓\t/u);
		await open(office);
		const cut = await exported('conllu');
		assert.match(cut, /\t云瀑\t.*\n.*\t湖仓\t/u);
		const dictionary = vscode.Uri.joinPath(office, '.nlp-lens', 'dictionary.txt');
		const before = await vscode.workspace.fs.readFile(dictionary);
		await vscode.workspace.fs.writeFile(dictionary, new TextEncoder().encode('join: 云瀑湖仓的设计\n'));
		let seen = '';
		const look = async (): Promise<void> => void (seen = await exported('conllu'));
		await until('the other cut', () => {
			void look();
			return seen.includes('\t云瀑湖仓的设计\t');
		});
		const { document } = await open(shop);
		assert.ok(!(await api.dictionaryOf(document)).some(line => line.includes('的设计')));
		assert.match(await exported('conllu'), /\t云瀑湖仓\t/u);
		await vscode.workspace.fs.writeFile(dictionary, before);
	});

	it('marks the entities that the settings of each folder want', async () => {
		const first = await open(shop);
		await highlightOnly('Entities');
		await marksToHold(api, first, 'London/LOC');
		assert.ok(marksAsText(api, first).every(mark => mark.endsWith('/LOC')));
		const second = await open(office);
		await marksToHold(api, second, 'Helen Marsh/PER');
		assert.ok(marksAsText(api, second).every(mark => mark.endsWith('/PER')));
		assert.equal(await executeCommand('nlpLens.nextEntity'), 'Helen Marsh');
		await open(shop);
		assert.equal(await executeCommand('nlpLens.nextEntity'), 'London');
	});

	it('keeps corrections where the settings of the folder say', async () => {
		for (const [folder, isBeside] of [
			[shop, false],
			[office, true],
		] as const) {
			const editor = await open(folder);
			editor.selection = new vscode.Selection(0, 0, 0, 5);
			await executeCommand('nlpLens.annotation.markEntity', 'ORG');
			await until('the correction', () => api.correctionsOf(editor).length > 0);
			assert.equal(await exists(vscode.Uri.joinPath(folder, 'note.txt.nlp.conllu')), isBeside, folder.path);
			await executeCommand('nlpLens.annotation.undo');
			await until('no correction', () => api.correctionsOf(editor).length === 0);
		}
	});

	it('translates by the glossaries of both, of which the first counts where they differ', async () => {
		const terms = (await api.glossary()).map(({ source, target }) => `${source} ${target}`);
		assert.deepEqual(terms.sort(), ['harbour 港口', 'token 词元']);
	});

	it('looks for mentions in both, each within its own limit', async () => {
		const long = vscode.Uri.joinPath(shop, 'long.txt');
		await vscode.workspace.fs.writeFile(long, new TextEncoder().encode('Helen Marsh slept. '.repeat(40)));
		const editor = await open(office);
		editor.selection = new vscode.Selection(0, 2, 0, 2);
		assert.equal(await executeCommand('nlpLens.entityReferences.find'), 2);
		await executeCommand('nlpLens.entityReferences.clear');
		await vscode.workspace.fs.delete(long);
	});

	it('answers from both, and gives places in each', async () => {
		const library = await executeCommand<PanelLibrary | undefined>('nlpLens.answers.index');
		assert.equal(library?.state, 'ready');
		assert.equal(library.pairs, 1);
		const place = async (question: string) => (await api.ask(question, 'documents')).passages?.[0].file;
		assert.equal(await place('Who sold the kettle?'), vscode.Uri.joinPath(shop, 'note.txt').toString());
		assert.equal(await place('Who wrote the contract?'), vscode.Uri.joinPath(office, 'note.txt').toString());
	});

	it('forgets what a folder said when that is taken out, and knows it again', async () => {
		const changed = new Promise<void>(resolve => {
			const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
				listening.dispose();
				resolve();
			});
		});
		assert.ok(vscode.workspace.updateWorkspaceFolders(1, 1));
		await changed;
		const terms = async (): Promise<string> => (await api.glossary()).map(({ source }) => source).join();
		assert.equal(await terms(), 'token');
		const { document } = await open(office);
		assert.deepEqual(await api.dictionaryOf(document), ['join: 云瀑湖仓']);
		const passages = async () => (await api.ask('Who wrote the contract?', 'documents')).passages ?? [];
		const end = Date.now() + 20_000;
		while ((await passages()).some(({ file }) => file.includes('/office/')) && Date.now() < end)
			await new Promise(resolve => setTimeout(resolve, 100));
		assert.ok(!(await passages()).some(({ file }) => file.includes('/office/')));
		await executeCommand('nlpLens.answers.removeIndex');
		assert.ok(vscode.workspace.updateWorkspaceFolders(1, 0, { uri: office }));
		await until('the folder', () => vscode.workspace.workspaceFolders?.length === 2);
		assert.equal(await terms(), 'token,harbour');
		await until('its dictionary', () => {
			void api.dictionaryOf(document);
			return vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
		});
		assert.ok((await api.dictionaryOf(document)).includes('split: 云瀑 湖仓'));
	});
});
