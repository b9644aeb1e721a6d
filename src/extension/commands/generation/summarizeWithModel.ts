import type { PanelPort } from '../ports';
import type { Command } from '../command';

/** Has the language model summarize the selection, or else the document, in the panel. */
export function summarizeWithModel(panel: Pick<PanelPort, 'summarize' | 'turnToActive'>): Command {
	return {
		id: 'nlpLens.generation.summarize',
		run: () => {
			panel.turnToActive();
			return panel.summarize();
		},
	};
}
