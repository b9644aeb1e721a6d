import type { VocabularyInfo } from '../../src/protocol/subword';
import * as vscode from 'vscode';

describe('Subwords in the browser host', () => {
	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('are learned from a document and counted in a folder', async () => {
		const content = 'The happier cat was unkind; kindness and sadness pass happily.\n'.repeat(30);
		const document = await vscode.workspace.openTextDocument({ content });
		await vscode.window.showTextDocument(document);
		// Editors that a test before has closed may go after this one has come.
		while (vscode.window.activeTextEditor?.document !== document) await new Promise(resolve => setTimeout(resolve, 20));
		const wanted = { source: 'document', algorithm: 'byteLevelBpe', vocabularySize: 270 };
		const learned = await vscode.commands.executeCommand<VocabularyInfo>('nlpLens.subwords.learn', wanted);
		if (learned.size !== 270) throw new Error(`It has ${learned.size} pieces.`);
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		const csv = await vscode.commands.executeCommand<string>('nlpLens.subwords.countFolder', folder.uri);
		if (!/^english\.txt,\d+,\d+,/mu.test(csv)) throw new Error(csv);
	});
});
