import { EventEmitter } from 'vscode';
import type { CancellationToken, Disposable, Event, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import type { ContextualLayer, NearestContexts, WordContexts } from '../../protocol/contextual';
import type { Analyzer } from '../analyzer';
import type { DocumentRequests } from '../documentRequests';

/** So many occurrences of a word are embedded at most: an evenly spread sample of more shows the same senses. */
const OCCURRENCES = 200;

/** A word in a stretch of a document, by an offset in it. */
export interface AskedWord {
	readonly offset: number;
	readonly layer: ContextualLayer;
}

/** Vectors of a word in its contexts; methods resolve with `undefined` when the document changed, or `token` was cancelled. */
export class ContextualVectors implements Disposable {
	readonly #requests: DocumentRequests;
	readonly #progress = new EventEmitter<number>();
	readonly #subscription: Disposable;
	#serial = 0;

	constructor(analyzer: Analyzer, requests: DocumentRequests) {
		this.#requests = requests;
		this.#subscription = analyzer.onTold('contextual/progress')(({ id, part }) => {
			if (id === `contexts:${this.#serial}`) this.#progress.fire(part);
		});
	}

	/** How far the request that was made last is, in [0, 1]. */
	get onProgress(): Event<number> {
		return this.#progress.event;
	}

	/** The occurrences of the word at an offset, by sense. @throws Error with a reason fit for a user. */
	contexts(
		document: TextDocument,
		span: Span,
		{ offset, layer }: AskedWord,
		token: CancellationToken | undefined,
	): Promise<WordContexts | undefined> {
		const params = { ...span, id: this.#nextId(), offset, layer, limit: OCCURRENCES };
		return this.#requests.ask('contextual/contexts', document, params, token);
	}

	/** What is nearest to the occurrence at an offset. @throws Error with a reason fit for a user. */
	nearest(
		document: TextDocument,
		span: Span,
		{ offset, layer }: AskedWord,
		count: number,
		token: CancellationToken | undefined,
	): Promise<NearestContexts | undefined> {
		const params = { ...span, id: this.#nextId(), offset, layer, limit: OCCURRENCES, count };
		return this.#requests.ask('contextual/nearest', document, params, token);
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#progress.dispose();
	}

	#nextId(): string {
		return `contexts:${++this.#serial}`;
	}
}
