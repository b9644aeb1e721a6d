import type { CancellationToken } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { PanelRequests, PanelWebviewNotifications } from '../../protocol/panel';
import type { Log } from '../log';
import { messageOf } from '../log';
import type { ModelCards } from '../modelCards';

/** What {@link serveCards} needs of the host. */
export interface PanelCardsSources {
	readonly modelCards: ModelCards;
	/** Opens Markdown as a new document. */
	readonly openMarkdown: (markdown: string) => Promise<void>;
	readonly log: Log;
}

/** Answers the panel's requests about the cards of models. */
export function serveCards(connection: MessageConnection, { modelCards, openMarkdown, log }: PanelCardsSources): void {
	connection.onRequest('panel/models', (_: null, token: CancellationToken) => modelCards.list(token));
	connection.onRequest(
		'panel/modelCard',
		({ name }: PanelRequests['panel/modelCard']['params'], token: CancellationToken) => modelCards.read(name, token),
	);
	connection.onNotification(
		'panel/openModelCard',
		({ name }: PanelWebviewNotifications['panel/openModelCard']) =>
			void modelCards
				.read(name)
				.then(({ markdown }) => openMarkdown(markdown))
				.catch((error: unknown) => log.warn(messageOf(error))),
	);
}
