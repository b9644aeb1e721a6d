import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { Memento } from 'vscode';
import { messageOf } from '../log';
import type { Log } from '../log';

/** What the name of a document's file of corrections ends in. */
export const GOLD_SUFFIX = '.nlp.conllu';

/** Where files of corrections are kept. */
export type GoldLocation = 'besideDocument' | 'storage';

const STORED_KEY = 'annotation.stored';

/** Documents of these have no folder of their own to keep a file in. */
const NOWHERE = new Set(['untitled', 'git', 'output', 'vscode-notebook-cell']);

/** The files that hold what a person corrected: beside the documents, or in the storage of this workspace. */
export class GoldFiles {
	readonly #storage: Uri;
	readonly #memory: Memento;
	readonly #location: (document: Uri) => GoldLocation;
	readonly #log: Log;

	/** @param storage a folder of the extension's own for this workspace */
	constructor(storage: Uri, memory: Memento, location: (document: Uri) => GoldLocation, log: Log) {
		this.#storage = Uri.joinPath(storage, 'annotations');
		this.#memory = memory;
		this.#location = location;
		this.#log = log;
	}

	/** The files that may hold what was corrected in a document, the one that counts first. */
	candidates(document: Uri): readonly Uri[] {
		const beside = goldFileBeside(document);
		if (!beside) return [];
		const stored = this.#storedFile(document);
		const both = this.#location(document) === 'storage' ? [stored, beside] : [beside, stored];
		return both.filter(uri => uri !== undefined);
	}

	/** What was corrected in a document, and the file that says so; nothing where there is none. */
	async read(document: Uri): Promise<{ readonly uri: Uri; readonly text: string } | undefined> {
		for (const uri of this.candidates(document)) {
			try {
				return { uri, text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
			} catch (error) {
				const isMissing = error instanceof FileSystemError && /NotFound/u.test(error.code);
				if (!isMissing) this.#log.warn(`Corrections: ${uri.path}: ${messageOf(error)}`);
			}
		}
		return undefined;
	}

	/**
	 * Writes what was corrected in a document; nothing takes the file away. Where a file beside the document cannot be written, as in
	 * a folder that is read-only, it goes to the storage.
	 * @param known the file that was read
	 * @returns the file; nothing where there is none.
	 */
	async write(document: Uri, text: string, known: Uri | undefined): Promise<Uri | undefined> {
		const beside = goldFileBeside(document);
		if (!beside) return undefined;
		if (text === '') {
			if (known) await workspace.fs.delete(known);
			return undefined;
		}
		const bytes = new TextEncoder().encode(text);
		if (known === undefined && this.#location(document) === 'besideDocument') {
			try {
				await workspace.fs.writeFile(beside, bytes);
				return beside;
			} catch (error) {
				this.#log.info(`Corrections go to the storage: ${messageOf(error)}`);
			}
		}
		const file = known ?? (await this.#newStoredFile(document));
		await workspace.fs.writeFile(file, bytes);
		return file;
	}

	/** The documents below a folder whose corrections are in the storage. */
	storedBelow(folder: Uri): readonly Uri[] {
		const prefix = `${folder.toString().replace(/\/$/u, '')}/`;
		return Object.keys(this.#stored)
			.filter(uri => uri.startsWith(prefix))
			.map(uri => Uri.parse(uri, true));
	}

	get #stored(): Readonly<Record<string, string>> {
		return this.#memory.get<Record<string, string>>(STORED_KEY, {});
	}

	#storedFile(document: Uri): Uri | undefined {
		const stored = new Map(Object.entries(this.#stored)).get(document.toString());
		return stored === undefined ? undefined : Uri.joinPath(this.#storage, stored);
	}

	async #newStoredFile(document: Uri): Promise<Uri> {
		const known = this.#storedFile(document);
		if (known) return known;
		await workspace.fs.createDirectory(this.#storage);
		const names = new Set((await workspace.fs.readDirectory(this.#storage)).map(([name]) => name));
		const base = document.path.slice(document.path.lastIndexOf('/') + 1);
		let name = `${base}${GOLD_SUFFIX}`;
		for (let number = 2; names.has(name); number++) name = `${base}-${number}${GOLD_SUFFIX}`;
		await this.#memory.update(STORED_KEY, { ...this.#stored, [document.toString()]: name });
		return Uri.joinPath(this.#storage, name);
	}
}

/** The file beside a document that may have its corrections; nothing for documents that lie nowhere. */
export function goldFileBeside(document: Uri): Uri | undefined {
	return NOWHERE.has(document.scheme) ? undefined : document.with({ path: `${document.path}${GOLD_SUFFIX}` });
}

/** Whether there is a file. */
export async function isFile(uri: Uri): Promise<boolean> {
	try {
		return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
	} catch {
		return false;
	}
}
