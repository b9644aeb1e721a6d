import type { VocabularyInfo } from '../../src/protocol/subword';
import * as vscode from 'vscode';

describe('Subwords in the browser host', () => {
	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('are learned from a document and counted in a folder', async () => {
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		// A file: a new untitled document can get the name, and with it the text, of one that is just being closed.
		await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'english.txt'));
		const wanted = { source: 'document', algorithm: 'byteLevelBpe', vocabularySize: 270 };
		const learned = await vscode.commands.executeCommand<VocabularyInfo>('nlpLens.subwords.learn', wanted);
		if (learned.size !== 270) throw new Error(`It has ${learned.size} pieces.`);
		const csv = await vscode.commands.executeCommand<string>('nlpLens.subwords.countFolder', folder.uri);
		if (!/^english\.txt,\d+,\d+,/mu.test(csv)) throw new Error(csv);
	});
});
