import type { Command } from './command';
import type { PanelPort } from './ports';

/** Opens the panel's tab of entities for the selection, or else the document. */
export function showEntities(panel: PanelPort): Command {
	return {
		id: 'nlpLens.showEntities',
		run: async () => {
			panel.turnToActive();
			await panel.show('entities');
		},
	};
}
