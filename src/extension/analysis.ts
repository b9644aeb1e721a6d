import type { CancellationToken, TextDocument } from 'vscode';
import type { Span } from '../core/text/span';
import type {
	AnalysisRequests,
	AnalyzeParams,
	AnnotatedRange,
	DocumentRange,
	ExportFormat,
	Glossary,
	Outdated,
	StatisticsResult,
	SummarizeResult,
} from '../protocol/analysis';
import type { Analyzer } from './analyzer';
import type { DocumentSync } from './documentSync';
import type { MissingParts } from './missingParts';

/** The name of a layer that can be asked for. */
export type LayerName = AnalyzeParams['layers'][number];

/** The requests about a range of a document, all answered by a version or by that it is outdated. */
type RangeMethod = {
	[M in keyof AnalysisRequests]: AnalysisRequests[M]['params'] extends DocumentRange ? M : never;
}[keyof AnalysisRequests];

/** How often a request is made when the worker lost the document or died over it. */
const ATTEMPTS = 2;

/**
 * Asks about documents: opens and updates them in the worker first, and drops answers that came too late.
 *
 * Every method resolves with `undefined` when the document changed or closed, or `token` was cancelled, meanwhile.
 */
export class Analysis {
	readonly #analyzer: Analyzer;
	readonly #sync: DocumentSync;
	readonly #missing: MissingParts;
	#glossary: Promise<Glossary> | undefined;

	/** @param missing is told of the failures of every answer. */
	constructor(analyzer: Analyzer, sync: DocumentSync, missing: MissingParts) {
		this.#analyzer = analyzer;
		this.#sync = sync;
		this.#missing = missing;
	}

	/** The layers of the sentences that touch a span. */
	async analyze(
		document: TextDocument,
		span: Span,
		layers: readonly LayerName[],
		token?: CancellationToken,
	): Promise<AnnotatedRange | undefined> {
		const range = await this.#ask('analysis/analyze', document, { ...span, layers }, token);
		if (range) this.#missing.report(range.failures);
		return range;
	}

	/** The sentences that say most. */
	async summarize(
		document: TextDocument,
		span: Span,
		sentences: number,
		token?: CancellationToken,
	): Promise<SummarizeResult | undefined> {
		const summary = await this.#ask('analysis/summarize', document, { ...span, sentences }, token);
		if (summary) this.#missing.report(summary.failures);
		return summary;
	}

	/** A span in a format for other programs. */
	async export(
		document: TextDocument,
		span: Span,
		format: ExportFormat,
		token?: CancellationToken,
	): Promise<string | undefined> {
		return (await this.#ask('analysis/export', document, { ...span, format }, token))?.text;
	}

	/** Counts over a span. */
	statistics(document: TextDocument, span: Span, token?: CancellationToken): Promise<StatisticsResult | undefined> {
		return this.#ask('analysis/statistics', document, span, token);
	}

	/** The names of all tags; asked for once. */
	glossary(): Promise<Glossary> {
		this.#glossary ??= this.#analyzer.request('analysis/glossary', null).catch((error: unknown) => {
			this.#glossary = undefined;
			throw error;
		});
		return this.#glossary;
	}

	async #ask<M extends RangeMethod>(
		method: M,
		document: TextDocument,
		params: Omit<AnalysisRequests[M]['params'], 'uri' | 'version'>,
		token: CancellationToken | undefined,
	): Promise<Exclude<AnalysisRequests[M]['result'], Outdated> | undefined> {
		for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
			const unwanted = () => token?.isCancellationRequested === true || document.isClosed;
			const target = unwanted() ? undefined : await this.#sync.prepare(document);
			if (!target || unwanted()) return undefined;
			const stale = () => unwanted() || document.version !== target.version;
			try {
				const answer = await this.#analyzer.request(method, { ...params, ...target }, token);
				if (stale()) return undefined;
				if (!('outdated' in answer)) return answer as Exclude<typeof answer, Outdated>;
			} catch (error) {
				if (unwanted()) return undefined;
				if (attempt + 1 === ATTEMPTS || this.#analyzer.state === 'ready') throw error;
			}
		}
		throw new Error(`The analysis lost track of ${document.uri.path}.`);
	}
}
