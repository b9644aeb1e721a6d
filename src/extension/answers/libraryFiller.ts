import { FileType, workspace } from 'vscode';
import type { CancellationToken, Uri } from 'vscode';
import type { AnswerFile } from '../../protocol/answers';
import type { Log } from '../log';
import type { AnswerFiles, FoundFile } from './answerFiles';
import { LibraryNotes } from './libraryNotes';
import type { LibraryPlan } from './libraryPlan';
import { readAnswerFile, stampOf } from './readAnswerFile';
import type { NotRead } from './readAnswerFile';
import type { WorkerLibrary } from './workerLibrary';

/** Files whose state is asked for at once. */
const STATS_AT_ONCE = 32;

/** Is told how many files were read of those that are to be. */
export type FillProgress = (done: number, total: number) => void;

/** Brings a library in the worker to what its files are now. */
export class LibraryFiller {
	readonly #library: WorkerLibrary;
	readonly #files: AnswerFiles;
	readonly #log: Log;
	readonly notes = new LibraryNotes();

	constructor(library: WorkerLibrary, files: AnswerFiles, log: Log) {
		this.#library = library;
		this.#files = files;
		this.#log = log;
	}

	/**
	 * Looks at all files and reads those that changed; ends early when `token` is cancelled. Of a folder that cannot be reached,
	 * as a drive that is not there, the library keeps what it has.
	 * @returns whether the library is another now.
	 */
	async refresh(plan: LibraryPlan, token: CancellationToken, onProgress: FillProgress): Promise<boolean> {
		const wanted = await this.#files.of(plan, token);
		if (token.isCancellationRequested) return false;
		const { stamps } = await this.#library.info();
		const unreachable = await this.#unreachable(plan.folders);
		const isKept = (name: string) => wanted.has(name) || unreachable.some(folder => isInside(folder, name));
		const gone = Object.keys(stamps).filter(name => !isKept(name));
		await this.#remove(gone);
		const changed = await changedFiles([...wanted.values()], stamps, token);
		await this.#addAll(changed, token, onProgress);
		return gone.length + changed.length > 0;
	}

	/**
	 * Looks at some files, or folders, that were changed, made or deleted.
	 * @returns whether the library is another now; `unknown` where all files are to be looked at.
	 */
	async update(plan: LibraryPlan, uris: readonly Uri[], token: CancellationToken): Promise<boolean | 'unknown'> {
		// What seems deleted may be in a folder that cannot be reached.
		if ((await Promise.all(plan.folders.map(typeOf))).includes(undefined)) return 'unknown';
		const { stamps } = await this.#library.info();
		const changed: FoundFile[] = [];
		const gone: string[] = [];
		for (const uri of uris) {
			const name = uri.toString();
			const kind = this.#files.kindOf(plan, uri);
			const type = await typeOf(uri);
			if (type === undefined) gone.push(...Object.keys(stamps).filter(each => each === name || isInside(uri, each)));
			else if (type === FileType.Directory) return 'unknown';
			else if (kind && (await stampOf({ uri, kind })) !== stamps[name]) changed.push({ uri, kind });
			else if (!kind && name in stamps) gone.push(name);
		}
		await this.#remove(gone);
		await this.#addAll(changed, token, () => undefined);
		return gone.length + changed.length > 0;
	}

	/** The folders that are not there now; of each there is a note until it is. */
	async #unreachable(folders: readonly Uri[]): Promise<readonly Uri[]> {
		const types = await Promise.all(folders.map(typeOf));
		for (const [index, folder] of folders.entries()) {
			if (types[index] === undefined) this.#log.warn(this.notes.unreachable(folder));
			else this.notes.forget(folder.toString());
		}
		return folders.filter((_, index) => types[index] === undefined);
	}

	async #remove(names: readonly string[]): Promise<void> {
		await this.#library.remove(names);
		for (const name of names) this.notes.forget(name);
	}

	/** Reads a file while the worker takes the one before. */
	async #addAll(files: readonly FoundFile[], token: CancellationToken, onProgress: FillProgress): Promise<void> {
		const isOver = () => token.isCancellationRequested;
		let reading: Promise<AnswerFile | NotRead> | undefined;
		for (const [index, file] of files.entries()) {
			if (isOver()) break;
			onProgress(index, files.length);
			const read = await (reading ?? readAnswerFile(file));
			reading = index + 1 < files.length ? readAnswerFile(files[index + 1]) : undefined;
			// Awaited later: it must not count as unhandled meanwhile.
			reading?.catch(() => undefined);
			if (!isOver()) await this.#add(file, read, token);
		}
	}

	async #add({ uri }: FoundFile, read: AnswerFile | NotRead, token: CancellationToken): Promise<void> {
		const name = uri.toString();
		if (typeof read === 'string') {
			await this.#remove([name]);
			this.#log.info(this.notes.leftOut(uri, read));
			return;
		}
		try {
			const { notes } = await this.#library.add(read, token);
			for (const note of this.notes.read(name, notes)) this.#log.info(note);
		} catch (error) {
			if (!token.isCancellationRequested) throw error;
		}
	}
}

/** The files whose state is not the one that the library knows. */
async function changedFiles(
	files: readonly FoundFile[],
	stamps: Readonly<Record<string, string>>,
	token: CancellationToken,
): Promise<readonly FoundFile[]> {
	const changed: FoundFile[] = [];
	for (let first = 0; first < files.length && !token.isCancellationRequested; first += STATS_AT_ONCE) {
		const some = files.slice(first, first + STATS_AT_ONCE);
		const now = await Promise.all(some.map(stampOf));
		changed.push(...some.filter(({ uri }, index) => now[index] === undefined || stamps[uri.toString()] !== now[index]));
	}
	return changed;
}

async function typeOf(uri: Uri): Promise<FileType | undefined> {
	try {
		return (await workspace.fs.stat(uri)).type;
	} catch {
		return undefined;
	}
}

/** Whether a file that a library knows lies in what may have been a folder. */
function isInside(folder: Uri, name: string): boolean {
	return name.startsWith(`${folder.toString()}/`);
}
