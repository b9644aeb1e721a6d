import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/activate';
import { activatedApi, closeEditors, openText, until } from '../support/editorSession';

const TEXT = '美国会通过对台售武法案。他在研究生命的起源。';

describe('Doubtful cuts', () => {
	let api: ExtensionApi;

	before(async () => {
		api = await activatedApi();
	});
	afterEach(async () => {
		await vscode.commands.executeCommand('nlpLens.clearHighlights');
		await closeEditors();
	});

	async function hoverAt({ document }: vscode.TextEditor, offset: number): Promise<string> {
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			document.positionAt(offset),
		);
		const contents = hovers.flatMap(hover => hover.contents) as vscode.MarkdownString[];
		return contents.map(({ value }) => value.replace(/\\(.)/gu, '$1').replaceAll('&nbsp;', ' ')).join('\n');
	}

	it('are marked on demand, and say in a hover why the text is cut so', async () => {
		const editor = await openText(TEXT);
		await vscode.commands.executeCommand('nlpLens.words.highlightDoubtfulCuts');
		const marks = await until('marks', () => {
			const found = api.doubtsOf(editor);
			return found.length > 0 && found;
		});
		for (const { margin } of marks) assert.ok(Math.abs(margin) <= 3);
		const [{ offset, margin }] = marks;
		const hover = await hoverAt(editor, offset);
		for (const part of [
			margin > 0 ? 'A word ends here' : 'No word ends here',
			'Best: ',
			'Otherwise: ',
			'Because of: ',
		]) {
			assert.ok(hover.includes(part), hover);
		}
		assert.match(hover, /command:nlpLens\.words\.always(?:Join|Split)/u);
		await vscode.commands.executeCommand('nlpLens.words.highlightDoubtfulCuts');
		assert.deepEqual(api.doubtsOf(editor), []);
	});

	it('follow edits', async () => {
		const editor = await openText('好。');
		await vscode.commands.executeCommand('nlpLens.words.highlightDoubtfulCuts');
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '😀\r\n'));
		await editor.edit(edit => edit.insert(new vscode.Position(1, 0), TEXT));
		await until('marks', () => api.doubtsOf(editor).some(({ offset }) => offset > 3));
	});
});
