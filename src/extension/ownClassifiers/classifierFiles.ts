import { Disposable, FileType, RelativePattern, Uri, l10n, workspace } from 'vscode';
import type { FileStat } from 'vscode';
import type { LearnedClassifier } from '../../protocol/classification';
import type { Classifiers } from '../classifiers';
import { lastName } from '../corpus/lastName';
import { messageOf } from '../log';
import type { Log } from '../log';
import { reportDocument } from './reportDocument';

/** Where classifiers lie in a folder of the workspace, and how the names of their files end. */
const PLACE = ['.nlp-lens', 'classifiers'];
const END = '.classifier.bin';
const REPORT_END = '.report.md';
const PICTURE_END = '.confusion.svg';

/** A larger file is no classifier, in bytes. */
const MAX_FILE_BYTES = 100_000_000;

const ID = 'own:';

/** The user's own classifiers as files: beside the workspace they were trained in, and found again there. */
export class ClassifierFiles implements Disposable {
	readonly #classifiers: Classifiers;
	readonly #storage: Uri;
	readonly #log: Log;
	readonly #subscriptions: Disposable;
	/** The files that were found and loaded, and the state of each then: what is unchanged is not read again. */
	readonly #loaded = new Map<string, string>();
	#watchers: readonly Disposable[] = [];
	/** Settles when the work on the files that was begun last is done. */
	#last: Promise<unknown> = Promise.resolve();

	/** @param storage of the extension, for windows without a folder. */
	constructor(classifiers: Classifiers, storage: Uri, log: Log) {
		this.#classifiers = classifiers;
		this.#storage = storage;
		this.#log = log;
		const folders = workspace.onDidChangeWorkspaceFolders(() => {
			this.#watch();
			this.#findAgain();
		});
		this.#subscriptions = Disposable.from(folders, { dispose: () => this.#unwatch() });
		this.#watch();
		this.#findAgain();
	}

	/** The id that the classifier of a file has. */
	idOf(file: Uri): string {
		return ID + file.toString();
	}

	/** The file of a classifier; undefined for one that is no user's own. */
	fileOf(id: string): Uri | undefined {
		return id.startsWith(ID) ? Uri.parse(id.slice(ID.length)) : undefined;
	}

	/** The file that a new classifier of this title gets. */
	fileFor(title: string): Uri {
		const folder = workspace.workspaceFolders?.at(0)?.uri;
		const place = folder ? Uri.joinPath(folder, ...PLACE) : this.#fallback;
		return Uri.joinPath(place, `${fileNameOf(title)}${END}`);
	}

	/** Whether there is a file. */
	async has(file: Uri): Promise<boolean> {
		return workspace.fs.stat(file).then(
			() => true,
			() => false,
		);
	}

	/** Writes a classifier that was just learned, with its report and picture beside it. */
	save(file: Uri, learned: LearnedClassifier): Promise<void> {
		return this.#inTurn(() => this.#save(file, learned));
	}

	async #save(file: Uri, learned: LearnedClassifier): Promise<void> {
		await workspace.fs.createDirectory(Uri.joinPath(file, '..'));
		const encoder = new TextEncoder();
		const picture = beside(file, PICTURE_END);
		if (learned.picture !== '') await workspace.fs.writeFile(picture, encoder.encode(learned.picture));
		const report = reportDocument(learned.info, learned.report, learned.picture === '' ? '' : lastName(picture));
		await workspace.fs.writeFile(beside(file, REPORT_END), encoder.encode(report));
		await workspace.fs.writeFile(file, learned.bytes);
		this.#loaded.set(file.toString(), stateOf(await workspace.fs.stat(file)));
	}

	/** The report beside a classifier. */
	reportOf(file: Uri): Uri {
		return beside(file, REPORT_END);
	}

	/** Moves a classifier, its report and its picture to the trash where there is one, and lets go of it. */
	remove(file: Uri): Promise<void> {
		return this.#inTurn(async () => {
			await this.#delete(file);
			for (const end of [REPORT_END, PICTURE_END]) await this.#delete(beside(file, end));
			this.#loaded.delete(file.toString());
			await this.#classifiers.remove(this.idOf(file));
		});
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	get #fallback(): Uri {
		return Uri.joinPath(this.#storage, 'classifiers');
	}

	/** Not every file system has a trash. */
	async #delete(file: Uri): Promise<void> {
		if (!(await this.has(file))) return;
		await workspace.fs.delete(file, { useTrash: true }).then(undefined, () => workspace.fs.delete(file));
	}

	/** Loads all that lie beside the workspace, and lets go of those that do so no more. */
	async #find(): Promise<void> {
		const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, ...PLACE));
		const files = (await Promise.all([...folders, this.#fallback].map(classifiersIn))).flat();
		const found = new Set(files.map(file => file.toString()));
		for (const file of [...this.#loaded.keys()].filter(each => !found.has(each))) {
			this.#loaded.delete(file);
			await this.#classifiers.remove(this.idOf(Uri.parse(file)));
		}
		for (const file of files) await this.#tryToLoad(file);
	}

	/** A file that is no classifier is named in the log. */
	async #tryToLoad(file: Uri): Promise<void> {
		const name = workspace.asRelativePath(file);
		try {
			const status = await workspace.fs.stat(file);
			if (this.#loaded.get(file.toString()) === stateOf(status)) return;
			if (status.size > MAX_FILE_BYTES) throw new Error(l10n.t('It is too large for a classifier.'));
			const bytes = await workspace.fs.readFile(file);
			// Copied out of the pool that node may lend, whose whole would be cloned into the worker otherwise.
			const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
			await this.#classifiers.load({ id: this.idOf(file), name, bytes: own });
			this.#loaded.set(file.toString(), stateOf(status));
		} catch (error) {
			this.#log.warn(l10n.t('The classifier {0} cannot be loaded. {1}', name, messageOf(error)));
		}
	}

	#findAgain(): void {
		this.#classifiers.restoreWith(() => this.#inTurn(() => this.#find()));
	}

	/**
	 * Does one thing after the other, so that what is just removed is not found meanwhile, and what is just written not missed.
	 */
	#inTurn(work: () => Promise<void>): Promise<void> {
		const done = this.#last.then(work);
		this.#last = done.catch(() => undefined);
		return done;
	}

	#watch(): void {
		this.#unwatch();
		this.#watchers = (workspace.workspaceFolders ?? []).flatMap(({ uri }) => {
			const watcher = workspace.createFileSystemWatcher(new RelativePattern(uri, `${PLACE.join('/')}/*${END}`));
			const again = () => this.#findAgain();
			return [watcher, watcher.onDidCreate(again), watcher.onDidChange(again), watcher.onDidDelete(again)];
		});
	}

	#unwatch(): void {
		for (const watcher of this.#watchers) watcher.dispose();
		this.#watchers = [];
	}
}

async function classifiersIn(folder: Uri): Promise<readonly Uri[]> {
	try {
		const entries = await workspace.fs.readDirectory(folder);
		const names = entries.filter(([name, type]) => type === FileType.File && name.endsWith(END)).map(([name]) => name);
		return names.sort().map(name => Uri.joinPath(folder, name));
	} catch {
		return [];
	}
}

/** Differs once a file was written. */
function stateOf({ mtime, size }: FileStat): string {
	return `${mtime}:${size}`;
}

/** A name for a file, which every file system takes. */
function fileNameOf(title: string): string {
	const name = title.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/gu, '');
	return name === '' ? 'classifier' : Array.from(name).slice(0, 80).join('');
}

function beside(file: Uri, end: string): Uri {
	return file.with({ path: file.path.slice(0, -END.length) + end });
}
