import { Uri, l10n, window } from 'vscode';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError } from '../../notices';
import type { VocabularyFiles } from '../../vocabularies/vocabularyFiles';
import type { Command } from '../command';
import type { PanelPort } from '../ports';

/** Loads a tokenizer from a file and turns the tab to it. */
export function loadSubwords(files: VocabularyFiles, showVocabulary: PanelPort['showVocabulary'], log: Log): Command {
	return {
		id: 'nlpLens.subwords.load',
		run: async given => {
			const file = given instanceof Uri ? given : await askForFile();
			if (!file) return undefined;
			try {
				const info = await files.load(file);
				await showVocabulary(info.id);
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
		title: l10n.t('Load a Tokenizer'),
		openLabel: l10n.t('Load'),
		filters: {
			[l10n.t('Tokenizers')]: ['json', 'model', 'tiktoken', 'txt', 'bpe'],
			[l10n.t('All files')]: ['*'],
		},
	});
	return chosen?.at(0);
}
