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
	PanelTab,
	PanelTokens,
	PanelWebviewNotifications,
} from '../../src/protocol/panel';
import type {
	PanelExplanation,
	PanelSubwords,
	PanelSubwordStatistics,
	PanelVocabularies,
	VocabularyChoice,
} from '../../src/protocol/panelSubwords';
import type { ModelPart } from '../languageModel/languageModelState';
import { decodeEntities, decodeInit, decodeTokens, NOTIFICATION_DECODERS } from './decodePanel';
import { decodeExplanation, decodeSubwords, decodeSubwordStatistics, decodeVocabularies } from './decodeSubwords';

/** What is asked for again and again, each time in place of the time before. */
type Question =
	| PanelTab
	| 'answers.writing'
	| 'generatedSummary'
	| 'models.card'
	| ModelPart
	| 'statistics'
	| 'otherStatistics'
	| 'explanation'
	| 'explain'
	| `vectors.${string}`;

type NotificationHandlers = {
	readonly [M in keyof PanelHostNotifications]: (params: PanelHostNotifications[M]) => void;
};

/**
 * The typed way to the host. Answers are decoded before anyone sees them, and asking again for a tab's data cancels the
 * question before it.
 */
export class HostConnection {
	readonly #connection: MessageConnection;
	readonly #pending = new Map<Question, CancellationTokenSource>();

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
		listen('panel/showHow', handlers['panel/showHow']);
		listen('panel/show', handlers['panel/show']);
		listen('panel/corpusChanged', handlers['panel/corpusChanged']);
		listen('panel/showCorpus', handlers['panel/showCorpus']);
		listen('panel/vocabulariesChanged', handlers['panel/vocabulariesChanged']);
		listen('panel/classifiersChanged', handlers['panel/classifiersChanged']);
		listen('panel/marksCleared', handlers['panel/marksCleared']);
		listen('panel/libraryChanged', handlers['panel/libraryChanged']);
		listen('panel/question', handlers['panel/question']);
		listen('panel/answerEngineChanged', handlers['panel/answerEngineChanged']);
		listen('panel/answerPiece', handlers['panel/answerPiece']);
		listen('panel/languageModelsChanged', handlers['panel/languageModelsChanged']);
		listen('panel/wordVectorsChanged', handlers['panel/wordVectorsChanged']);
		listen('panel/folderSpaceChanged', handlers['panel/folderSpaceChanged']);
		listen('panel/contextProgress', handlers['panel/contextProgress']);
		listen('panel/showVectors', handlers['panel/showVectors']);
		listen('panel/translationSettingsChanged', handlers['panel/translationSettingsChanged']);
		listen('panel/translatedSentences', handlers['panel/translatedSentences']);
		listen('panel/translateNow', handlers['panel/translateNow']);
		listen('panel/generatorChanged', handlers['panel/generatorChanged']);
		listen('panel/summaryWritten', handlers['panel/summaryWritten']);
		listen('panel/showModels', handlers['panel/showModels']);
		listen('panel/summarizeNow', handlers['panel/summarizeNow']);
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

	/** The decoded answer to a request. */
	async ask<M extends keyof PanelRequests>(
		method: M,
		params: PanelRequests[M]['params'],
		decode: (value: unknown) => PanelRequests[M]['result'],
	): Promise<PanelRequests[M]['result']> {
		return decode(await this.#request(method, params));
	}

	/** The decoded answer to a request that takes the place of the one before. */
	async askLatest<M extends keyof PanelRequests>(
		question: Question,
		method: M,
		params: PanelRequests[M]['params'],
		decode: (value: unknown) => PanelRequests[M]['result'],
	): Promise<PanelRequests[M]['result']> {
		return decode(await this.#requestLatest(question, method, params));
	}

	/** The decoded answer to a request about a part of the Language model tab, which takes the place of the one before. */
	async askPart<M extends keyof PanelRequests>(
		part: ModelPart,
		method: M,
		params: PanelRequests[M]['params'],
		decode: (value: unknown) => PanelRequests[M]['result'],
	): Promise<PanelRequests[M]['result']> {
		return decode(await this.#requestLatest(part, method, params));
	}

	/** Gives up the answer that is being written. */
	cancelWriting(): void {
		this.cancel('answers.writing');
	}

	/** Gives up what is waited for. */
	cancel(question: Question): void {
		this.#pending.get(question)?.cancel();
	}

	/** The vocabularies that there are. */
	async vocabularies(): Promise<PanelVocabularies> {
		return decodeVocabularies(await this.#request('panel/vocabularies', null));
	}

	/** The pieces of a scope, with special tokens around it or without. */
	async subwords(
		scopeId: number,
		choice: VocabularyChoice,
		specialTokens: boolean,
	): Promise<PanelSubwords | PanelOutdated> {
		const params = { scopeId, ...choice, specialTokens };
		return decodeSubwords(await this.#requestLatest('subwords', 'panel/subwords', params));
	}

	/** The counts of a scope in a vocabulary; two may be asked for at once, as the first and the other one. */
	async subwordStatistics(
		side: number,
		scopeId: number,
		vocabulary: string,
	): Promise<PanelSubwordStatistics | PanelOutdated> {
		const question = side === 0 ? 'statistics' : 'otherStatistics';
		return decodeSubwordStatistics(
			await this.#requestLatest(question, 'panel/subwordStatistics', { scopeId, vocabulary }),
		);
	}

	/** How a word of a scope comes to its pieces. */
	async explanation(params: PanelRequests['panel/explanation']['params']): Promise<PanelExplanation | PanelOutdated> {
		return decodeExplanation(await this.#requestLatest('explanation', 'panel/explanation', params));
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
		question: Question,
		method: M,
		params: PanelRequests[M]['params'],
	): Promise<unknown> {
		this.#pending.get(question)?.cancel();
		const cancellation = new CancellationTokenSource();
		this.#pending.set(question, cancellation);
		try {
			return await this.#request(method, params, cancellation);
		} finally {
			if (this.#pending.get(question) === cancellation) this.#pending.delete(question);
			cancellation.dispose();
		}
	}
}
