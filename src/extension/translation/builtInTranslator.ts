import type { CancellationToken } from 'vscode';
import type { TextTranslation } from '../../protocol/translation';
import type { Analyzer } from '../analyzer';
import type { DocumentRequests } from '../documentRequests';
import type { HearParagraph, TranslationJob, Translator } from './translator';

/** The engine that ships, in the worker. */
export class BuiltInTranslator implements Translator {
	readonly #analyzer: Analyzer;
	readonly #requests: DocumentRequests;
	#serial = 0;

	constructor(analyzer: Analyzer, requests: DocumentRequests) {
		this.#analyzer = analyzer;
		this.#requests = requests;
	}

	async translate(
		{ document, span, direction, glossary }: TranslationJob,
		told: HearParagraph,
		token: CancellationToken,
	): Promise<TextTranslation | undefined> {
		const id = `translation:${++this.#serial}`;
		const subscription = this.#analyzer.onTold('translation/paragraph')(progress => {
			if (progress.id === id && !token.isCancellationRequested) told(progress.paragraph);
		});
		try {
			const params = { ...span, id, glossary, ...(direction === undefined ? {} : { direction }) };
			return await this.#requests.ask('translation/translateRange', document, params, token);
		} finally {
			subscription.dispose();
		}
	}
}
