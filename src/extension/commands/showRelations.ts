import type { Command } from './command';
import type { PanelPort } from './ports';

/** Opens the panel's tab of relations for the selection, or else the document. */
export function showRelations(panel: PanelPort): Command {
	return {
		id: 'nlpLens.showRelations',
		run: async () => {
			panel.turnToActive();
			await panel.show('relations');
		},
	};
}
