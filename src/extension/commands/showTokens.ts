import type { Command } from './command';
import type { PanelPort } from './ports';

/** Opens the panel's tab of tokens for the selection, or else the document. */
export function showTokens(panel: PanelPort): Command {
	return {
		id: 'nlpLens.showTokens',
		run: async () => {
			panel.turnToActive();
			await panel.show('tokens');
		},
	};
}
