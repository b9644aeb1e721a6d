import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/activate';
import { AnsweredDialogs } from '../support/dialogs';
import { activatedApi, closeEditors, openText, until } from '../support/editorSession';
import { TestFolder } from '../support/testFolder';

describe('Dictionaries of Chinese words', () => {
	let api: ExtensionApi;
	const folder = new TestFolder('.nlp-lens');
	let file: vscode.Uri;
	let dialogs: AnsweredDialogs;

	before(async () => {
		api = await activatedApi();
		file = folder.file('dictionary.txt');
	});
	beforeEach(() => {
		dialogs = new AnsweredDialogs();
	});
	afterEach(async () => {
		dialogs.dispose();
		await closeEditors();
		await folder.remove('dictionary.txt');
	});

	/** Writes a dictionary as a person does, in an editor. */
	async function save(text: string): Promise<void> {
		const document = await vscode.workspace.openTextDocument(file);
		const edit = new vscode.WorkspaceEdit();
		edit.replace(file, new vscode.Range(0, 0, document.lineCount, 0), text);
		await vscode.workspace.applyEdit(edit);
		assert.ok(await document.save());
	}

	const linesIn = async (): Promise<string[]> =>
		(await folder.read('dictionary.txt')).split('\n').filter(line => line !== '' && !line.startsWith('#'));

	/** Waits until the analysis cuts the active document into these words, among others. */
	async function cutInto(...wanted: readonly string[]): Promise<void> {
		let words: string[] = [];
		for (const end = Date.now() + 20_000; Date.now() < end;) {
			await vscode.env.clipboard.writeText('');
			await vscode.commands.executeCommand('nlpLens.copyAs', 'conllu');
			words = (await vscode.env.clipboard.readText()).split('\n').map(row => row.split('\t')[1] ?? '');
			if (wanted.every(word => words.includes(word))) return;
			await new Promise(resolve => setTimeout(resolve, 50));
		}
		assert.deepEqual(words, wanted);
	}

	it('are heeded as they are saved, and lines that say nothing are told', async () => {
		await openText('他们在讨论云瀑湖仓的设计。');
		await vscode.commands.executeCommand('nlpLens.words.addToDictionary', '云瀑', file);
		await save('join: 云瀑湖仓\n');
		await cutInto('云瀑湖仓');
		await save('split: 云瀑 湖仓\n机器 学习\n');
		await cutInto('云瀑', '湖仓');
		const [problem] = await until('a diagnostic', () => {
			const found = vscode.languages.getDiagnostics(file);
			return found.length > 0 && found;
		});
		assert.equal(problem.range.start.line, 1);
		await save('');
		await until('no diagnostic', () => vscode.languages.getDiagnostics(file).length === 0);
	});

	it('are gone with their folder', async () => {
		const { document } = await openText('云瀑湖仓');
		await folder.put('dictionary.txt', 'join: 云瀑湖仓\n');
		await cutInto('云瀑湖仓');
		await folder.remove();
		const end = Date.now() + 20_000;
		while ((await api.dictionaryOf(document)).length > 0 && Date.now() < end)
			await new Promise(resolve => setTimeout(resolve, 50));
		assert.deepEqual(await api.dictionaryOf(document), []);
	});

	it('get words by a command, which makes the file where there is none, once each', async () => {
		const { document } = await openText('他们在讨论云瀑湖仓的设计。');
		await vscode.commands.executeCommand('nlpLens.words.addToDictionary', '云瀑湖仓 n 50', file);
		await vscode.commands.executeCommand('nlpLens.words.addToDictionary', '云瀑湖仓 n 50', file);
		assert.deepEqual(await linesIn(), ['云瀑湖仓 n 50']);
		assert.ok((await api.dictionaryOf(document)).includes('云瀑湖仓 NOUN 50'));
		await cutInto('云瀑湖仓');
		dialogs.answer('showWarningMessage', () => undefined);
		await vscode.commands.executeCommand('nlpLens.words.addToDictionary', '机器 学习', file);
		assert.equal(dialogs.asked.showWarningMessage?.length, 1);
		assert.deepEqual(await linesIn(), ['云瀑湖仓 n 50']);
	});

	it('get what is always cut and joined at the cursor or the selection', async () => {
		const editor = await openText('他在研究生命的起源。');
		await cutInto('研究', '生命');
		dialogs.answer('showQuickPick', (items: { file: vscode.Uri }[]) => items[0]);
		editor.selection = new vscode.Selection(0, 4, 0, 4);
		assert.equal(await vscode.commands.executeCommand('nlpLens.words.alwaysJoin'), 'join: 研究生命');
		await cutInto('研究生命');
		editor.selection = new vscode.Selection(0, 5, 0, 5);
		assert.equal(await vscode.commands.executeCommand('nlpLens.words.alwaysSplit'), 'split: 研究生 命');
		await cutInto('研究生', '命');
		editor.selection = new vscode.Selection(0, 3, 0, 5);
		assert.equal(await vscode.commands.executeCommand('nlpLens.words.alwaysSplit'), 'split: 研 究生');
		assert.deepEqual(await linesIn(), ['join: 研究生命', 'split: 研究生 命', 'split: 研 究生']);
		await cutInto('研', '究生', '命');
	});

	it('are opened by a command', async () => {
		await vscode.commands.executeCommand('nlpLens.words.openDictionary', file);
		const document = vscode.window.activeTextEditor?.document;
		assert.equal(document?.uri.toString(), file.toString());
		assert.match(document.getText(), /^# word/u);
		assert.deepEqual(vscode.languages.getDiagnostics(file), []);
	});
});
