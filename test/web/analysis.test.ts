import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';

/** Waits until an editor has a mark with a text and a label; 20 s at most. */
async function markOn(api: ExtensionApi, editor: vscode.TextEditor, text: string, label: string): Promise<void> {
	const document = editor.document.getText();
	const seen = () => api.marksOf(editor).map(mark => `${document.slice(mark.start, mark.end)}/${mark.label}`);
	for (let tries = 0; tries < 200; tries++) {
		if (seen().includes(`${text}/${label}`)) return;
		await new Promise(resolve => setTimeout(resolve, 100));
	}
	throw new Error(`Waited 20 s for ${text}/${label}; there are: ${seen().join(' ')}.`);
}

describe('The analysis in the browser host', () => {
	let api: ExtensionApi;
	let editor: vscode.TextEditor;

	before(async () => {
		const extension = vscode.extensions.getExtension<ExtensionApi>('nlp-lens.nlp-lens');
		if (extension === undefined) throw new Error('The extension is not there.');
		api = await extension.activate();
		const content = 'The cat sits on the mat.\n\n李雷计划在2024年4月7日去上海旅行。\n';
		const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
		editor = await vscode.window.showTextDocument(document);
	});

	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('marks parts of speech of both languages', async () => {
		await vscode.commands.executeCommand('nlpLens.highlightPartsOfSpeech');
		await markOn(api, editor, 'cat', 'NOUN');
		await markOn(api, editor, '旅行', 'VERB');
	});

	it('follows edits', async () => {
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'A dog barked. '));
		await markOn(api, editor, 'dog', 'NOUN');
	});

	it('marks entities', async () => {
		await vscode.commands.executeCommand('nlpLens.highlightEntities');
		await markOn(api, editor, '2024年4月7日', 'DATE');
		await markOn(api, editor, '上海', 'LOC');
	});
});
