import type { Command } from './command';
import type { PanelPort } from './ports';

/** Opens the panel's tab of keywords for the selection, or else the document. */
export function showKeywords(panel: PanelPort): Command {
	return {
		id: 'nlpLens.showKeywords',
		run: async () => {
			panel.turnToActive();
			await panel.show('keywords');
		},
	};
}
