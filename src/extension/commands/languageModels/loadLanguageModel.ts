import { Uri, l10n, window } from 'vscode';
import { messageOf } from '../../log';
import { showError } from '../../notices';
import type { Command } from '../command';
import type { LanguageModelPorts } from './learnLanguageModel';

/** Loads a language model from an ARPA file or one of our own and turns the tab to it. */
export function loadLanguageModel({ languageModelFiles, chosenModel, show, log }: LanguageModelPorts): Command {
	return {
		id: 'nlpLens.languageModels.load',
		run: async given => {
			const file = given instanceof Uri ? given : await askForFile();
			if (!file) return undefined;
			try {
				const title = l10n.t('Loading a language model');
				const info = await window.withProgress({ location: { viewId: 'nlpLens.panel' }, title }, () =>
					languageModelFiles.load(file),
				);
				chosenModel.choose({ ...chosenModel.choice, model: info.id });
				await show('languageModel');
				return info;
			} catch (error) {
				log.warn(messageOf(error));
				void showError(messageOf(error));
				return undefined;
			}
		},
	};
}

async function askForFile(): Promise<Uri | undefined> {
	const chosen = await window.showOpenDialog({
		title: l10n.t('Load a Language Model'),
		openLabel: l10n.t('Load'),
		filters: { [l10n.t('Language models')]: ['arpa', 'lm', 'bin'], [l10n.t('All files')]: ['*'] },
	});
	return chosen?.at(0);
}
