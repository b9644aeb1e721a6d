import type { CancellationToken, Uri } from 'vscode';
import { formatOfName } from '../../core/text/formatOfName';
import type { CorpusInfo } from '../../protocol/corpus';
import type { Analyzer } from '../analyzer';
import { FolderCorpus } from '../corpus/corpus';
import { isProse } from '../corpus/isProse';
import { leftOutNotes } from '../corpus/leftOutNotes';

/** What a folder was read as. */
export interface ReadCorpus {
	readonly info: CorpusInfo;
	readonly names: readonly string[];
	readonly notes: readonly string[];
}

/** A text that is added to a corpus. */
interface NamedPortions {
	readonly id: string;
	readonly name: string;
	readonly portions: Iterable<string>;
}

/** Hands the texts of folders to the worker, portion by portion; nothing of them is kept. */
export class CorpusReader {
	readonly #analyzer: Analyzer;
	readonly #areTagsWanted: () => boolean;

	constructor(analyzer: Analyzer, areTagsWanted: () => boolean) {
		this.#analyzer = analyzer;
		this.#areTagsWanted = areTagsWanted;
	}

	/**
	 * Reads a folder as the worker's corpus of an id; nothing when `token` was cancelled.
	 * @param tell is told of the files read, of all, and of the words by then
	 * @throws Error with a reason fit for a user.
	 */
	async read(
		id: string,
		folder: Uri,
		token: CancellationToken,
		tell: (files: number, of: number, words: number) => void,
	): Promise<ReadCorpus | undefined> {
		const corpus = new FolderCorpus(folder, isProse);
		const names: string[] = [];
		try {
			await this.#analyzer.request('corpus/begin', { id, isTagged: this.#areTagsWanted() });
			for await (const { name, index, total, portions } of corpus.texts(token)) {
				const tellWords = (words: number): void => tell(index + 1, total, words);
				if (await this.#add({ id, name, portions }, token, tellWords)) names.push(name);
			}
			if (token.isCancellationRequested) return undefined;
			const info = await this.#analyzer.request('corpus/finish', { id });
			return { info, names, notes: leftOutNotes(corpus.leftOut) };
		} catch (error) {
			if (token.isCancellationRequested) return undefined;
			throw error;
		}
	}

	/** @returns whether the text was begun: an empty one, or one that comes when all is full, is not */
	async #add(
		{ id, name, portions }: NamedPortions,
		token: CancellationToken,
		tell: (words: number) => void,
	): Promise<boolean> {
		let offset = 0;
		for (const text of portions) {
			if (token.isCancellationRequested) break;
			const params = { id, name, text, format: formatOfName(name), offset };
			const { isFull, words } = await this.#analyzer.request('corpus/add', params, token);
			tell(words);
			offset += text.length;
			if (isFull) break;
		}
		return offset > 0;
	}
}
