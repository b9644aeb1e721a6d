import { l10n } from 'vscode';
import type { Classifiers } from '../../classifiers';
import { messageOf } from '../../log';
import { showError, showWarning } from '../../notices';
import type { ClassifierFiles } from '../../ownClassifiers/classifierFiles';
import type { Command } from '../command';
import { pickOwnClassifier } from './pickClassifier';

/** Removes a classifier of the user's own, and its files. */
export function removeClassifier(classifiers: Classifiers, files: ClassifierFiles): Command {
	return {
		id: 'nlpLens.classifiers.remove',
		run: async given => {
			const info = await pickOwnClassifier(classifiers, given, l10n.t('Classifier to remove'));
			const file = info && files.fileOf(info.id);
			if (!file) return;
			const remove = l10n.t('Remove');
			const question = l10n.t('Remove the classifier {0} and its files?', info.title);
			if ((await showWarning(question, { modal: true }, remove)) !== remove) return;
			try {
				await files.remove(file);
			} catch (error) {
				void showError(l10n.t('The classifier was not removed. {0}', messageOf(error)));
			}
		},
	};
}
