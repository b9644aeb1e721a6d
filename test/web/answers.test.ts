import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/activate';
import type { PanelLibrary } from '../../src/protocol/panelAnswers';

describe('Answers in the browser host', () => {
	it('come from the texts of a folder', async () => {
		const extension = vscode.extensions.getExtension<ExtensionApi>('nlp-lens.nlp-lens');
		if (extension === undefined) throw new Error('The extension is not there.');
		const api = await extension.activate();
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		const file = vscode.Uri.joinPath(folder.uri, 'asked.txt');
		const content = 'The bridge was built by Helen Marsh in 1931.\n\n这座桥由海伦于1931年建成。\n';
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
		const library = await vscode.commands.executeCommand<PanelLibrary | undefined>('nlpLens.answers.index', folder.uri);
		if (library?.state !== 'ready') throw new Error(JSON.stringify(library));
		for (const [question, words] of [
			['Who built the bridge?', /Helen Marsh/u],
			['这座桥是哪一年建成的？', /1931年/u],
		] as const) {
			const { passages = [] } = await api.ask(question, 'documents');
			if (!words.test(passages[0]?.text ?? '')) throw new Error(`${question} ${JSON.stringify(passages)}`);
		}
		await vscode.commands.executeCommand('nlpLens.answers.removeIndex');
	});
});
