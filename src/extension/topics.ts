import type { CancellationToken } from 'vscode';
import type { CorpusTopics, TopicCorpusText } from '../protocol/keywords';
import type { Analyzer } from './analyzer';

/** A text whose topics are learned together with those of others. */
export type NamedText = Omit<TopicCorpusText, 'id'>;

/** Learns the topics of many texts. */
export class Topics {
	readonly #analyzer: Analyzer;
	#serial = 0;

	constructor(analyzer: Analyzer) {
		this.#analyzer = analyzer;
	}

	/**
	 * The topics of texts that come one after the other; nothing when `token` was cancelled.
	 * @param topics how many; 0 leaves it to the number of texts
	 * @param onProgress is told how far learning is, in [0, 1], once all texts are there
	 * @throws Error with a reason fit for a user.
	 */
	async learn(
		texts: AsyncIterable<NamedText>,
		topics: number,
		onProgress: (part: number) => void,
		token: CancellationToken,
	): Promise<CorpusTopics | undefined> {
		const id = `topics:${++this.#serial}`;
		const subscription = this.#analyzer.onTopicProgress(progress => {
			if (progress.id === id) onProgress(progress.part);
		});
		try {
			await this.#analyzer.request('keywords/corpusBegin', { id, topics });
			for await (const text of texts) {
				if (token.isCancellationRequested) break;
				await this.#analyzer.request('keywords/corpusAdd', { id, ...text }, token);
			}
			return token.isCancellationRequested
				? undefined
				: await this.#analyzer.request('keywords/corpusFinish', { id }, token);
		} catch (error) {
			if (token.isCancellationRequested) return undefined;
			throw error;
		} finally {
			subscription.dispose();
			await this.#analyzer.request('keywords/corpusAbandon', { id }).catch(() => undefined);
		}
	}
}
