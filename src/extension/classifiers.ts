import { EventEmitter } from 'vscode';
import type { CancellationToken, Disposable, Event, TextDocument } from 'vscode';
import type { Span } from '../core/text/span';
import type {
	Classification,
	ClassificationRequests,
	ClassifierInfo,
	ClassifierReport,
	ClassifyResult,
	FinishLearning,
	FormattedText,
	LabeledText,
	LearnClassifierOptions,
	LearnedClassifier,
	LearnTable,
	LoadClassifier,
	TableColumns,
} from '../protocol/classification';
import type { Analyzer } from './analyzer';
import type { DocumentRequests } from './documentRequests';
import type { MissingParts } from './missingParts';
import { WorkerMemory } from './workerMemory';

/** A part of what a classifier is learned from: a table as a file, or examples. */
export type LearningPart = Omit<LearnTable, 'id'> | { readonly examples: readonly LabeledText[] };

/** What is to be learned, and how it is told. */
export interface WantedClassifier extends LearnClassifierOptions {
	readonly axes: FinishLearning['axes'];
	/** What errors call its file. */
	readonly name: string;
}

/**
 * Classifiers of topics, of sentiment and of the user's own, with the reports of those. The user's own are kept here as files, so
 * that a worker that was started again has them too.
 *
 * Methods about a document resolve with `undefined` when it changed or closed, or `token` was cancelled, meanwhile.
 */
export class Classifiers implements Disposable {
	readonly #analyzer: Analyzer;
	readonly #requests: DocumentRequests;
	readonly #missing: MissingParts;
	readonly #changed = new EventEmitter<void>();
	readonly #reports = new Map<string, ClassifierReport>();
	readonly #memory: WorkerMemory<LoadClassifier>;

	/** @param missing is told of the failures of every answer. */
	constructor(analyzer: Analyzer, requests: DocumentRequests, missing: MissingParts) {
		this.#analyzer = analyzer;
		this.#requests = requests;
		this.#missing = missing;
		this.#memory = new WorkerMemory(analyzer, params => analyzer.request('classification/load', params));
	}

	/** One more or one less classifier, or another report. */
	get onDidChange(): Event<void> {
		return this.#changed.event;
	}

	/** The reports of the user's own, by id, as far as their files have them. */
	get reports(): ReadonlyMap<string, ClassifierReport> {
		return this.#reports;
	}

	/** Has `work` load what is to be there from the start, once, before classifiers are next used. */
	restoreWith(work: () => Promise<void>): void {
		this.#memory.restoreWith(work);
		this.#changed.fire();
	}

	/** All classifiers that there are now, the shipped ones first. */
	async classifiers(): Promise<readonly ClassifierInfo[]> {
		await this.#memory.prepare();
		return this.#analyzer.request('classification/classifiers', null);
	}

	/** What a classifier takes a stretch of a document for. */
	async classify(
		document: TextDocument,
		span: Span,
		classifier: string,
		token?: CancellationToken,
	): Promise<ClassifyResult | undefined> {
		const prepare = () => this.#memory.prepare();
		const params = { ...span, classifier };
		const answer = await this.#requests.ask('classification/classify', document, params, token, prepare);
		if (answer) this.#missing.report(answer.failures);
		return answer;
	}

	/** What a classifier takes texts for that are no documents; undefined for those that have nothing to judge by. */
	async classifyTexts(
		classifier: string,
		texts: readonly FormattedText[],
		token?: CancellationToken,
	): Promise<readonly (Classification | undefined)[]> {
		await this.#memory.prepare();
		return this.#analyzer.request('classification/classifyTexts', { classifier, texts }, token);
	}

	/**
	 * Takes a classifier from its file, in place of what had its id before.
	 * @throws Error with a reason fit for a user when it is no such file.
	 */
	async load(params: LoadClassifier): Promise<ClassifierInfo> {
		const { info, report } = await this.#request('classification/load', params);
		this.#keep(params, report);
		return info;
	}

	/** Lets go of a classifier. */
	async remove(id: string): Promise<void> {
		this.#memory.forget(id);
		this.#reports.delete(id);
		await this.#request('classification/remove', { id });
		this.#changed.fire();
	}

	/**
	 * The columns of a table of examples.
	 * @throws Error with a reason fit for a user where it is none.
	 */
	tableColumns(name: string, text: string): Promise<TableColumns> {
		return this.#request('classification/tableColumns', { name, text });
	}

	/**
	 * Learns a classifier from examples that come in parts; one that has its id keeps it where learning fails.
	 * @param onProgress hears how far it is once all parts are there, in [0, 1].
	 * @throws Error with a reason fit for a user; also when `token` was cancelled.
	 */
	async learn(
		{ axes, name, ...options }: WantedClassifier,
		parts: AsyncIterable<LearningPart> | Iterable<LearningPart>,
		onProgress: (part: number) => void,
		token: CancellationToken,
	): Promise<LearnedClassifier> {
		const { id } = options;
		const subscription = this.#analyzer.onClassifierProgress(progress => {
			if (progress.id === id) onProgress(progress.part);
		});
		try {
			await this.#request('classification/learnBegin', options);
			for await (const part of parts) {
				if (token.isCancellationRequested) throw new Error('Training was cancelled.');
				if ('examples' in part) await this.#request('classification/learnAdd', { id, ...part });
				else await this.#request('classification/learnAddTable', { id, ...part });
			}
			if (token.isCancellationRequested) throw new Error('Training was cancelled.');
			const learned = await this.#request('classification/learnFinish', { id, axes }, token);
			this.#keep({ id, name, bytes: learned.bytes }, learned.report);
			return learned;
		} catch (error) {
			await this.#request('classification/learnAbandon', { id }).catch(() => undefined);
			throw error;
		} finally {
			subscription.dispose();
		}
	}

	dispose(): void {
		this.#memory.dispose();
		this.#changed.dispose();
	}

	#keep(params: LoadClassifier, report: ClassifierReport | undefined): void {
		this.#memory.keep(params.id, params);
		if (report) this.#reports.set(params.id, report);
		else this.#reports.delete(params.id);
		this.#changed.fire();
	}

	async #request<M extends keyof ClassificationRequests>(
		method: M,
		params: ClassificationRequests[M]['params'],
		token?: CancellationToken,
	): Promise<ClassificationRequests[M]['result']> {
		await this.#memory.give();
		return this.#analyzer.request(method, params, token);
	}
}
