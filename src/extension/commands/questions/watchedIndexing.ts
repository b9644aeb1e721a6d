import { CancellationError, l10n } from 'vscode';
import type { CancellationToken } from 'vscode';
import { messageOf } from '../../log';
import { showError, showInformation } from '../../notices';
import { watchedWork } from '../watchedWork';
import type { LibraryPorts } from './libraryPorts';

/**
 * Has files read into the library under a notification that says how far it is and can cancel it.
 * @param given cancels it too
 * @returns whether it was done to the end.
 */
export async function watchedIndexing(
	{ library, log }: LibraryPorts,
	index: (token: CancellationToken) => Promise<void>,
	given?: CancellationToken,
): Promise<boolean> {
	try {
		await watchedWork(
			l10n.t('Indexing for answers'),
			async (token, report) => {
				const subscription = library.onDidChange(({ state, done, total }) => {
					if (state === 'building' && total > 0) {
						report(l10n.t('file {0} of {1}', (done + 1).toLocaleString(), total.toLocaleString()));
					}
				});
				await index(token).finally(() => void subscription.dispose());
			},
			given,
		);
		void tellContent({ library, log });
		return true;
	} catch (error) {
		if (error instanceof CancellationError) return false;
		log.warn(`Indexing for answers: ${messageOf(error)}`);
		void showError(l10n.t('The files were not indexed. {0}', messageOf(error)));
		return false;
	}
}

/** Says what can be asked now. */
async function tellContent({ library, log }: LibraryPorts): Promise<void> {
	const { passages, statements, pairs, notes } = library.info;
	const content = l10n.t(
		'Ready to be asked: {0} passages, {1} statements, {2} asked questions.',
		passages.toLocaleString(),
		statements.toLocaleString(),
		pairs.toLocaleString(),
	);
	const show = l10n.t('Show Log');
	const items = notes.length > 0 ? [show] : [];
	if ((await showInformation([content, ...notes.slice(0, 2)].join(' '), ...items)) === show) log.show();
}
