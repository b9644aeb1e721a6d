import type { Command } from './command';
import type { PanelPort } from './ports';

/** Opens the panel's tab with the summary for the selection, or else the document. */
export function showSummary(panel: PanelPort): Command {
	return {
		id: 'nlpLens.showSummary',
		run: async () => {
			panel.turnToActive();
			await panel.show('summary');
		},
	};
}
