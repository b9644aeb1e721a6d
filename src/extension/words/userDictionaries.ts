import { Disposable, EventEmitter, Uri, window, workspace } from 'vscode';
import type { Event, TextDocument } from 'vscode';
import type { Analyzer } from '../analyzer';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Settings } from '../settings';
import { appendToUserFile, createUserFile, readUserFile } from '../userFile';
import { watchFile } from '../watchFile';
import { DictionaryDiagnostics } from './dictionaryDiagnostics';

/** Where a dictionary lies in a folder of the workspace, and in the storage of the extension. */
const PLACE = ['.nlp-lens', 'dictionary.txt'];
const GLOBAL_NAME = 'dictionary.txt';

/** What a new dictionary begins with: it says itself what may stand in it. */
const BEGINNING = `# word [part of speech] [weight, 1 if not given]  词 [词性] [权重，不写为 1]
# join: always one word                           join: 总是一个词
# split: always cut between the parts             split: 总是 分开
`;

/** An analysis waits so long for dictionaries that are slow to read; they count from when they are there. */
const PATIENCE_MS = 2000;

/** Which dictionaries count: those of a folder of the workspace, or those of all. */
type FolderKey = string;
const ALL: FolderKey = '';

/** What asks for the lines of dictionaries needs of them. */
export interface DocumentWords {
	readonly onDidChange: Event<void>;
	/** The lines that count for a document; the same list as long as nothing changes. */
	of(document: Pick<TextDocument, 'uri'>): readonly string[];
}

/**
 * The user's dictionaries of Chinese words: one a folder of the workspace, one for all workspaces, and the words in the
 * settings. A document has those of its folder, what lies in no folder those of all. They are read when something is first
 * analyzed, and again when they change; bad lines are told where VS Code tells problems. A folder that is not trusted says nothing.
 */
export class UserDictionaries implements Disposable, DocumentWords {
	readonly #analyzer: Analyzer;
	readonly #settings: Settings;
	readonly #storage: Uri;
	readonly #log: Log;
	readonly #changed = new EventEmitter<void>();
	readonly #diagnostics = new DictionaryDiagnostics();
	readonly #subscriptions: Disposable;
	/** The entries of each file, as far as it was read. */
	readonly #entries = new Map<string, readonly string[]>();
	readonly #reading = new Map<string, Promise<void>>();
	/** What each folder's dictionaries say together: one and the same list as long as nothing changes. */
	readonly #merged = new Map<FolderKey, readonly string[]>();
	#watchers: readonly Disposable[] = [];
	/** Dictionaries are slow to read: nothing waits for them any more. */
	#isLate = false;

	/** @param storage of the extension, for all workspaces. */
	constructor(analyzer: Analyzer, settings: Settings, storage: Uri, log: Log) {
		this.#analyzer = analyzer;
		this.#settings = settings;
		this.#storage = storage;
		this.#log = log;
		let { userWords } = settings.values;
		this.#subscriptions = Disposable.from(
			workspace.onDidChangeWorkspaceFolders(() => this.#watch()),
			workspace.onDidGrantWorkspaceTrust(() => this.#watch()),
			workspace.onDidSaveTextDocument(({ uri }) => this.#forget(uri)),
			workspace.onDidCreateFiles(({ files }) => files.forEach(file => this.#forget(file))),
			workspace.onDidDeleteFiles(({ files }) => files.forEach(file => this.#forget(file))),
			// What watchers miss, as on network drives, is seen when the person comes back to the window.
			window.onDidChangeWindowState(({ focused }) => {
				if (focused) for (const file of this.files) this.#forget(file);
			}),
			settings.onDidChange(values => {
				if (values.userWords.join('\n') === userWords.join('\n')) return;
				({ userWords } = values);
				this.#tellChange();
			}),
		);
		analyzer.answerWordsWith(async () => {
			await this.ready();
			return this.#entriesOf(ALL);
		});
		this.#watch();
	}

	/** Some dictionary says something else now. */
	get onDidChange(): Event<void> {
		return this.#changed.event;
	}

	/** The dictionaries that a person may write: those of the folders that are trusted, then the one for all workspaces. */
	get files(): readonly Uri[] {
		const folders = workspace.isTrusted ? (workspace.workspaceFolders ?? []) : [];
		return [...folders.map(({ uri }) => Uri.joinPath(uri, ...PLACE)), this.globalFile];
	}

	get globalFile(): Uri {
		return Uri.joinPath(this.#storage, GLOBAL_NAME);
	}

	/** The dictionary of the folder that a document is in; nothing where it is in none, or that is not trusted. */
	fileFor(document: Uri): Uri | undefined {
		const folder = workspace.isTrusted ? workspace.getWorkspaceFolder(document) : undefined;
		return folder && Uri.joinPath(folder.uri, ...PLACE);
	}

	/** Resolves when the dictionaries are read, or after a while, once; never rejects. */
	async ready(): Promise<void> {
		const unread = this.files.filter(file => !this.#entries.has(file.toString()));
		if (unread.length === 0 || this.#isLate) return;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const patience = new Promise<void>(resolve => {
			timer = setTimeout(() => {
				this.#isLate = true;
				resolve();
			}, PATIENCE_MS);
		});
		const reading = Promise.all(unread.map(file => this.#read(file))).then(() => {
			this.#isLate = false;
		});
		await Promise.race([reading, patience]);
		clearTimeout(timer);
	}

	/** The lines that count for a document, as far as they are read. */
	of(document: Pick<TextDocument, 'uri'>): readonly string[] {
		return this.#entriesOf(workspace.getWorkspaceFolder(document.uri)?.uri.toString() ?? ALL);
	}

	/** The lines that count for a folder, those that count most last. */
	#entriesOf(folder: FolderKey): readonly string[] {
		const known = this.#merged.get(folder);
		if (known) return known;
		const own = (file: Uri): boolean => file.toString() === this.globalFile.toString() || this.#isOf(file, folder);
		const read = this.files.filter(own).reverse();
		const entries = read.flatMap(file => this.#entries.get(file.toString()) ?? []);
		const merged = [...this.#settings.values.userWords, ...entries];
		this.#merged.set(folder, merged);
		return merged;
	}

	/** Makes a dictionary where there is none. */
	async create(file: Uri): Promise<void> {
		await createUserFile(file, BEGINNING);
	}

	/** Writes a line into a dictionary, unless it is there. */
	async add(file: Uri, line: string): Promise<void> {
		await createUserFile(file, BEGINNING);
		await appendToUserFile(file, text => (text.split(/\r\n?|\n/u).includes(line) ? undefined : line));
		await this.#readAgain(file);
	}

	dispose(): void {
		for (const watcher of this.#watchers) watcher.dispose();
		this.#subscriptions.dispose();
		this.#diagnostics.dispose();
		this.#changed.dispose();
	}

	#isOf(file: Uri, folder: FolderKey): boolean {
		return folder === ALL || file.toString() === Uri.joinPath(Uri.parse(folder), ...PLACE).toString();
	}

	#tellChange(): void {
		this.#merged.clear();
		this.#analyzer.notify('words/changed', {});
		this.#changed.fire();
	}

	#watch(): void {
		for (const watcher of this.#watchers) watcher.dispose();
		this.#watchers = this.files.map(file => watchFile(file, () => this.#forget(file)));
		const wasRead = this.#entries.size > 0;
		this.#entries.clear();
		if (wasRead) this.#tellChange();
		else this.#merged.clear();
	}

	/** A file changed: it is read again if it was read. */
	#forget(file: Uri): void {
		const key = file.toString();
		if (this.#entries.has(key) && this.files.some(known => known.toString() === key)) void this.#readAgain(file);
	}

	/** Reads a file; what was begun earlier counts no more. */
	async #readAgain(file: Uri): Promise<void> {
		this.#reading.delete(file.toString());
		await this.#read(file);
	}

	#read(file: Uri): Promise<void> {
		const key = file.toString();
		const known = this.#reading.get(key);
		if (known) return known;
		const reading: Promise<void> = this.#readEntries(file).then(entries => {
			if (this.#reading.get(key) !== reading) return;
			this.#reading.delete(key);
			const before = this.#entries.get(key) ?? [];
			this.#entries.set(key, entries);
			if (before.join('\n') !== entries.join('\n')) this.#tellChange();
		});
		this.#reading.set(key, reading);
		return reading;
	}

	/** What a file says; never rejects. */
	async #readEntries(file: Uri): Promise<readonly string[]> {
		try {
			const text = await readUserFile(file);
			if (typeof text !== 'string') this.#diagnostics.tellFault(file, text.fault);
			else if (text.trim() === '') this.#diagnostics.clear(file);
			else {
				const { entries, problems } = await this.#analyzer.request('words/dictionary', { text });
				this.#diagnostics.tell(file, problems);
				return entries;
			}
		} catch (error) {
			this.#log.warn(`Dictionary ${file.path}: ${messageOf(error)}`);
		}
		return [];
	}
}
