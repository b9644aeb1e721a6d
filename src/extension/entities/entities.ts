import type { CancellationToken, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import type { AnalysisSettings } from '../../protocol/analysis';
import type {
	EntityCluster,
	EntityLabel,
	EntityReference,
	OutlineEntity,
	RenameForms,
	SoughtEntity,
} from '../../protocol/entities';
import type { Analysis } from '../analysis';
import type { Analyzer } from '../analyzer';
import type { DocumentPolicy } from '../documentPolicy';
import type { DocumentRequests } from '../documentRequests';
import type { MissingParts } from '../missingParts';
import { documentLength } from '../text/ranges';

/** A mention of an entity and its kind. */
export interface LabeledSpan extends Span {
	readonly label: EntityLabel;
}

/** Around a place in a document beyond the limit of size so much is looked at, in UTF-16 code units. */
const AROUND = 200_000;

/** Asks for the entities of documents and texts. */
export class Entities {
	readonly #analyzer: Analyzer;
	readonly #requests: DocumentRequests;
	readonly #analysis: Analysis;
	readonly #policy: DocumentPolicy;
	readonly #missing: MissingParts;

	constructor(
		analyzer: Analyzer,
		requests: DocumentRequests,
		analysis: Analysis,
		policy: DocumentPolicy,
		missing: MissingParts,
	) {
		this.#analyzer = analyzer;
		this.#requests = requests;
		this.#analysis = analysis;
		this.#policy = policy;
		this.#missing = missing;
	}

	/** The mentions in the sentences that touch a span; `undefined` when the document changed meanwhile or `token` was cancelled. */
	async mentions(
		document: TextDocument,
		span: Span,
		token?: CancellationToken,
	): Promise<readonly LabeledSpan[] | undefined> {
		const range = await this.#analysis.analyze(document, span, ['entities'], token);
		return range && (range.entities ?? []);
	}

	/** The entities of a span, or of the document; `undefined` as of {@link mentions}. */
	async clusters(
		document: TextDocument,
		span: Span,
		token?: CancellationToken,
	): Promise<readonly EntityCluster[] | undefined> {
		const answer = await this.#requests.ask('entities/clusters', document, span, token);
		if (answer) this.#missing.report(answer.failures);
		return answer?.clusters;
	}

	/** The first so many entities of a document that are of some kinds; `undefined` as of {@link mentions}. */
	async outline(
		document: TextDocument,
		labels: readonly string[],
		most: number,
		token?: CancellationToken,
	): Promise<readonly OutlineEntity[] | undefined> {
		const params = { start: 0, end: documentLength(document), labels, most };
		const answer = await this.#requests.ask('entities/outline', document, params, token);
		if (answer) this.#missing.report(answer.failures);
		return answer?.entities;
	}

	/** The entity of which a mention stands at an offset or ends there, with all its forms. */
	async at(document: TextDocument, offset: number, token?: CancellationToken): Promise<EntityCluster | undefined> {
		const length = documentLength(document);
		const span = this.#policy.isWithinLimit(document)
			? { start: 0, end: length }
			: { start: Math.max(0, offset - AROUND), end: Math.min(length, offset + AROUND) };
		const clusters = await this.clusters(document, span, token);
		const has = (cluster: EntityCluster, isThere: (mention: Span) => boolean) => cluster.mentions.some(isThere);
		return (
			clusters?.find(each => has(each, ({ start, end }) => start <= offset && offset < end)) ??
			clusters?.find(each => has(each, ({ end }) => end === offset))
		);
	}

	/** Where a document speaks of an entity; `undefined` as of {@link mentions}. */
	async referencesIn(
		document: TextDocument,
		entity: SoughtEntity,
		token: CancellationToken,
	): Promise<readonly EntityReference[] | undefined> {
		const span = { start: 0, end: documentLength(document) };
		return (await this.#requests.ask('entities/referencesInRange', document, { ...span, entity }, token))?.references;
	}

	/** Where a text that is no document speaks of an entity. */
	references(
		text: string,
		settings: AnalysisSettings,
		entity: SoughtEntity,
		token: CancellationToken,
	): Promise<readonly EntityReference[]> {
		return this.#analyzer.request('entities/references', { text, settings, entity }, token);
	}

	/** What forms become when their entity gets another name; null where nothing says so. */
	renamedForms(wish: RenameForms): Promise<readonly (string | null)[]> {
		return this.#analyzer.request('entities/renamedForms', wish);
	}
}
