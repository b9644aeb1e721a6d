import { l10n, window } from 'vscode';
import { messageOf } from '../../log';
import type { Command } from '../command';
import type { LibraryPorts } from './libraryPorts';

/** Removes the index of answers; the files that it was made of stay. */
export function removeIndex({ library }: LibraryPorts): Command {
	return {
		id: 'nlpLens.answers.removeIndex',
		run: async () => {
			try {
				await library.remove();
				void window.showInformationMessage(
					l10n.t('The index was removed. The files that it was made of are still there.'),
				);
			} catch (error) {
				void window.showErrorMessage(l10n.t('The index was not removed. {0}', messageOf(error)));
			}
		},
	};
}
