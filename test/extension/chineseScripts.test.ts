import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activatedApi, closeEditors, openText } from './support/editorSession';

async function set(key: string, value: unknown): Promise<void> {
	await vscode.workspace.getConfiguration('nlpLens').update(key, value, vscode.ConfigurationTarget.Global);
}

function run<T>(command: string): Thenable<T> {
	return vscode.commands.executeCommand<T>(`nlpLens.${command}`);
}

async function hintsOf({ document }: vscode.TextEditor): Promise<string[]> {
	const whole = new vscode.Range(0, 0, document.lineCount, 0);
	const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
		'vscode.executeInlayHintProvider',
		document.uri,
		whole,
	);
	return hints.map(({ position, label }) => `${document.offsetAt(position)} ${typeof label === 'string' ? label : ''}`);
}

describe('Chinese scripts', () => {
	before(activatedApi);
	afterEach(async () => {
		for (const key of ['conversion.traditional', 'conversion.regionalWords', 'pinyin.show']) await set(key, undefined);
		await closeEditors();
	});

	it('are converted in one step for undo', async () => {
		const { document } = await openText('头发和软件\n皇后在后面');
		assert.equal(await run('conversion.toTraditional'), 3);
		assert.equal(document.getText(), '頭髮和軟件\n皇后在後面');
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), '头发和软件\n皇后在后面');
		await set('conversion.regionalWords', true);
		await run('conversion.toTraditional');
		assert.equal(document.getText(), '頭髮和軟體\n皇后在後面');
		await run('conversion.toSimplified');
		assert.equal(document.getText(), '头发和软件\n皇后在后面');
		assert.equal(await run('conversion.toSimplified'), 0);
	});

	it('are converted where a person selected', async () => {
		const editor = await openText('头发\r\n头发\r\n头发');
		editor.selections = [new vscode.Selection(2, 2, 2, 0), new vscode.Selection(0, 0, 0, 2)];
		await run('conversion.toTraditional');
		assert.equal(editor.document.getText(), '頭髮\r\n头发\r\n頭髮');
	});

	it('are converted in long texts', async () => {
		const { document } = await openText('头发和后面😀\n'.repeat(20_000));
		await run('conversion.toTraditional');
		assert.equal(document.getText(), '頭髮和後面😀\n'.repeat(20_000));
	});

	it('have their pinyin behind words while that is wished for', async () => {
		const editor = await openText('音乐让人快乐。VS');
		assert.deepEqual(await hintsOf(editor), []);
		assert.equal(await run('pinyin.toggle'), true);
		assert.deepEqual(await hintsOf(editor), ['2 yīnyuè', '3 ràng', '4 rén', '6 kuàilè']);
		assert.equal(await run('pinyin.toggle'), false);
		assert.deepEqual(await hintsOf(editor), []);
	});

	it('are copied in pinyin, by selection or line', async () => {
		const editor = await openText('音乐。\n行人很多!');
		editor.selection = new vscode.Selection(1, 0, 1, 0);
		assert.equal(await run('pinyin.copy'), 'xíngrén hěnduō!');
		assert.equal(await vscode.env.clipboard.readText(), 'xíngrén hěnduō!');
		editor.selection = new vscode.Selection(0, 0, 0, 2);
		assert.equal(await run('pinyin.copy'), 'yīnyuè');
	});
});
