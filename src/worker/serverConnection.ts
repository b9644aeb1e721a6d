import type { CancellationToken, MessageConnection } from 'vscode-jsonrpc';
import type {
	AnalysisHostNotifications,
	AnalysisHostRequests,
	AnalysisRequests,
	AnalysisWorkerNotifications,
} from '../protocol/analysis';

/** The worker's end of the connection to the host, typed by the maps of the protocol. */
export class ServerConnection {
	readonly #connection: MessageConnection;

	constructor(connection: MessageConnection) {
		this.#connection = connection;
	}

	/** Answers a request of the host. */
	onRequest<M extends keyof AnalysisRequests>(
		method: M,
		handler: (
			params: AnalysisRequests[M]['params'],
			token: CancellationToken,
		) => AnalysisRequests[M]['result'] | Promise<AnalysisRequests[M]['result']>,
	): void {
		this.#connection.onRequest<unknown, unknown>(method, (params: AnalysisRequests[M]['params'], token) =>
			handler(params, token as CancellationToken),
		);
	}

	/** Takes a notification of the host. */
	onNotification<M extends keyof AnalysisHostNotifications>(
		method: M,
		handler: (params: AnalysisHostNotifications[M]) => void,
	): void {
		this.#connection.onNotification(method, (params: AnalysisHostNotifications[M]) => handler(params));
	}

	/** Asks the host. */
	request<M extends keyof AnalysisHostRequests>(
		method: M,
		params: AnalysisHostRequests[M]['params'],
	): Promise<AnalysisHostRequests[M]['result']> {
		return this.#connection.sendRequest(method, params);
	}

	/** Tells the host; a connection that is closed meanwhile needs no telling. */
	notify<M extends keyof AnalysisWorkerNotifications>(method: M, params: AnalysisWorkerNotifications[M]): void {
		this.#connection.sendNotification(method, params).catch(() => undefined);
	}
}
