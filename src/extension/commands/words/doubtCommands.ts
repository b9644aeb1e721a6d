import { commands, l10n, window } from 'vscode';
import type { TextDocument } from 'vscode';
import type { DocumentPolicy } from '../../documentPolicy';
import { showInformation } from '../../notices';
import type { Settings } from '../../settings';
import type { Command } from '../command';
import type { HighlightSwitch } from '../ports';
import { toggleHighlight } from '../toggleHighlight';

/** Toggles the marks where the segmenter was in doubt. */
export function highlightDoubtfulCuts(doubts: HighlightSwitch, policy: DocumentPolicy, settings: Settings): Command {
	return { id: 'nlpLens.words.highlightDoubtfulCuts', run: () => toggleHighlight(doubts, policy, settings) };
}

/** Says in a hover why the text is cut, or not, at the cursor. */
export function explainCut(
	hover: { ask(asked: { readonly document: TextDocument; readonly offset: number }): void },
	policy: DocumentPolicy,
): Command {
	return {
		id: 'nlpLens.words.explainCut',
		run: async () => {
			const editor = window.activeTextEditor;
			if (!editor) return;
			if (!policy.isText(editor.document)) {
				void showInformation(l10n.t('NLP Lens does not mark this kind of document.'));
				return;
			}
			hover.ask({ document: editor.document, offset: editor.document.offsetAt(editor.selection.active) });
			await commands.executeCommand('editor.action.showHover');
		},
	};
}
