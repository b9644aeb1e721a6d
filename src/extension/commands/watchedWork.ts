import { ProgressLocation, window } from 'vscode';
import type { CancellationToken } from 'vscode';
import { unlinked } from '../notices';
import { joinTokens } from './joinTokens';

/**
 * Does long work under a notification that says how far it is and can cancel it.
 * @param given cancels it too
 */
export function watchedWork<T>(
	title: string,
	work: (token: CancellationToken, report: (message: string) => void) => Promise<T>,
	given?: CancellationToken,
): Thenable<T> {
	const options = { location: ProgressLocation.Notification, title: unlinked(title), cancellable: true };
	return window.withProgress(options, async (progress, own) => {
		const { token, dispose } = joinTokens(own, given);
		try {
			return await work(token, message => progress.report({ message: unlinked(message) }));
		} finally {
			dispose();
		}
	});
}
