import { l10n } from 'vscode';
import { showInformation } from '../notices';
import type { Targets } from '../target';
import type { Command } from './command';
import type { PanelPort } from './ports';

/** Turns the panel to the selection. */
export function analyzeSelection(panel: PanelPort, targets: Targets): Command {
	return {
		id: 'nlpLens.analyzeSelection',
		run: async () => {
			if (!targets.selection()) {
				void showInformation(l10n.t('Select some text first.'));
				return;
			}
			panel.turnToActive();
			await panel.show('tokens');
		},
	};
}
