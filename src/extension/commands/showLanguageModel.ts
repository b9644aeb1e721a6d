import type { Command } from './command';
import type { PanelPort } from './ports';

/** Opens the panel's tab of language models for the selection, or else the document. */
export function showLanguageModel(panel: PanelPort): Command {
	return {
		id: 'nlpLens.showLanguageModel',
		run: async () => {
			panel.turnToActive();
			await panel.show('languageModel');
		},
	};
}
