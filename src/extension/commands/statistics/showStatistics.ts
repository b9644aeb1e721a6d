import type { Command } from '../command';
import type { PanelPort } from '../ports';

/** Opens the panel's tab of statistics for the selection, or else the document. */
export function showStatistics(panel: PanelPort): Command {
	return {
		id: 'nlpLens.showStatistics',
		run: async () => {
			panel.turnToActive();
			await panel.show('statistics');
		},
	};
}
