import { FileSystemError, Uri, workspace } from 'vscode';

const FOLDER = 'answers';
const FILE = 'library.bin';

/** Keeps a library as a file in the extension's storage of the workspace; nowhere, where no folder is open. */
export class LibraryStore {
	readonly #storage: Uri | undefined;

	/** @param storage of the workspace. */
	constructor(storage: Uri | undefined) {
		this.#storage = storage;
	}

	/** What was written last; undefined where nothing was. @throws Error when it cannot be read. */
	async read(): Promise<Uint8Array | undefined> {
		if (!this.#file) return undefined;
		try {
			const bytes = await workspace.fs.readFile(this.#file);
			// Copied out of the pool that node may lend, whose whole would be cloned into the worker otherwise.
			return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
		} catch (error) {
			unlessMissing(error);
			return undefined;
		}
	}

	/** @throws Error when the storage is full or may not be written. */
	async write(bytes: Uint8Array): Promise<void> {
		if (!this.#storage || !this.#file) return;
		await workspace.fs.createDirectory(Uri.joinPath(this.#storage, FOLDER));
		await workspace.fs.writeFile(this.#file, bytes);
	}

	/** Forgets what was written. @throws Error when it is there and cannot be deleted. */
	async remove(): Promise<void> {
		if (this.#file) await workspace.fs.delete(this.#file).then(undefined, unlessMissing);
	}

	get #file(): Uri | undefined {
		return this.#storage && Uri.joinPath(this.#storage, FOLDER, FILE);
	}
}

function unlessMissing(error: unknown): void {
	if (!(error instanceof FileSystemError && error.code === 'FileNotFound')) throw error;
}
