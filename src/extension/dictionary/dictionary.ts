import type { CancellationToken, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import type { DictionaryAnswer } from '../../protocol/dictionary';
import type { Analyzer } from '../analyzer';
import type { DocumentRequests } from '../documentRequests';
import type { Log } from '../log';

/** Looks words up; the worker loads the dictionaries with the first question. */
export class Dictionary {
	readonly #analyzer: Analyzer;
	readonly #requests: DocumentRequests;
	readonly #log: Log;
	/** What was written to the log already. */
	readonly #told = new Set<string>();

	constructor(analyzer: Analyzer, requests: DocumentRequests, log: Log) {
		this.#analyzer = analyzer;
		this.#requests = requests;
		this.#log = log;
	}

	/**
	 * What dictionaries say of a text.
	 * @throws Error with a reason fit for a user.
	 */
	async lookUp(text: string, token?: CancellationToken): Promise<DictionaryAnswer> {
		return this.#noted(await this.#analyzer.request('dictionary/lookUp', { text }, token));
	}

	/**
	 * What dictionaries say of the word at the start of a span, or of the words of a span that is not empty; undefined when the
	 * document changed meanwhile.
	 * @throws Error with a reason fit for a user.
	 */
	async lookUpAt(document: TextDocument, span: Span, token?: CancellationToken): Promise<DictionaryAnswer | undefined> {
		const answer = await this.#requests.ask('dictionary/lookUpAt', document, span, token);
		return answer && this.#noted(answer);
	}

	#noted<T extends DictionaryAnswer>(answer: T): T {
		for (const failure of answer.failures) {
			if (!this.#told.has(failure)) this.#log.warn(failure);
			this.#told.add(failure);
		}
		return answer;
	}
}
