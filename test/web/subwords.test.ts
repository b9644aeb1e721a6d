import type { VocabularyInfo } from '../../src/protocol/subword';
import * as vscode from 'vscode';

describe('Subwords in the browser host', () => {
	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('are learned from a document and counted in a folder', async () => {
		const content = 'The happier cat was unkind; kindness and sadness pass happily.\n'.repeat(30);
		const document = await vscode.workspace.openTextDocument({ content });
		const wanted = { source: 'document', algorithm: 'byteLevelBpe', vocabularySize: 270 };
		// Another editor may come to the front while the command begins: then its text is learned from, which is too short.
		let learned: VocabularyInfo | undefined;
		for (let tries = 0; tries < 5 && learned === undefined; tries++) {
			await showForGood(document);
			learned = await vscode.commands.executeCommand<VocabularyInfo | undefined>('nlpLens.subwords.learn', wanted);
		}
		if (learned?.size !== 270) throw new Error(`It has ${learned?.size} pieces.`);
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		const csv = await vscode.commands.executeCommand<string>('nlpLens.subwords.countFolder', folder.uri);
		if (!/^english\.txt,\d+,\d+,/mu.test(csv)) throw new Error(csv);
	});
});

/** Shows a document until it stays the active one: editors that a test before has closed may go after this one has come. */
async function showForGood(document: vscode.TextDocument): Promise<void> {
	for (let seen = 0; seen < 10; seen++) {
		if (vscode.window.activeTextEditor?.document !== document) {
			seen = 0;
			await vscode.window.showTextDocument(document);
		}
		await new Promise(resolve => setTimeout(resolve, 50));
	}
}
