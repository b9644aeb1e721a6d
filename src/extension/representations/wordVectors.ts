import { EventEmitter } from 'vscode';
import type { CancellationToken, Disposable, Event } from 'vscode';
import type {
	AddTrainingText,
	EmbeddingOptions,
	EmbeddingRequests,
	ImportedVectors,
	TrainedVectors,
	VectorsFormat,
	VectorsInfo,
} from '../../protocol/embeddings';
import type { PanelTraining } from '../../protocol/panelVectors';
import type { Analyzer } from '../analyzer';
import { messageOf } from '../log';
import { WorkerMemory } from '../workerMemory';

/** A text to learn from, or a portion of one that ends at a line end. */
export type TrainingText = Omit<AddTrainingText, 'id'>;

/** Vectors to be read from a file. */
export interface VectorsFile {
	readonly id: string;
	readonly title: string;
	/** The file's name, for messages. */
	readonly file: string;
	/** The file's bytes; called again for a worker that was started anew. */
	readonly read: () => PromiseLike<Uint8Array>;
}

/** What is to be learned. */
export interface WantedVectors {
	readonly title: string;
	readonly options: Partial<EmbeddingOptions>;
}

/** Questions about vectors that are there. */
export type VectorsQuestion =
	'embeddings/neighbours' | 'embeddings/analogy' | 'embeddings/odd' | 'embeddings/similarities' | 'embeddings/map';

/** So many bytes of a file are handed to the worker at a time. */
const PORTION = 1 << 22;

/**
 * Vectors of words: those that ship, those that were learned here, those that were loaded from files. What a person made or loaded
 * is kept here too, so that a worker that was started again has it.
 */
export class WordVectors implements Disposable {
	readonly #analyzer: Analyzer;
	readonly #memory: WorkerMemory<VectorsFile>;
	readonly #changed = new EventEmitter<void>();
	readonly #subscription: Disposable;
	#serial = 0;
	/** The id of the vectors that are being learned. */
	#learning: string | undefined;
	#training: PanelTraining | undefined;

	constructor(analyzer: Analyzer) {
		this.#analyzer = analyzer;
		this.#memory = new WorkerMemory(analyzer, file => this.#import(file));
		this.#subscription = analyzer.onTold('embeddings/trainProgress')(({ id, wordsPerSecond, ...progress }) => {
			if (id !== this.#learning) return;
			this.#tell({ state: 'learning', words: progress.words, progress: { ...progress, wordsPerSecond } });
		});
	}

	/** There are others, or learning came further. */
	get onDidChange(): Event<void> {
		return this.#changed.event;
	}

	/** Vectors are being learned, one at a time. */
	get isLearning(): boolean {
		return this.#training?.state === 'reading' || this.#training?.state === 'learning';
	}

	/** What is being learned, or was learned last. */
	get training(): PanelTraining | undefined {
		return this.#training;
	}

	/** All vectors that there are now. */
	async models(): Promise<readonly VectorsInfo[]> {
		await this.#memory.prepare();
		return this.#analyzer.request('embeddings/models', null);
	}

	/** @throws Error with a reason fit for a user. */
	async ask<M extends VectorsQuestion>(
		method: M,
		params: EmbeddingRequests[M]['params'],
		token?: CancellationToken,
	): Promise<EmbeddingRequests[M]['result']> {
		await this.#memory.prepare();
		return this.#analyzer.request(method, params, token);
	}

	/**
	 * Learns vectors of texts that come one after the other; one at a time. Nothing when it was cancelled.
	 * @throws Error with a reason fit for a user.
	 */
	async learn(
		{ title, options }: WantedVectors,
		texts: AsyncIterable<TrainingText>,
		token: CancellationToken,
	): Promise<TrainedVectors | undefined> {
		const id = `trained:${++this.#serial}`;
		this.#learning = id;
		this.#training = { title, state: 'reading', words: 0, progress: undefined, report: undefined, message: undefined };
		this.#changed.fire();
		try {
			const learned = await this.#learn({ id, title, options }, texts, token);
			if (learned) {
				await this.#keepLearned(learned);
				this.#tell({ state: 'done', report: learned.report });
			} else this.#tell({ state: 'stopped' });
			return learned;
		} catch (error) {
			const isCancelled = token.isCancellationRequested || this.#learning !== id;
			this.#tell(isCancelled ? { state: 'stopped' } : { state: 'failed', message: messageOf(error) });
			if (isCancelled) return undefined;
			throw error;
		} finally {
			if (this.#learning === id) this.#learning = undefined;
			await this.#analyzer.request('embeddings/trainAbandon', { id }).catch(() => undefined);
		}
	}

	/** Ends what is being learned. @param keep whether the vectors of the last whole epoch are taken */
	async stop(keep: boolean): Promise<void> {
		const id = this.#learning;
		if (id === undefined) return;
		// What was only read has no epoch to keep; dropped vectors are no failure.
		if (!keep) this.#learning = undefined;
		await this.#analyzer.request('embeddings/trainStop', { id, keep }).catch(() => undefined);
	}

	/**
	 * Loads vectors from a file, in place of what had their id before.
	 * @throws Error with a reason fit for a user: the place in the file, and what is wrong there.
	 */
	async load(file: VectorsFile): Promise<ImportedVectors> {
		await this.#memory.prepare();
		const imported = await this.#import(file);
		this.#memory.keep(file.id, file);
		this.#changed.fire();
		return imported;
	}

	/** Lets go of vectors. */
	async remove(id: string): Promise<void> {
		this.#memory.forget(id);
		await this.#analyzer.request('embeddings/remove', { model: id });
		this.#changed.fire();
	}

	/** Vectors as a file, in portions; ends early when `token` is cancelled. @param report is told how far it is, in [0, 1] */
	async *export(
		model: string,
		format: VectorsFormat,
		token: CancellationToken,
		report: (part: number) => void,
	): AsyncGenerator<Uint8Array> {
		await this.#memory.prepare();
		for (let first: number | undefined = 0; first !== undefined && !token.isCancellationRequested;) {
			const portion: EmbeddingRequests['embeddings/export']['result'] = await this.#analyzer.request(
				'embeddings/export',
				{ model, format, first },
				token,
			);
			report(portion.part);
			yield portion.bytes;
			first = portion.next;
		}
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#memory.dispose();
		this.#changed.dispose();
	}

	async #learn(
		wanted: WantedVectors & { readonly id: string },
		texts: AsyncIterable<TrainingText>,
		token: CancellationToken,
	): Promise<TrainedVectors | undefined> {
		const { id } = wanted;
		const isUnwanted = (): boolean => token.isCancellationRequested || this.#learning !== id;
		await this.#memory.prepare();
		await this.#analyzer.request('embeddings/trainBegin', wanted);
		for await (const text of texts) {
			if (isUnwanted()) return undefined;
			const { words, isFull } = await this.#analyzer.request('embeddings/trainAdd', { id, ...text }, token);
			this.#tell({ words });
			if (isFull) break;
		}
		if (isUnwanted()) return undefined;
		this.#tell({ state: 'learning' });
		return this.#analyzer.request('embeddings/trainFinish', { id }, token);
	}

	/** What was learned goes into this program's own format, for a worker that is started again. */
	async #keepLearned({ info: { id, title } }: TrainedVectors): Promise<void> {
		const portions: Uint8Array[] = [];
		for (let first: number | undefined = 0; first !== undefined;) {
			const portion: EmbeddingRequests['embeddings/export']['result'] = await this.#analyzer.request(
				'embeddings/export',
				{ model: id, format: 'model', first },
			);
			portions.push(portion.bytes);
			first = portion.next;
		}
		const bytes = joined(portions);
		this.#memory.keep(id, { id, title, file: title, read: () => Promise.resolve(bytes) });
	}

	async #import({ id, title, file, read }: VectorsFile): Promise<ImportedVectors> {
		const bytes = await read();
		try {
			await this.#analyzer.request('embeddings/importBegin', { id, title, file });
			for (let start = 0; start < bytes.length; start += PORTION) {
				// A piece of its own: the whole would be cloned into the worker with each otherwise.
				const portion = bytes.slice(start, start + PORTION);
				if ((await this.#analyzer.request('embeddings/importAdd', { id, bytes: portion })).isDone) break;
			}
			return await this.#analyzer.request('embeddings/importFinish', { id });
		} catch (error) {
			await this.#analyzer.request('embeddings/importAbandon', { id }).catch(() => undefined);
			throw error;
		}
	}

	#tell(change: Partial<PanelTraining>): void {
		if (!this.#training) return;
		this.#training = { ...this.#training, ...change };
		this.#changed.fire();
	}
}

/** Portions as one. */
export function joined(portions: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(portions.reduce((length, portion) => length + portion.length, 0));
	let at = 0;
	for (const portion of portions) {
		whole.set(portion, at);
		at += portion.length;
	}
	return whole;
}
