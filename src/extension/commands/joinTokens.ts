import { CancellationTokenSource, Disposable } from 'vscode';
import type { CancellationToken } from 'vscode';

/** A token that is cancelled with the first of several, and what lets go of them. */
export function joinTokens(...tokens: readonly (CancellationToken | undefined)[]): {
	readonly token: CancellationToken;
	readonly dispose: () => void;
} {
	const source = new CancellationTokenSource();
	const subscriptions = tokens.map(token => {
		if (token?.isCancellationRequested === true) source.cancel();
		return token?.onCancellationRequested(() => source.cancel()) ?? new Disposable(() => undefined);
	});
	return {
		token: source.token,
		dispose: () => {
			for (const each of [...subscriptions, source]) each.dispose();
		},
	};
}
