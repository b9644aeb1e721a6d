import { CancellationError } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { AnalysisSettings } from '../protocol/analysis';
import type { Analyzer } from './analyzer';
import type { RangeAnswer, RangeMethod, RangeParams } from './documentRequests';

/** No document of VS Code's has this scheme. */
const SCHEME = 'nlp-lens-text';

/** How often work is begun when the worker dies over it. */
const ATTEMPTS = 2;

/** The text stays as it was opened. */
const VERSION = 1;

/** Asks about the one text that is open. @throws Error with a reason fit for a user; CancellationError */
export type AskAboutText = <M extends RangeMethod>(method: M, params: RangeParams<M>) => Promise<RangeAnswer<M>>;

/** Asks the worker about texts that are no documents; it has each as long as it is asked about. */
export class TextRequests {
	readonly #analyzer: Analyzer;
	#serial = 0;

	constructor(analyzer: Analyzer) {
		this.#analyzer = analyzer;
	}

	/**
	 * Opens a text, does what asks about it, and closes it.
	 * @param gold what people corrected in it, as CoNLL-U
	 * @throws what `work` throws; CancellationError when `token` was cancelled.
	 */
	async about<R>(
		text: string,
		settings: AnalysisSettings,
		token: CancellationToken,
		work: (ask: AskAboutText) => Promise<R>,
		gold = '',
	): Promise<R> {
		for (let attempt = 1; ; attempt++) {
			const uri = `${SCHEME}:${++this.#serial}`;
			try {
				await this.#analyzer.start();
				const opened = { uri, version: VERSION, text, settings, ...(gold === '' ? {} : { gold }) };
				this.#analyzer.notify('document/open', opened);
				return await work((method, params) => this.#ask(uri, method, params, token));
			} catch (error) {
				if (token.isCancellationRequested) throw new CancellationError();
				if (attempt === ATTEMPTS || this.#analyzer.state === 'ready') throw error;
			} finally {
				this.#analyzer.notify('document/close', { uri });
			}
		}
	}

	async #ask<M extends RangeMethod>(
		uri: string,
		method: M,
		params: RangeParams<M>,
		token: CancellationToken,
	): Promise<RangeAnswer<M>> {
		if (token.isCancellationRequested) throw new CancellationError();
		const answer = await this.#analyzer.request(method, { ...params, uri, version: VERSION }, token);
		if (typeof answer === 'object' && 'outdated' in answer) throw new Error('The analysis lost track of the text.');
		return answer as RangeAnswer<M>;
	}
}
