import type { Command } from './command';
import type { PanelPort } from './ports';

/** Opens the panel's tab of models: the list of the cards. */
export function showModels(panel: Pick<PanelPort, 'showModels'>): Command {
	return { id: 'nlpLens.showModels', run: () => panel.showModels([]) };
}
