import type { Command } from './command';
import type { PanelPort } from './ports';

/** Opens the panel's tab of vectors for the selection, or else the document. */
export function showVectors(panel: PanelPort): Command {
	return {
		id: 'nlpLens.showVectors',
		run: async () => {
			panel.turnToActive();
			await panel.show('vectors');
		},
	};
}
