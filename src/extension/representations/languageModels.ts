import { EventEmitter } from 'vscode';
import type { CancellationToken, Disposable, Event, TextDocument } from 'vscode';
import type {
	LanguageModelFormat,
	LanguageModelInfo,
	LanguageModelText,
	LearningStage,
	NgramOptions,
	NgramRequests,
} from '../../protocol/ngram';
import type { Analyzer } from '../analyzer';
import type { DocumentRequests, RangeAnswer, RangeMethod, RangeParams } from '../documentRequests';
import { messageOf } from '../log';
import type { Log } from '../log';
import { WorkerMemory } from '../workerMemory';

/** What a new worker gets a model from. */
export interface KeptModel {
	readonly id: string;
	readonly title: string;
	/** Of its file, for messages. */
	readonly name: string;
	/** Whether it was learned here. */
	readonly learned: boolean;
	readonly read: () => Promise<Uint8Array>;
}

/** A portion of what a model is learned from. */
export type LearningPortion = Omit<LanguageModelText, 'id'>;

/** What is to be learned. */
export interface WantedModel {
	readonly id: string;
	readonly title: string;
	readonly options: NgramOptions;
}

/** The requests about a document that a language model answers. */
type ModelMethod = RangeMethod & keyof NgramRequests;

/**
 * Language models: those that ship, of documents, and a person's own, which are kept as files, so that a worker that was started again
 * gets them from there. One that could not be kept is gone with its worker.
 */
export class LanguageModels implements Disposable {
	readonly #analyzer: Analyzer;
	readonly #requests: DocumentRequests;
	readonly #log: Log;
	readonly #changed = new EventEmitter<void>();
	readonly #memory: WorkerMemory<KeptModel>;
	readonly #subscription: Disposable;
	/** The titles of the person's models that there are, and of those that there were, by id. */
	readonly #present = new Map<string, string>();
	readonly #titles = new Map<string, string>();
	readonly #kept = new Set<string>();

	constructor(analyzer: Analyzer, requests: DocumentRequests, log: Log) {
		this.#analyzer = analyzer;
		this.#requests = requests;
		this.#log = log;
		this.#memory = new WorkerMemory(analyzer, kept => this.#give(kept));
		this.#subscription = analyzer.onDidStart(() => this.#dropUnkept());
	}

	/** One more or one less model. */
	get onDidChange(): Event<void> {
		return this.#changed.event;
	}

	/** Has `work` load what is to be there from the start, once, before models are next used. */
	restoreWith(work: () => Promise<void>): void {
		this.#memory.restoreWith(work);
		this.#changed.fire();
	}

	/** Makes sure that the models are there that are kept. */
	prepare(): Promise<void> {
		return this.#memory.prepare();
	}

	/** Whether there is a model of this id; known once {@link prepare} resolved. */
	has(id: string): boolean {
		return this.#present.has(id);
	}

	/** The title of a model that there is or was. */
	titleOf(id: string): string {
		return this.#titles.get(id) ?? decodeURIComponent(id.split('/').at(-1) ?? id);
	}

	/** The person's models that there are now. */
	async models(): Promise<readonly LanguageModelInfo[]> {
		await this.#memory.prepare();
		return this.#analyzer.request('ngram/models', null);
	}

	/** A model's answer about a document; `undefined` when it changed or closed, or `token` was cancelled, meanwhile. */
	ask<M extends ModelMethod>(
		method: M,
		document: TextDocument,
		params: RangeParams<M>,
		token?: CancellationToken,
	): Promise<RangeAnswer<M> | undefined> {
		return this.#requests.ask(method, document, params, token, () => this.#memory.prepare());
	}

	/**
	 * Takes a model from its file, in place of what had its id, and keeps in mind where it came from.
	 * @throws Error with a reason fit for a user when it is no such file.
	 */
	async load(kept: KeptModel): Promise<LanguageModelInfo> {
		await this.#memory.give();
		const info = await this.#loadInto(kept);
		this.keep(kept);
		return info;
	}

	/** A model that the worker has can be had from a file again. */
	keep(kept: KeptModel): void {
		this.#memory.keep(kept.id, kept);
		this.#kept.add(kept.id);
		this.#add(kept);
	}

	/** The file of a model. @throws Error with a reason fit for a user. */
	async save(id: string, format: LanguageModelFormat): Promise<Uint8Array> {
		await this.#memory.give();
		return this.#analyzer.request('ngram/save', { id, format });
	}

	/** Lets go of a model. */
	async remove(id: string): Promise<void> {
		this.#memory.forget(id);
		this.#kept.delete(id);
		this.#present.delete(id);
		await this.#analyzer.request('ngram/remove', { id });
		this.#changed.fire();
	}

	/**
	 * Learns a model from text that comes in portions; nothing when `token` was cancelled.
	 * @throws Error with a reason fit for a user.
	 */
	async learn(
		wanted: WantedModel,
		portions: AsyncIterable<LearningPortion>,
		onProgress: (stage: LearningStage) => void,
		token: CancellationToken,
	): Promise<LanguageModelInfo | undefined> {
		const { id } = wanted;
		const subscription = this.#analyzer.onLanguageModelProgress(progress => {
			if (progress.id === id) onProgress(progress);
		});
		try {
			await this.#memory.give();
			await this.#analyzer.request('ngram/learnBegin', wanted);
			for await (const portion of portions) {
				if (token.isCancellationRequested) return undefined;
				await this.#analyzer.request('ngram/learnAdd', { id, ...portion }, token);
			}
			if (token.isCancellationRequested) return undefined;
			const info = await this.#analyzer.request('ngram/learnFinish', { id }, token);
			this.#add(wanted);
			return info;
		} catch (error) {
			if (token.isCancellationRequested) return undefined;
			throw error;
		} finally {
			subscription.dispose();
			await this.#analyzer.request('ngram/learnAbandon', { id }).catch(() => undefined);
		}
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#memory.dispose();
		this.#changed.dispose();
	}

	#add({ id, title }: Pick<WantedModel, 'id' | 'title'>): void {
		this.#present.set(id, title);
		this.#titles.set(id, title);
		this.#changed.fire();
	}

	/** A model whose file is gone meanwhile is lost; the others are not for that. */
	async #give(kept: KeptModel): Promise<void> {
		try {
			await this.#loadInto(kept);
		} catch (error) {
			this.#log.warn(`Language models: ${messageOf(error)}`);
			this.#memory.forget(kept.id);
			this.#kept.delete(kept.id);
			this.#present.delete(kept.id);
			this.#changed.fire();
		}
	}

	async #loadInto({ id, title, name, learned, read }: KeptModel): Promise<LanguageModelInfo> {
		return this.#analyzer.request('ngram/load', { id, title, name, learned, bytes: await read() });
	}

	/** A new worker knows no model that was only learned. */
	#dropUnkept(): void {
		const gone = [...this.#present.keys()].filter(id => !this.#kept.has(id));
		for (const id of gone) this.#present.delete(id);
		if (gone.length > 0) this.#changed.fire();
	}
}
