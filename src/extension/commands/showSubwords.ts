import type { Command } from './command';
import type { PanelPort } from './ports';

/** Opens the panel's tab of subwords for the selection, or else the document. */
export function showSubwords(panel: PanelPort): Command {
	return {
		id: 'nlpLens.showSubwords',
		run: async () => {
			panel.turnToActive();
			await panel.show('subwords');
		},
	};
}
