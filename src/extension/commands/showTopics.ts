import type { Command } from './command';
import type { PanelPort } from './ports';

/** Opens the panel's tab with topic and sentiment for the selection, or else the document. */
export function showTopics(panel: PanelPort): Command {
	return {
		id: 'nlpLens.showTopics',
		run: async () => {
			panel.turnToActive();
			await panel.show('topics');
		},
	};
}
