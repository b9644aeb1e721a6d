import type { CancellationToken } from 'vscode';

/** A signal that is aborted when a token of VS Code's is cancelled. */
export function abortOf(token: CancellationToken): { readonly signal: AbortSignal; dispose(): void } {
	const controller = new AbortController();
	if (token.isCancellationRequested) controller.abort();
	const subscription = token.onCancellationRequested(() => controller.abort());
	return { signal: controller.signal, dispose: () => void subscription.dispose() };
}
