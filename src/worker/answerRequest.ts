import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { CancellationToken } from 'vscode-jsonrpc';
import type { CancellationSignal } from '../core/cancellationSignal';
import { NlpError } from '../core/errors';
import type { WorkerRequests } from '../protocol/worker';
import type { ServerConnection } from './serverConnection';

/** The code with which a cancelled request ends, as in the Language Server Protocol. */
const REQUEST_CANCELLED = -32800;

/**
 * Registers a handler. What it throws ends the request with an error whose message is fit for a user: RequestCancelled (-32800)
 * where the host took the request back, InvalidParams for an {@link NlpError}, InternalError for all else.
 */
export function answerRequest<M extends keyof WorkerRequests>(
	host: ServerConnection,
	method: M,
	handle: (
		params: WorkerRequests[M]['params'],
		signal: CancellationSignal,
	) => WorkerRequests[M]['result'] | Promise<WorkerRequests[M]['result']>,
): void {
	host.onRequest(method, async (params, token) => {
		try {
			return await handle(params, signalOf(token));
		} catch (error) {
			if (token.isCancellationRequested) throw requestCancelled();
			const message = error instanceof Error ? error.message : String(error);
			throw new ResponseError(error instanceof NlpError ? ErrorCodes.InvalidParams : ErrorCodes.InternalError, message);
		}
	});
}

/** The error with which a request ends that the host took back. */
export function requestCancelled(): ResponseError {
	return new ResponseError(REQUEST_CANCELLED, 'The request was cancelled.');
}

/** A request's token as the signal that core looks at. */
function signalOf(token: CancellationToken): CancellationSignal {
	return {
		get aborted(): boolean {
			return token.isCancellationRequested;
		},
	};
}
