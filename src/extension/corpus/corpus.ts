import type { CancellationToken, Uri } from 'vscode';
import { readTextFile } from './fileText';
import type { LeftOut } from './fileText';
import { filesBelow } from './textFiles';

/** A file of a corpus with its text in portions. */
export interface CorpusText {
	readonly uri: Uri;
	/** Position among the files, from 0, and their number: how far the reading is. */
	readonly index: number;
	readonly total: number;
	readonly portions: Iterable<string>;
}

/** The texts below a folder, read one after the other; nothing of them is kept. */
export class FolderCorpus {
	readonly #folder: Uri;
	readonly #leftOut = new Map<LeftOut, Uri[]>();

	constructor(folder: Uri) {
		this.#folder = folder;
	}

	/** What was not read, by the reason; known after the reading. */
	get leftOut(): ReadonlyMap<LeftOut, readonly Uri[]> {
		return this.#leftOut;
	}

	/** The texts in the order of their paths; ends early when `token` is cancelled. */
	async *texts(token: CancellationToken): AsyncGenerator<CorpusText> {
		const files = await filesBelow(this.#folder, token);
		for (const [index, uri] of files.entries()) {
			if (token.isCancellationRequested) return;
			const portions = await readTextFile(uri);
			if (typeof portions === 'string') {
				this.#leftOut.set(portions, [...(this.#leftOut.get(portions) ?? []), uri]);
			} else {
				yield { uri, index, total: files.length, portions };
			}
		}
	}
}
