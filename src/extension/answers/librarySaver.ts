import { l10n } from 'vscode';
import type { Disposable } from 'vscode';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { LibraryStore } from './libraryStore';
import type { WorkerLibrary } from './workerLibrary';

/** A library that was brought up to date by itself is saved after so long a rest. */
const DELAY_MS = 5000;

/** Saves the library of the worker; a storage that is full or may not be written costs reading the files again. */
export class LibrarySaver implements Disposable {
	readonly #worker: WorkerLibrary;
	readonly #store: LibraryStore;
	readonly #log: Log;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#note: string | undefined;

	constructor(worker: WorkerLibrary, store: LibraryStore, log: Log) {
		this.#worker = worker;
		this.#store = store;
		this.#log = log;
	}

	/** Why the library is in memory only, in words; undefined where it is saved. */
	get note(): string | undefined {
		return this.#note;
	}

	/** Saves the library, if it is open. */
	async save(): Promise<void> {
		this.forget();
		if (!this.#worker.isOpen) return;
		try {
			await this.#store.write(await this.#worker.save());
			this.#note = undefined;
		} catch (error) {
			this.#note = l10n.t('The index could not be saved and stays in memory only. {0}', messageOf(error));
			this.#log.warn(this.#note);
		}
	}

	/** Has `save` called after a rest. */
	saveLater(save: () => void): void {
		this.forget();
		this.#timer = setTimeout(save, DELAY_MS);
	}

	/** Saves no more what was to be saved later. */
	forget(): void {
		clearTimeout(this.#timer);
	}

	dispose(): void {
		this.forget();
	}
}
