import { Uri, l10n, window, workspace } from 'vscode';
import type { LanguageModelFormat, LanguageModelInfo } from '../../../protocol/ngram';
import { messageOf } from '../../log';
import { showError, showInformation } from '../../notices';
import type { Command } from '../command';
import { learnFrom } from './learnLanguageModel';
import type { LanguageModelPorts } from './learnLanguageModel';
import { pickModelText } from './modelTexts';

/** Saves the chosen language model as an ARPA file, which other programs read, or as one of our own. */
export function saveLanguageModel(ports: LanguageModelPorts): Command {
	return {
		id: 'nlpLens.languageModels.save',
		run: async place => {
			try {
				const info = await modelToSave(ports);
				const file = info && (place instanceof Uri ? place : await askForPlace(info));
				if (!file) return undefined;
				const bytes = await ports.languageModels.save(info.id, formatOf(file, info));
				await workspace.fs.writeFile(file, bytes);
				window.setStatusBarMessage(l10n.t('NLP Lens: saved {0}', workspace.asRelativePath(file)), 4000);
				return file;
			} catch (error) {
				ports.log.warn(`Saving a language model: ${messageOf(error)}`);
				void showError(l10n.t('The language model was not saved. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

/** The chosen model; one of the document is first learned to be kept. */
async function modelToSave(ports: LanguageModelPorts): Promise<LanguageModelInfo | undefined> {
	const { languageModels, chosenModel, targets, policy } = ports;
	const choice = await chosenModel.known();
	if (choice.model === 'document') {
		const text = await pickModelText(targets, policy, 'document', undefined);
		return text && learnFrom(ports, text, choice);
	}
	const info = (await languageModels.models()).find(({ id }) => id === choice.model);
	if (!info) {
		const reason = l10n.t('Language models that ship are not saved again. Learn or load one first.');
		void showInformation(reason);
	}
	return info;
}

async function askForPlace({ title, formats }: LanguageModelInfo): Promise<Uri | undefined> {
	const folder = workspace.workspaceFolders?.at(0)?.uri;
	const name = `${title.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.${formats.includes('arpa') ? 'arpa' : 'lm.bin'}`;
	return window.showSaveDialog({
		title: l10n.t('Save the Language Model'),
		filters: {
			...(formats.includes('arpa') ? { ARPA: ['arpa', 'lm'] } : {}),
			[l10n.t('NLP Lens binary')]: ['bin'],
		},
		...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
	});
}

/** The format that a file's name asks for; one that cannot hold the model is the worker's to refuse. */
function formatOf(file: Uri, { formats }: LanguageModelInfo): LanguageModelFormat {
	if (/\.(?:arpa|lm)$/iu.test(file.path)) return 'arpa';
	return file.path.endsWith('.bin') ? 'binary' : formats[0];
}
