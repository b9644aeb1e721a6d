import { CancellationTokenSource, window } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { PanelOutdated } from '../../protocol/panel';
import type { Target } from '../target';
import type { PanelScopes } from './panelScope';

const OUTDATED: PanelOutdated = { outdated: true };

/** An answer about the scope with this id, with the view's own progress bar; outdated if the scope changed since. */
export async function answerAbout<R>(
	scopes: PanelScopes,
	scopeId: number,
	token: CancellationToken,
	answer: (target: Target, token: CancellationToken) => Promise<R | undefined>,
): Promise<R | PanelOutdated> {
	const target = scopes.targetOf(scopeId);
	return (target && (await inProgress(token, own => answer(target, own)))) ?? OUTDATED;
}

/** Work with the view's own progress bar. */
export async function inProgress<R>(
	token: CancellationToken,
	work: (token: CancellationToken) => Promise<R>,
): Promise<R> {
	const source = new CancellationTokenSource();
	const subscription = token.onCancellationRequested(() => source.cancel());
	try {
		return await window.withProgress({ location: { viewId: 'nlpLens.panel' } }, () => work(source.token));
	} finally {
		subscription.dispose();
		source.dispose();
	}
}
