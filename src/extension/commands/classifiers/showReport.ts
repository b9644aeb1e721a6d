import { commands, l10n, workspace } from 'vscode';
import type { Classifiers } from '../../classifiers';
import { messageOf } from '../../log';
import { showError } from '../../notices';
import type { ClassifierFiles } from '../../ownClassifiers/classifierFiles';
import type { Command } from '../command';
import { pickOwnClassifier } from './pickClassifier';

/** Shows the report of a classifier, with its confusion matrix. */
export function showReport(classifiers: Classifiers, files: ClassifierFiles): Command {
	return {
		id: 'nlpLens.classifiers.showReport',
		run: async given => {
			const info = await pickOwnClassifier(classifiers, given, l10n.t('Classifier whose report is shown'));
			const file = info && files.fileOf(info.id);
			if (!file) return undefined;
			const report = files.reportOf(file);
			try {
				await workspace.fs.stat(report);
				await commands.executeCommand('markdown.showPreview', report);
			} catch (error) {
				void showError(l10n.t('The report cannot be shown. {0}', messageOf(error)));
			}
			return report;
		},
	};
}
