import { EventEmitter } from 'vscode';
import type { CancellationToken, Disposable, Event } from 'vscode';
import { ErrorCodes, ResponseError, createMessageConnection } from 'vscode-jsonrpc';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { HostNotifications, WorkerNotifications, WorkerRequests } from '../protocol/worker';
import { messageOf } from './log';
import type { Log } from './log';
import { RestartPolicy } from './restartPolicy';
import type { StartWorker, WorkerLink } from './workerLink';

/** Whether the worker can answer: `idle` before its first use, `failed` when it was given up. */
export type AnalyzerState = 'idle' | 'starting' | 'ready' | 'restarting' | 'failed';

/** Reads a file of `models/` for the worker; rejects when there is none. */
export type ReadModel = (path: string) => Promise<Uint8Array>;

/**
 * The host's end of the analysis worker: starts it on first use, starts it again after a crash, passes requests on.
 *
 * What documents the worker has is the matter of documentSync.ts, which listens to {@link onDidStart}.
 */
export class Analyzer implements Disposable {
	readonly #startWorker: StartWorker;
	readonly #readModel: ReadModel;
	readonly #log: Log;
	readonly #started = new EventEmitter<void>();
	readonly #needed = new EventEmitter<string>();
	readonly #learned = new EventEmitter<WorkerNotifications['subword/learnProgress']>();
	readonly #topics = new EventEmitter<WorkerNotifications['keywords/corpusProgress']>();
	readonly #languageModels = new EventEmitter<WorkerNotifications['ngram/learnProgress']>();
	readonly #classifierLearned = new EventEmitter<WorkerNotifications['classification/learnProgress']>();
	readonly #told = new Map<string, EventEmitter<unknown>>();
	readonly #stateChanged = new EventEmitter<AnalyzerState>();
	#readWords: () => Promise<readonly string[]> = () => Promise.resolve([]);
	#state: AnalyzerState = 'idle';
	#connection: Promise<MessageConnection> | undefined;
	#stop: (() => void) | undefined;
	readonly #restarts = new RestartPolicy();
	/** Told apart by its object: a start that was stopped meanwhile finds another here. */
	#opening: object = {};
	#disposed = false;

	constructor(startWorker: StartWorker, readModel: ReadModel, log: Log) {
		this.#startWorker = startWorker;
		this.#readModel = readModel;
		this.#log = log;
	}

	/** A new worker is there and knows no document. */
	get onDidStart(): Event<void> {
		return this.#started.event;
	}

	/** The worker lost the document of this uri. */
	get onDocumentNeeded(): Event<string> {
		return this.#needed.event;
	}

	/** A learner of a vocabulary came further. */
	get onLearnProgress(): Event<WorkerNotifications['subword/learnProgress']> {
		return this.#learned.event;
	}

	/** The topics of a folder came further. */
	get onTopicProgress(): Event<WorkerNotifications['keywords/corpusProgress']> {
		return this.#topics.event;
	}

	/** A language model that is being learned came further. */
	get onLanguageModelProgress(): Event<WorkerNotifications['ngram/learnProgress']> {
		return this.#languageModels.event;
	}

	/** A classifier that is being learned came further. */
	get onClassifierProgress(): Event<WorkerNotifications['classification/learnProgress']> {
		return this.#classifierLearned.event;
	}

	/** What the worker tells by a notification that has no event of its own here. */
	onTold<M extends keyof WorkerNotifications>(method: M): Event<WorkerNotifications[M]> {
		const emitter = this.#told.get(method) ?? new EventEmitter<unknown>();
		this.#told.set(method, emitter);
		return emitter.event as Event<WorkerNotifications[M]>;
	}

	/** Gives the worker the user's words for texts that are no documents, when it asks for them. */
	answerWordsWith(read: () => Promise<readonly string[]>): void {
		this.#readWords = read;
	}

	get onDidChangeState(): Event<AnalyzerState> {
		return this.#stateChanged.event;
	}

	get state(): AnalyzerState {
		return this.#state;
	}

	/** Makes sure that there is a worker; documents may be opened in it afterwards. */
	async start(): Promise<void> {
		await this.#connect();
	}

	/** Ends the worker, also one that was given up; the next request starts a new one. */
	stop(): void {
		this.#end();
		this.#restarts.forget();
		this.#connection = undefined;
		this.#setState('idle');
	}

	/**
	 * Asks the worker.
	 * @throws Error when the worker died meanwhile, was given up, could not answer, or `token` was cancelled.
	 */
	async request<M extends keyof WorkerRequests>(
		method: M,
		params: WorkerRequests[M]['params'],
		token?: CancellationToken,
	): Promise<WorkerRequests[M]['result']> {
		const connection = await this.#connect();
		// A token that is undefined would be sent as one more parameter.
		const answer = await (token === undefined
			? connection.sendRequest<WorkerRequests[M]['result']>(method, params)
			: connection.sendRequest<WorkerRequests[M]['result']>(method, params, token));
		this.#restarts.answered();
		return answer;
	}

	/** Tells the worker; nothing happens when there is none, since a new one is told everything again. */
	notify<M extends keyof HostNotifications>(method: M, params: HostNotifications[M]): void {
		this.#connection?.then(connection => connection.sendNotification(method, params)).catch(() => undefined);
	}

	dispose(): void {
		this.#disposed = true;
		this.#end();
		this.#started.dispose();
		this.#needed.dispose();
		this.#learned.dispose();
		this.#topics.dispose();
		this.#languageModels.dispose();
		this.#classifierLearned.dispose();
		for (const emitter of this.#told.values()) emitter.dispose();
		this.#stateChanged.dispose();
	}

	#connect(): Promise<MessageConnection> {
		if (this.#disposed) return Promise.reject(new Error('NLP Lens was deactivated.'));
		this.#connection ??= this.#open();
		return this.#connection;
	}

	/** Ends the worker that runs, and one that is only being started. */
	#end(): void {
		this.#opening = {};
		this.#stop?.();
		this.#stop = undefined;
	}

	async #open(): Promise<MessageConnection> {
		const opening = (this.#opening = {});
		const isUnwanted = () => this.#opening !== opening;
		if (this.#restarts.wait > 0) {
			this.#setState('restarting');
			await delay(this.#restarts.wait);
			if (isUnwanted()) throw new Error('The analysis worker was stopped before it started.');
		}
		this.#setState('starting');
		this.#restarts.started();
		let link: WorkerLink;
		try {
			link = await this.#startWorker();
		} catch (error) {
			if (!isUnwanted()) this.#failed(`could not start: ${messageOf(error)}`);
			throw error;
		}
		if (isUnwanted()) {
			link.terminate();
			throw new Error('The analysis worker was stopped while it started.');
		}
		return this.#connectTo(link);
	}

	/** Talks to a worker that was started. */
	#connectTo(link: WorkerLink): MessageConnection {
		const connection = createMessageConnection(link.reader, link.writer, {
			error: message => this.#log.error(message),
			warn: message => this.#log.warn(message),
			info: message => this.#log.info(message),
			log: message => this.#log.debug(message),
		});
		this.#serve(connection);
		connection.listen();
		this.#stop = () => {
			connection.dispose();
			link.terminate();
		};
		link.onFailed(reason => {
			connection.dispose();
			// A browser's worker that threw lives on.
			link.terminate();
			this.#failed(`stopped: ${reason}`);
		});
		this.#log.info(`The analysis runs in a ${link.kind}.`);
		this.#setState('ready');
		this.#started.fire();
		return connection;
	}

	/** Answers what the worker asks and tells. */
	#serve(connection: MessageConnection): void {
		connection.onRequest('model/read', async ({ path }: { readonly path: string }) => {
			try {
				return await this.#readModel(path);
			} catch (error) {
				return new ResponseError(ErrorCodes.InvalidRequest, messageOf(error));
			}
		});
		connection.onRequest('words/read', () => this.#readWords());
		connection.onNotification('log/message', ({ level, message }: WorkerNotifications['log/message']) =>
			this.#log[level](message),
		);
		connection.onNotification('document/needed', ({ uri }: WorkerNotifications['document/needed']) =>
			this.#needed.fire(uri),
		);
		connection.onNotification('subword/learnProgress', (progress: WorkerNotifications['subword/learnProgress']) =>
			this.#learned.fire(progress),
		);
		connection.onNotification('keywords/corpusProgress', (progress: WorkerNotifications['keywords/corpusProgress']) =>
			this.#topics.fire(progress),
		);
		connection.onNotification('ngram/learnProgress', (progress: WorkerNotifications['ngram/learnProgress']) =>
			this.#languageModels.fire(progress),
		);
		connection.onNotification(
			'classification/learnProgress',
			(progress: WorkerNotifications['classification/learnProgress']) => this.#classifierLearned.fire(progress),
		);
		connection.onNotification((method, params) => this.#told.get(method)?.fire(params));
	}

	#failed(reason: string): void {
		if (this.#disposed) return;
		this.#stop = undefined;
		this.#restarts.died();
		if (!this.#restarts.isGivenUp) {
			this.#connection = undefined;
			this.#log.error(`The analysis worker ${reason}. It is started again on the next request.`);
			this.#setState('restarting');
		} else {
			this.#connection = Promise.reject(new Error(`The analysis worker ${reason}`));
			this.#connection.catch(() => undefined);
			this.#log.error(`The analysis worker ${reason}. It failed ${this.#restarts.deaths} times and is given up.`);
			this.#setState('failed');
		}
	}

	#setState(state: AnalyzerState): void {
		if (state === this.#state) return;
		this.#state = state;
		this.#stateChanged.fire(state);
	}
}

function delay(milliseconds: number): Promise<void> {
	return new Promise(resolve => setTimeout(resolve, milliseconds));
}
