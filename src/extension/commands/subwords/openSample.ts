import { Uri, ViewColumn, window, workspace } from 'vscode';
import type { Command } from '../command';

/** Opens the small corpus of the walkthrough as a new document, beside the walkthrough. */
export function openSample(extensionUri: Uri): Command {
	return {
		id: 'nlpLens.subwords.openSample',
		run: async () => {
			const file = Uri.joinPath(extensionUri, 'media', 'walkthrough', 'corpus.txt');
			const content = new TextDecoder().decode(await workspace.fs.readFile(file));
			const document = await workspace.openTextDocument({ content, language: 'plaintext' });
			await window.showTextDocument(document, { preview: false, viewColumn: ViewColumn.Beside });
		},
	};
}
