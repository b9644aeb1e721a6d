import { MessageChannel } from 'node:worker_threads';
import {
	CancellationTokenSource,
	createMessageConnection,
	PortMessageReader,
	PortMessageWriter,
} from 'vscode-jsonrpc/node';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import type { AnalysisHostNotifications, AnalysisSettings } from '../../../src/protocol/analysis';
import type { WorkerNotifications, WorkerRequests } from '../../../src/protocol/worker';
import { startAnalysisServer } from '../../../src/worker/analysisServer';
import { TurnScheduler } from '../../../src/worker/turnScheduler';
import type { SubwordEngines } from '../../../src/worker/subwords/subwordEngines';

/** The document of the tests. */
export const URI = 'untitled:one';

const SETTINGS: AnalysisSettings = { format: 'plain', language: 'auto', standard: 'pku' };

const NO_ENGINES: SubwordEngines = {
	ready: [],
	openReady: () => Promise.reject(new Error('none')),
	read: () => Promise.reject(new Error('none')),
	learner: () => Promise.reject(new Error('none')),
};

/** A server at one end of a channel, and a host at the other whose models are what `models` says. */
export class WorkerHost {
	readonly needed: string[] = [];
	readonly reads: string[] = [];
	readonly progress: WorkerNotifications['subword/learnProgress'][] = [];
	readonly contexts: WorkerNotifications['contextual/progress'][] = [];
	readonly trainings: WorkerNotifications['embeddings/trainProgress'][] = [];
	readonly paragraphs: WorkerNotifications['translation/paragraph'][] = [];
	readonly #connection: MessageConnection;
	readonly #server: MessageConnection;
	readonly #close: () => void;

	constructor(models: (path: string) => Uint8Array, engines: SubwordEngines = NO_ENGINES) {
		const { port1, port2 } = new MessageChannel();
		this.#server = createMessageConnection(new PortMessageReader(port2), new PortMessageWriter(port2));
		this.#connection = createMessageConnection(new PortMessageReader(port1), new PortMessageWriter(port1));
		this.#connection.onRequest('model/read', ({ path }: { path: string }) => {
			this.reads.push(path);
			return models(path);
		});
		this.#connection.onNotification('document/needed', ({ uri }: { uri: string }) => void this.needed.push(uri));
		this.#connection.onNotification(
			'subword/learnProgress',
			(progress: WorkerNotifications['subword/learnProgress']) => {
				this.progress.push(progress);
			},
		);
		this.#connection.onNotification(
			'contextual/progress',
			(progress: WorkerNotifications['contextual/progress']) => void this.contexts.push(progress),
		);
		this.#connection.onNotification(
			'embeddings/trainProgress',
			(progress: WorkerNotifications['embeddings/trainProgress']) => void this.trainings.push(progress),
		);
		this.#connection.onNotification(
			'translation/paragraph',
			(paragraph: WorkerNotifications['translation/paragraph']) => void this.paragraphs.push(paragraph),
		);
		this.#connection.listen();
		this.#close = () => port1.close();
		startAnalysisServer(this.#server, new TurnScheduler(setImmediate), () => engines);
	}

	notify<M extends keyof AnalysisHostNotifications>(method: M, params: AnalysisHostNotifications[M]): void {
		void this.#connection.sendNotification(method, params as object);
	}

	ask<M extends keyof WorkerRequests>(
		method: M,
		params: WorkerRequests[M]['params'],
		source = new CancellationTokenSource(),
	): Promise<WorkerRequests[M]['result']> {
		return this.#connection.sendRequest(method, params as object | null, source.token);
	}

	open(text: string, version = 1, settings = SETTINGS): void {
		this.notify('document/open', { uri: URI, version, text, settings });
	}

	dispose(): void {
		this.#connection.dispose();
		this.#server.dispose();
		this.#close();
	}
}
