import type { CancellationToken, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import type { PinyinWord } from '../../protocol/dictionary';
import type { DocumentRequests } from '../documentRequests';
import type { Log } from '../log';

/** Finds out how Chinese words are read; the worker loads the dictionary with the first question. */
export class Pinyin {
	readonly #requests: DocumentRequests;
	readonly #log: Log;
	/** What was written to the log already. */
	readonly #told = new Set<string>();

	constructor(requests: DocumentRequests, log: Log) {
		this.#requests = requests;
		this.#log = log;
	}

	/**
	 * The Chinese words of a stretch with their readings, in order; undefined when the document changed meanwhile.
	 * @throws Error with a reason fit for a user.
	 */
	async words(
		document: TextDocument,
		span: Span,
		token?: CancellationToken,
	): Promise<readonly PinyinWord[] | undefined> {
		const answer = await this.#requests.ask('dictionary/pinyin', document, span, token);
		for (const failure of answer?.failures ?? []) {
			if (!this.#told.has(failure)) this.#log.warn(failure);
			this.#told.add(failure);
		}
		return answer?.words.filter(({ start, end }) => start >= span.start && end <= span.end);
	}
}
