import type { CancellationToken, TextDocument, Uri } from 'vscode';
import type { TextFormat } from '../../core/text/documentText';
import type { Span } from '../../core/text/span';
import type { StatisticsAnswer, StatisticsOptions } from '../../protocol/statistics';
import type { DocumentRequests } from '../documentRequests';
import type { MissingParts } from '../missingParts';
import type { Settings } from '../settings';
import type { TextRequests } from '../textRequests';
import type { UserDictionaries } from '../words/userDictionaries';

/** What {@link Statistics} asks by. */
export interface StatisticsSources {
	readonly requests: DocumentRequests;
	readonly texts: TextRequests;
	readonly settings: Settings;
	readonly missing: MissingParts;
	readonly userDictionaries: UserDictionaries;
}

/** Asks for the figures of texts, by the speeds, limits and fillers of the settings. */
export class Statistics {
	readonly #sources: StatisticsSources;

	constructor(sources: StatisticsSources) {
		this.#sources = sources;
	}

	/** What figures are made with now. */
	get options(): Required<StatisticsOptions> {
		return this.#sources.settings.values.statistics;
	}

	/**
	 * The figures of a stretch of a document; nothing when it changed or closed, or `token` was cancelled, meanwhile.
	 * @param tagged whether parts of speech are wanted: that takes longer
	 * @param listed so many long sentences, and so many fillers, are listed at most
	 */
	async of(
		document: TextDocument,
		span: Span,
		tagged: boolean,
		token?: CancellationToken,
		listed?: number,
	): Promise<StatisticsAnswer | undefined> {
		const params = {
			start: span.start,
			end: span.end,
			options: this.options,
			tagged,
			...(listed === undefined ? {} : { listed }),
		};
		const answer = await this.#sources.requests.ask('statistics/statistics', document, params, token);
		if (answer) this.#sources.missing.report(answer.failures);
		return answer;
	}

	/** The figures of the text of a file that is no document. @throws Error with a reason fit for a user; CancellationError */
	async ofFile(file: Uri, text: string, format: TextFormat, token: CancellationToken): Promise<StatisticsAnswer> {
		const { settings: values, userDictionaries } = this.#sources;
		await userDictionaries.ready();
		const { language, standard } = values.values;
		const userWords = userDictionaries.of({ uri: file });
		const settings = { format, language, standard, userWords };
		const params = { start: 0, end: text.length, options: this.options, tagged: true };
		const answer = await this.#sources.texts.about(text, settings, token, ask => ask('statistics/statistics', params));
		this.#sources.missing.report(answer.failures);
		return answer;
	}
}
