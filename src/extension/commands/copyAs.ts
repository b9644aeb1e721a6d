import { l10n, window } from 'vscode';
import type { Exporter } from '../exporter';
import type { Targets } from '../target';
import type { Command } from './command';
import { exportActive } from './exportActive';

/** Copies the analysis of the selection, or else the document, in a format to pick. */
export function copyAs(exporter: Exporter, targets: Targets): Command {
	return {
		id: 'nlpLens.copyAs',
		run: async format => {
			const text = await exportActive(exporter, targets, 'clipboard', format);
			if (text !== undefined) window.setStatusBarMessage(l10n.t('NLP Lens: copied to the clipboard'), 3000);
			return text;
		},
	};
}
