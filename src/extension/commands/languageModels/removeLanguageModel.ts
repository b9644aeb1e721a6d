import { l10n } from 'vscode';
import { messageOf } from '../../log';
import { showError, showInformation, showWarning } from '../../notices';
import type { Command } from '../command';
import type { LanguageModelPorts } from './learnLanguageModel';

/** Lets go of the chosen language model; the file of one that was learned here goes, too. */
export function removeLanguageModel({
	languageModels,
	languageModelFiles,
	chosenModel,
	log,
}: LanguageModelPorts): Command {
	return {
		id: 'nlpLens.languageModels.remove',
		run: async () => {
			const choice = await chosenModel.known();
			const info = (await languageModels.models()).find(({ id }) => id === choice.model);
			if (!info) {
				void showInformation(l10n.t('Choose a model that you learned or loaded first.'));
				return;
			}
			const remove = l10n.t('Remove');
			const question = l10n.t('Remove the language model {0}?', info.title);
			if ((await showWarning(question, { modal: true }, remove)) !== remove) return;
			chosenModel.choose({ ...choice, model: 'shipped' });
			try {
				await languageModelFiles.remove(info.id);
			} catch (error) {
				log.warn(`Removing a language model: ${messageOf(error)}`);
				void showError(l10n.t('The language model was not removed. {0}', messageOf(error)));
			}
		},
	};
}
