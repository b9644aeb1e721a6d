import { l10n } from 'vscode';
import { messageOf } from '../../log';
import { showError, showInformation } from '../../notices';
import type { Command } from '../command';
import type { LibraryPorts } from './libraryPorts';

/** Removes the index of answers; the files that it was made of stay. */
export function removeIndex({ library }: LibraryPorts): Command {
	return {
		id: 'nlpLens.answers.removeIndex',
		run: async () => {
			try {
				await library.remove();
				void showInformation(l10n.t('The index was removed. The files that it was made of are still there.'));
			} catch (error) {
				void showError(l10n.t('The index was not removed. {0}', messageOf(error)));
			}
		},
	};
}
