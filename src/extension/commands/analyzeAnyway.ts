import { l10n, window } from 'vscode';
import type { DocumentPolicy } from '../documentPolicy';
import { showInformation } from '../notices';
import type { Command } from './command';

/** Lifts the limit of size for the active document. */
export function analyzeAnyway(policy: DocumentPolicy): Command {
	return {
		id: 'nlpLens.analyzeAnyway',
		run: () => {
			const document = window.activeTextEditor?.document;
			if (document) policy.allowAnySize(document);
			else void showInformation(l10n.t('Open a text document first.'));
		},
	};
}
