import { EventEmitter } from 'vscode';
import type { CancellationToken, Disposable, Event, TextDocument } from 'vscode';
import type { Span } from '../core/text/span';
import type {
	EncodedRange,
	LearningProgress,
	LearnOptions,
	LoadVocabularyParams,
	NamedBytes,
	SubwordExplanation,
	SubwordRequests,
	SubwordStatistics,
	TextCount,
	VocabularyFormat,
	VocabularyInfo,
} from '../protocol/subword';
import type { Analyzer } from './analyzer';
import type { DocumentRequests } from './documentRequests';
import { WorkerMemory } from './workerMemory';

/**
 * Subword vocabularies and what they make of texts. What a person loaded or learned is kept here as files, so that a
 * worker that was started again has it too.
 *
 * Methods about a document resolve with `undefined` when it changed or closed, or `token` was cancelled, meanwhile.
 */
export class Subwords implements Disposable {
	readonly #analyzer: Analyzer;
	readonly #requests: DocumentRequests;
	readonly #changed = new EventEmitter<void>();
	readonly #memory: WorkerMemory<LoadVocabularyParams>;
	#serial = 0;

	constructor(analyzer: Analyzer, requests: DocumentRequests) {
		this.#analyzer = analyzer;
		this.#requests = requests;
		this.#memory = new WorkerMemory(analyzer, params => analyzer.request('subword/load', params));
	}

	/** One more or one less vocabulary. */
	get onDidChangeVocabularies(): Event<void> {
		return this.#changed.event;
	}

	/** Has `work` load what is to be there from the start, once, before vocabularies are next used. */
	restoreWith(work: () => Promise<void>): void {
		this.#memory.restoreWith(work);
	}

	/** All vocabularies that there are now, the ready ones first. */
	async vocabularies(): Promise<readonly VocabularyInfo[]> {
		await this.#memory.prepare();
		return this.#request('subword/vocabularies', null);
	}

	/** The pieces of a stretch of a document, with the special tokens that the model wants around a text or without. */
	encode(
		document: TextDocument,
		span: Span,
		{ vocabulary, specialTokens }: { readonly vocabulary: string; readonly specialTokens: boolean },
		token?: CancellationToken,
	): Promise<EncodedRange | undefined> {
		const params = { ...span, vocabulary, specialTokens };
		return this.#requests.ask('subword/encode', document, params, token, () => this.#memory.prepare());
	}

	/** Counts over a stretch of a document. */
	statistics(
		document: TextDocument,
		span: Span,
		vocabulary: string,
		token?: CancellationToken,
	): Promise<SubwordStatistics | undefined> {
		return this.#requests.ask('subword/statistics', document, { ...span, vocabulary }, token, () =>
			this.#memory.prepare(),
		);
	}

	/** The number of tokens of a stretch of a document. */
	async count(
		document: TextDocument,
		span: Span,
		vocabulary: string,
		token?: CancellationToken,
	): Promise<number | undefined> {
		const params = { ...span, vocabulary };
		return (await this.#requests.ask('subword/count', document, params, token, () => this.#memory.prepare()))?.tokens;
	}

	/** How the word at an offset of a stretch comes to its pieces. */
	explain(
		document: TextDocument,
		span: Span,
		vocabulary: string,
		offset: number,
		token?: CancellationToken,
	): Promise<SubwordExplanation | undefined> {
		const params = { ...span, vocabulary, offset };
		return this.#requests.ask('subword/explain', document, params, token, () => this.#memory.prepare());
	}

	/** Counts of texts that are no documents. */
	async countTexts(
		vocabulary: string,
		texts: readonly string[],
		token?: CancellationToken,
	): Promise<readonly TextCount[]> {
		await this.#memory.prepare();
		return this.#request('subword/countTexts', { vocabulary, texts }, token);
	}

	/**
	 * Takes a vocabulary from files: the one that was chosen, then those that belong to it.
	 * @param id names it; what had that id before is replaced.
	 * @throws Error with a reason fit for a user when they are not what a tokenizer is kept in.
	 */
	async load(title: string, files: readonly NamedBytes[], id: string): Promise<VocabularyInfo> {
		const params = { id, title, files };
		const info = await this.#request('subword/load', params);
		this.#memory.keep(info.id, params);
		this.#changed.fire();
		return info;
	}

	/** The file of a vocabulary in one of its formats. */
	save(vocabulary: string, format: VocabularyFormat): Promise<Uint8Array> {
		return this.#request('subword/save', { vocabulary, format });
	}

	/**
	 * Learns a vocabulary from text that comes in portions which end at line ends.
	 * @throws Error with a reason fit for a user; also when `token` was cancelled.
	 */
	async learn(
		options: Omit<LearnOptions, 'id'>,
		portions: AsyncIterable<string> | Iterable<string>,
		onProgress?: (progress: LearningProgress) => void,
		token?: CancellationToken,
	): Promise<VocabularyInfo> {
		const id = `learned:${++this.#serial}`;
		const subscription = this.#analyzer.onLearnProgress(progress => {
			if (progress.id === id) onProgress?.(progress);
		});
		try {
			await this.#request('subword/learnBegin', { ...options, id });
			for await (const text of portions) {
				if (token?.isCancellationRequested) throw new Error('Learning was cancelled.');
				await this.#request('subword/learnAdd', { id, text });
			}
			const info = await this.#request('subword/learnFinish', { id }, token);
			await this.#keepLearned(info);
			this.#changed.fire();
			return info;
		} catch (error) {
			await this.#request('subword/learnAbandon', { id }).catch(() => undefined);
			throw error;
		} finally {
			subscription.dispose();
		}
	}

	dispose(): void {
		this.#memory.dispose();
		this.#changed.dispose();
	}

	async #keepLearned({ id, title, formats }: VocabularyInfo): Promise<void> {
		const format = formats.at(0);
		if (format === undefined) return;
		const name = format === 'tokenizerJson' ? 'tokenizer.json' : 'tokenizer.model';
		const bytes = await this.save(id, format);
		this.#memory.keep(id, { id, title, files: [{ name, bytes }], learned: true });
	}

	async #request<M extends keyof SubwordRequests>(
		method: M,
		params: SubwordRequests[M]['params'],
		token?: CancellationToken,
	): Promise<SubwordRequests[M]['result']> {
		await this.#memory.give();
		return this.#analyzer.request(method, params, token);
	}
}
