import { Disposable, RelativePattern, workspace } from 'vscode';
import type { Uri } from 'vscode';
import { isProse } from '../corpus/isProse';
import { isExcluded } from '../corpus/textFiles';

/** Changes are told late: for so long after the beginning those from before it may come, in milliseconds. */
const LATE_MS = 3000;

/** Hears whether the files of prose below a folder are still as they were. */
export class ProseWatcher implements Disposable {
	readonly #folder: Uri;
	readonly #tell: () => void;
	readonly #subscriptions: Disposable;
	readonly #begin = Date.now();
	#hasChanged = false;

	/** @param tell that a file was made, changed or deleted, once */
	constructor(folder: Uri, tell: () => void) {
		this.#folder = folder;
		this.#tell = tell;
		const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '**/*'));
		const look = (uri: Uri): void => void this.#lookAtFile(uri);
		this.#subscriptions = Disposable.from(
			watcher,
			watcher.onDidCreate(look),
			watcher.onDidChange(look),
			// Of a folder with all its files only the folder is told.
			watcher.onDidDelete(uri => this.#look(uri, isProse(uri) || !/\.[^/]*$/u.test(uri.path))),
			workspace.onDidSaveTextDocument(({ uri }) => look(uri)),
		);
	}

	/** Whether a file was made, changed or deleted since the watching began. */
	get hasChanged(): boolean {
		return this.#hasChanged;
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	async #lookAtFile(uri: Uri): Promise<void> {
		if (!isProse(uri)) return;
		if (Date.now() < this.#begin + LATE_MS && (await changeTimeOf(uri)) < this.#begin) return;
		this.#look(uri, true);
	}

	#look({ scheme, authority, path }: Uri, isConcerned: boolean): void {
		if (this.#hasChanged || !isConcerned) return;
		const begin = this.#folder.path.replace(/\/?$/u, '/');
		const isBelow = scheme === this.#folder.scheme && authority === this.#folder.authority && path.startsWith(begin);
		if (!isBelow || isExcluded(this.#folder, path.slice(begin.length))) return;
		this.#hasChanged = true;
		this.#tell();
	}
}

/** When a file was changed last, in milliseconds; now, where it is gone or cannot be told. */
async function changeTimeOf(file: Uri): Promise<number> {
	try {
		return (await workspace.fs.stat(file)).mtime;
	} catch {
		return Date.now();
	}
}
