import { l10n } from 'vscode';
import type { Classifiers } from '../../classifiers';
import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { pickOwnClassifier } from './pickClassifier';

/** Shows what a classifier of the user's own makes of the text at hand. */
export function classifyWith(classifiers: Classifiers, showClassifier: PanelPort['showClassifier']): Command {
	return {
		id: 'nlpLens.classifiers.classifyWith',
		run: async given => {
			const info = await pickOwnClassifier(classifiers, given, l10n.t('Classifier to ask'));
			if (info) await showClassifier(info.id);
		},
	};
}
