import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activatedApi, closeEditors, highlightOnly, openText } from './support/editorSession';

/** The texts of all hovers at an offset. */
async function hoverAt({ document }: vscode.TextEditor, offset: number): Promise<string> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		document.positionAt(offset),
	);
	return hovers
		.flatMap(({ contents }) => contents)
		.map(content => (content as vscode.MarkdownString).value)
		.join('\n')
		.replace(/\\(.)/g, '$1')
		.replace(/&nbsp;/g, ' ');
}

async function setHover(value: string | undefined): Promise<void> {
	await vscode.workspace
		.getConfiguration('nlpLens')
		.update('dictionary.hover', value, vscode.ConfigurationTarget.Global);
}

describe('Dictionaries', () => {
	before(activatedApi);
	afterEach(async () => {
		await vscode.commands.executeCommand('nlpLens.clearHighlights');
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await setHover(undefined);
		await closeEditors();
	});

	it('stand below the hover of a word: pinyin, meanings, measure words, longer words, the source', async () => {
		const editor = await openText('他在研究生命的起源。');
		await highlightOnly('PartsOfSpeech');
		const text = await hoverAt(editor, 4);
		for (const part of [
			'生命',
			'shēng mìng',
			'living being',
			'研究生',
			'CC-CEDICT',
			'command:nlpLens.dictionary.copyEntry',
		])
			assert.ok(text.includes(part), text);
	});

	it('tell of an English word by its base form, in Chinese', async () => {
		const editor = await openText('Two mice ran away.');
		await highlightOnly('PartsOfSpeech');
		const text = await hoverAt(editor, 5);
		for (const part of ['mouse', '/maus/', 'n. 老鼠', 'ECDICT']) assert.ok(text.includes(part), text);
	});

	it('say nothing while the hover of words is off, unless they are always on; and never where they are off', async () => {
		const editor = await openText('他在研究生命的起源。');
		assert.equal(await hoverAt(editor, 4), '');
		await setHover('always');
		assert.ok((await hoverAt(editor, 4)).includes('shēng mìng'));
		await setHover('never');
		await highlightOnly('PartsOfSpeech');
		assert.ok(!(await hoverAt(editor, 4)).includes('shēng mìng'));
	});

	it('copy the entry of the word at the cursor, and of one that is given', async () => {
		const editor = await openText('学习发展經濟');
		editor.selection = new vscode.Selection(0, 3, 0, 3);
		await vscode.commands.executeCommand('nlpLens.dictionary.copyEntry');
		assert.match(await vscode.env.clipboard.readText(), /^发展 發展\nfā zhǎn\tdevelopment; growth/u);
		await vscode.commands.executeCommand('nlpLens.dictionary.copyEntry', 'ran');
		assert.match(await vscode.env.clipboard.readText(), /^run\n\/rʌn\/\tn\. 跑/u);
	});

	it('open a list for a word, which copies what is accepted', async () => {
		await vscode.env.clipboard.writeText('');
		await vscode.commands.executeCommand('nlpLens.dictionary.lookUp', '經濟');
		// Nothing is accepted before the answer is there.
		for (let i = 0; i < 100 && (await vscode.env.clipboard.readText()) === ''; i++) {
			await new Promise(resolve => setTimeout(resolve, 50));
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		}
		assert.match(await vscode.env.clipboard.readText(), /^经济 經濟\njīng jì\t/u);
	});
});
