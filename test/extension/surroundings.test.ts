import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';
import {
	activatedApi,
	closeEditors,
	exported,
	highlightOnly,
	marksToHold,
	openText,
	until,
} from './support/editorSession';

describe('Wherever a text stands', () => {
	let api: ExtensionApi;

	before(async () => {
		api = await activatedApi();
	});

	afterEach(async () => {
		await vscode.commands.executeCommand('nlpLens.clearHighlights');
		await closeEditors();
	});

	it('both sides of a diff editor are marked', async () => {
		const [before, after] = await Promise.all(
			['The cat met Helen Marsh in London.', 'The dog met Helen Marsh in Paris.'].map(content =>
				vscode.workspace.openTextDocument({ content, language: 'plaintext' }),
			),
		);
		await vscode.commands.executeCommand('vscode.diff', before.uri, after.uri, 'Before and after');
		const sides = () =>
			[before, after].map(document => vscode.window.visibleTextEditors.find(each => each.document === document));
		await until('both sides', () => sides().every(side => side !== undefined));
		for (const [index, name] of ['London', 'Paris'].entries()) {
			if (vscode.window.activeTextEditor !== sides()[index]) {
				await vscode.commands.executeCommand('diffEditor.switchSide');
			}
			const side = await until('the side to be active', () => {
				const { activeTextEditor } = vscode.window;
				return activeTextEditor === sides()[index] && activeTextEditor;
			});
			await highlightOnly('Entities');
			await marksToHold(api, side, `${name}/LOC`);
		}
	});

	it("a notebook's Markdown cell is analyzed as Markdown", async () => {
		const source = '# Notes\n\nThe cat met Helen Marsh in London. `do not read code`\n';
		const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, source, 'markdown');
		const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]));
		await vscode.window.showNotebookDocument(notebook);
		const [{ document }] = notebook.getCells();
		await vscode.commands.executeCommand('notebook.cell.edit');
		await until('the cell to be edited', () => vscode.window.activeTextEditor?.document === document);
		const analysis = await exported('conllu');
		assert.match(analysis, /\tHelen\t/u);
		assert.doesNotMatch(analysis, /\tdo\t/u);
	});

	for (const [language, text] of [
		['Russian', 'Мария Кюри родилась в Варшаве. Она получила премию в 1903 году.\n'],
		['Japanese', 'キュリー夫人はワルシャワで生まれた。1903年にノーベル賞を受けた。\n'],
		['Arabic', 'وُلدت ماري كوري في وارسو عام 1867.\n'],
		['Korean', '마리 퀴리는 1867년 바르샤바에서 태어났다.\n'],
		['Thai', 'มารี กูว์รีเกิดที่กรุงวอร์ซอ\n'],
	] as const) {
		it(`${language} goes through politely`, async () => {
			await openText(text);
			const words = (await exported('conllu'))
				.split('\n')
				.filter(line => /^\d+\t/u.test(line))
				.map(line => line.split('\t')[1]);
			assert.equal(words.join('').replace(/\s/gu, ''), text.replace(/\s/gu, ''));
			await vscode.commands.executeCommand('nlpLens.highlightPartsOfSpeech');
			await vscode.commands.executeCommand('nlpLens.highlightEntities');
			const json = JSON.parse(await exported('json')) as { readonly text?: string };
			if (json.text !== undefined) assert.ok(json.text.startsWith(text.trim()));
		});
	}
});
