import type { CancellationToken, Uri } from 'vscode';
import { readTextFile } from './fileText';
import type { LeftOut } from './fileText';
import { filesBelow } from './textFiles';

/** A file of a corpus with its text in portions. */
export interface CorpusText {
	readonly uri: Uri;
	/** Its path within the folder, parted by slashes. */
	readonly name: string;
	/** Position among the files, from 0, and their number: how far the reading is. */
	readonly index: number;
	readonly total: number;
	readonly portions: Iterable<string>;
}

/** The texts below a folder, read one after the other; nothing of them is kept. */
export class FolderCorpus {
	readonly #folder: Uri;
	readonly #isWanted: (uri: Uri) => boolean;
	readonly #leftOut = new Map<LeftOut, Uri[]>();

	/** @param isWanted whether a file is read; all are by default */
	constructor(folder: Uri, isWanted: (uri: Uri) => boolean = () => true) {
		this.#folder = folder;
		this.#isWanted = isWanted;
	}

	/** What was not read, by the reason; known after the reading. */
	get leftOut(): ReadonlyMap<LeftOut, readonly Uri[]> {
		return this.#leftOut;
	}

	/** The texts in the order of their paths; ends early when `token` is cancelled. */
	async *texts(token: CancellationToken): AsyncGenerator<CorpusText> {
		const files = (await filesBelow(this.#folder, token)).filter(this.#isWanted);
		for (const [index, uri] of files.entries()) {
			if (token.isCancellationRequested) return;
			const portions = await readTextFile(uri);
			if (typeof portions === 'string') {
				this.#leftOut.set(portions, [...(this.#leftOut.get(portions) ?? []), uri]);
			} else {
				yield {
					uri,
					name: uri.path.slice(this.#folder.path.length).replace(/^\//u, ''),
					index,
					total: files.length,
					portions,
				};
			}
		}
	}
}
