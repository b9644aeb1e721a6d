import type { CancellationToken, TextDocument } from 'vscode';
import type { DocumentRange, Outdated } from '../protocol/analysis';
import type { WorkerRequests } from '../protocol/worker';
import type { Analyzer } from './analyzer';
import type { DocumentSync } from './documentSync';

/** The requests about a range of a document, all answered by a version or by that it is outdated. */
export type RangeMethod = {
	[M in keyof WorkerRequests]: WorkerRequests[M]['params'] extends DocumentRange ? M : never;
}[keyof WorkerRequests];

/** What a request about a range of a document wants to know besides the document. */
export type RangeParams<M extends RangeMethod> = Omit<WorkerRequests[M]['params'], 'uri' | 'version'>;

/** The answer to a request about a range, at the version that the document is at. */
export type RangeAnswer<M extends RangeMethod> = Exclude<WorkerRequests[M]['result'], Outdated>;

/** How often a request is made when the worker lost the document or died over it. */
const ATTEMPTS = 2;

/** Asks the worker about documents: opens and updates them there first, and drops answers that came too late. */
export class DocumentRequests {
	readonly #analyzer: Analyzer;
	readonly #sync: DocumentSync;

	constructor(analyzer: Analyzer, sync: DocumentSync) {
		this.#analyzer = analyzer;
		this.#sync = sync;
	}

	/**
	 * The worker's answer; `undefined` when the document changed or closed, or `token` was cancelled, meanwhile.
	 * @param prepare is awaited before each attempt, once there is a worker.
	 */
	async ask<M extends RangeMethod>(
		method: M,
		document: TextDocument,
		params: RangeParams<M>,
		token: CancellationToken | undefined,
		prepare?: () => Promise<void>,
	): Promise<RangeAnswer<M> | undefined> {
		for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
			const unwanted = () => token?.isCancellationRequested === true || document.isClosed;
			await prepare?.();
			const target = unwanted() ? undefined : await this.#sync.prepare(document);
			if (!target || unwanted()) return undefined;
			const stale = () => unwanted() || document.version !== target.version;
			try {
				const answer = await this.#analyzer.request(method, { ...params, ...target }, token);
				if (stale()) return undefined;
				if (!isOutdated(answer)) return answer as RangeAnswer<M>;
			} catch (error) {
				if (unwanted()) return undefined;
				if (attempt + 1 === ATTEMPTS || this.#analyzer.state === 'ready') throw error;
			}
		}
		throw new Error(`The analysis lost track of ${document.uri.path}.`);
	}
}

function isOutdated(answer: unknown): answer is Outdated {
	return typeof answer === 'object' && answer !== null && 'outdated' in answer;
}
