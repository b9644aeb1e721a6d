import type { CancellationToken, MessageConnection } from 'vscode-jsonrpc';
import type { HostNotifications, HostRequests, WorkerNotifications, WorkerRequests } from '../protocol/worker';

/** The worker's end of the connection to the host, typed by the maps of the protocol. */
export class ServerConnection {
	readonly #connection: MessageConnection;

	constructor(connection: MessageConnection) {
		this.#connection = connection;
	}

	/** Answers a request of the host. */
	onRequest<M extends keyof WorkerRequests>(
		method: M,
		handler: (
			params: WorkerRequests[M]['params'],
			token: CancellationToken,
		) => WorkerRequests[M]['result'] | Promise<WorkerRequests[M]['result']>,
	): void {
		this.#connection.onRequest<unknown, unknown>(method, (params: WorkerRequests[M]['params'], token) =>
			handler(params, token as CancellationToken),
		);
	}

	/** Takes a notification of the host. */
	onNotification<M extends keyof HostNotifications>(method: M, handler: (params: HostNotifications[M]) => void): void {
		this.#connection.onNotification(method, (params: HostNotifications[M]) => handler(params));
	}

	/** Asks the host. */
	request<M extends keyof HostRequests>(
		method: M,
		params: HostRequests[M]['params'],
	): Promise<HostRequests[M]['result']> {
		return this.#connection.sendRequest(method, params);
	}

	/** Tells the host; a connection that is closed meanwhile needs no telling. */
	notify<M extends keyof WorkerNotifications>(method: M, params: WorkerNotifications[M]): void {
		this.#connection.sendNotification(method, params).catch(() => undefined);
	}
}
