import {
	CancellationTokenSource,
	createMessageConnection,
	type MessageConnection,
	type MessageReader,
	type MessageWriter,
} from 'vscode-jsonrpc/browser';
import type {
	PanelEntities,
	PanelHostNotifications,
	PanelInit,
	PanelOutdated,
	PanelRequests,
	PanelSummary,
	PanelTab,
	PanelTokens,
	PanelWebviewNotifications,
} from '../../src/protocol/panel';
import { decodeEntities, decodeInit, decodePanelSummary, decodeTokens, NOTIFICATION_DECODERS } from './decodePanel';

type NotificationHandlers = {
	readonly [M in keyof PanelHostNotifications]: (params: PanelHostNotifications[M]) => void;
};

/**
 * The typed way to the host. Answers are decoded before anyone sees them, and asking again for a tab's data cancels the
 * question before it.
 */
export class HostConnection {
	readonly #connection: MessageConnection;
	readonly #pending = new Map<PanelTab, CancellationTokenSource>();

	/** Starts to listen; notifications that do not fit the protocol are passed to `onMalformed` and dropped. */
	constructor(
		reader: MessageReader,
		writer: MessageWriter,
		handlers: NotificationHandlers,
		onMalformed: (error: unknown) => void,
	) {
		this.#connection = createMessageConnection(reader, writer);
		const listen = <M extends keyof PanelHostNotifications>(method: M, handler: NotificationHandlers[M]): void => {
			this.#connection.onNotification(method, (params: unknown) => {
				try {
					handler(NOTIFICATION_DECODERS[method](params));
				} catch (error) {
					onMalformed(error);
				}
			});
		};
		listen('panel/scope', handlers['panel/scope']);
		listen('panel/cursor', handlers['panel/cursor']);
		listen('panel/show', handlers['panel/show']);
		this.#connection.listen();
	}

	/** Says that the panel is there. */
	async ready(): Promise<PanelInit> {
		return decodeInit(await this.#request('panel/ready', null));
	}

	/** The tokens of a scope. */
	async tokens(scopeId: number): Promise<PanelTokens | PanelOutdated> {
		return decodeTokens(await this.#requestLatest('tokens', 'panel/tokens', { scopeId }));
	}

	/** The entities of a scope. */
	async entities(scopeId: number): Promise<PanelEntities | PanelOutdated> {
		return decodeEntities(await this.#requestLatest('entities', 'panel/entities', { scopeId }));
	}

	/** The summary of a scope. */
	async summary(scopeId: number, sentences: number): Promise<PanelSummary | PanelOutdated> {
		return decodePanelSummary(await this.#requestLatest('summary', 'panel/summary', { scopeId, sentences }));
	}

	/** Copies the analysis or opens it as a document. */
	async exportAs(params: PanelRequests['panel/export']['params']): Promise<void> {
		await this.#request('panel/export', params);
	}

	/** Tells the host something. */
	notify<M extends keyof PanelWebviewNotifications>(method: M, params: PanelWebviewNotifications[M]): void {
		void this.#connection.sendNotification(method, params);
	}

	#request<M extends keyof PanelRequests>(
		method: M,
		params: PanelRequests[M]['params'],
		cancellation?: CancellationTokenSource,
	): Promise<unknown> {
		return cancellation === undefined
			? this.#connection.sendRequest<unknown>(method, params)
			: this.#connection.sendRequest<unknown>(method, params, cancellation.token);
	}

	async #requestLatest<M extends keyof PanelRequests>(
		tab: PanelTab,
		method: M,
		params: PanelRequests[M]['params'],
	): Promise<unknown> {
		this.#pending.get(tab)?.cancel();
		const cancellation = new CancellationTokenSource();
		this.#pending.set(tab, cancellation);
		try {
			return await this.#request(method, params, cancellation);
		} finally {
			if (this.#pending.get(tab) === cancellation) this.#pending.delete(tab);
			cancellation.dispose();
		}
	}
}
