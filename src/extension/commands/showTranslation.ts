import type { Command } from './command';
import type { PanelPort } from './ports';

/** Opens the panel's tab of translations for the selection, or else the document. */
export function showTranslation(panel: PanelPort): Command {
	return {
		id: 'nlpLens.showTranslation',
		run: async () => {
			panel.turnToActive();
			await panel.show('translation');
		},
	};
}
