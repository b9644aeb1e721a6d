import type { CancellationToken, TextDocument } from 'vscode';
import type { Span } from '../core/text/span';
import type { AnalyzeParams, AnnotatedRange, ExportFormat, Glossary, StatisticsResult } from '../protocol/analysis';
import type { RelationFormat } from '../protocol/relations';
import type { SummarizeResult, SummaryOptions } from '../protocol/summaries';
import type { Analyzer } from './analyzer';
import type { DocumentRequests } from './documentRequests';
import type { MissingParts } from './missingParts';

/** The name of a layer that can be asked for. */
export type LayerName = AnalyzeParams['layers'][number];

/**
 * Asks for the analysis of documents.
 *
 * Every method resolves with `undefined` when the document changed or closed, or `token` was cancelled, meanwhile.
 */
export class Analysis {
	readonly #analyzer: Analyzer;
	readonly #requests: DocumentRequests;
	readonly #missing: MissingParts;
	#glossary: Promise<Glossary> | undefined;

	/** @param missing is told of the failures of every answer. */
	constructor(analyzer: Analyzer, requests: DocumentRequests, missing: MissingParts) {
		this.#analyzer = analyzer;
		this.#requests = requests;
		this.#missing = missing;
	}

	/** The layers of the sentences that touch a span. */
	async analyze(
		document: TextDocument,
		span: Span,
		layers: readonly LayerName[],
		token?: CancellationToken,
	): Promise<AnnotatedRange | undefined> {
		const range = await this.#requests.ask('analysis/analyze', document, { ...span, layers }, token);
		if (range) this.#missing.report(range.failures);
		return range;
	}

	/** The sentences that touch a span, without their numbers: the text before them is not looked at. */
	async sentences(document: TextDocument, span: Span, token?: CancellationToken): Promise<AnnotatedRange | undefined> {
		const params = { ...span, layers: ['sentences'], isNumbered: false } as const;
		const range = await this.#requests.ask('analysis/analyze', document, params, token);
		if (range) this.#missing.report(range.failures);
		return range;
	}

	/** A summary. */
	async summarize(
		document: TextDocument,
		span: Span,
		options: SummaryOptions,
		token?: CancellationToken,
	): Promise<SummarizeResult | undefined> {
		const summary = await this.#requests.ask('summaries/summarize', document, { ...span, options }, token);
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
		const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
		return (await this.#requests.ask('analysis/export', document, { ...span, format, name }, token))?.text;
	}

	/** The relations of a span in a format for other programs. */
	async exportRelations(
		document: TextDocument,
		span: Span,
		format: RelationFormat,
		token?: CancellationToken,
	): Promise<string | undefined> {
		return (await this.#requests.ask('relations/export', document, { ...span, format }, token))?.text;
	}

	/** Counts over a span. */
	statistics(document: TextDocument, span: Span, token?: CancellationToken): Promise<StatisticsResult | undefined> {
		return this.#requests.ask('analysis/statistics', document, span, token);
	}

	/** The names of all tags; asked for once. */
	glossary(): Promise<Glossary> {
		this.#glossary ??= this.#analyzer.request('analysis/glossary', null).catch((error: unknown) => {
			this.#glossary = undefined;
			throw error;
		});
		return this.#glossary;
	}
}
