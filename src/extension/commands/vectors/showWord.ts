import { l10n, window } from 'vscode';
import { showInformation } from '../../notices';
import { spanOfRange } from '../../text/ranges';
import type { Command } from '../command';
import type { PanelPort } from '../ports';

/** A longer selection is no word, in UTF-16 code units. */
const LONGEST = 100;

/** Opens the panel with the neighbours of the word at the cursor, or of what is selected. */
export function showWord(panel: PanelPort): Command {
	return {
		id: 'nlpLens.vectors.showWord',
		run: async given => {
			const word = typeof given === 'string' ? given : selectedWord();
			panel.turnToDocument();
			// Without a word the tab takes the one at the cursor, which it finds as the analysis does.
			await panel.showVectors({ part: 'words', word });
		},
	};
}

/** Opens the panel with the contexts of the word at the cursor. */
export function compareContexts(panel: PanelPort): Command {
	return {
		id: 'nlpLens.vectors.compareContexts',
		run: async () => {
			const editor = window.activeTextEditor;
			if (!editor) {
				void showInformation(l10n.t('Open a text document first.'));
				return;
			}
			panel.turnToDocument();
			const { start } = spanOfRange(editor.document, editor.selection);
			await panel.showVectors({ part: 'contexts', offset: start });
		},
	};
}

function selectedWord(): string {
	const editor = window.activeTextEditor;
	if (!editor || editor.selection.isEmpty) return '';
	const text = editor.document.getText(editor.selection).trim();
	return text.length > LONGEST || /\s/u.test(text) ? '' : text;
}
