import { Disposable, EventEmitter, workspace } from 'vscode';
import type { Event, TextDocument, Uri } from 'vscode';
import { messageOf } from '../log';
import type { Log } from '../log';
import { watchFile } from '../watchFile';
import { GOLD_SUFFIX, goldFileBeside } from './goldFiles';
import type { GoldFiles } from './goldFiles';

/** So many states before the last one can be gone back to. */
const MOST_STEPS = 50;

/** What is known of the corrections of one document. */
interface GoldText {
	text: string;
	file: Uri | undefined;
	/** The texts before the last corrections, oldest first. */
	readonly before: string[];
}

/** The corrections of documents as text, as their files have them; follows files that others change. */
export class GoldTexts implements Disposable {
	readonly #files: GoldFiles;
	readonly #log: Log;
	readonly #known = new Map<string, GoldText>();
	readonly #reading = new Map<string, Promise<void>>();
	/** The untitled document with corrections that was closed last. */
	#lastUntitled: { readonly content: string; readonly gold: string } | undefined;
	readonly #writing = new Map<string, Promise<void>>();
	readonly #changed = new EventEmitter<Uri>();
	readonly #subscriptions: Disposable;
	/** One a document that lies outside of the workspace, which the workspace's own does not see. */
	readonly #watchers = new Map<string, Disposable>();

	constructor(files: GoldFiles, log: Log) {
		this.#files = files;
		this.#log = log;
		const watcher = workspace.createFileSystemWatcher(`**/*${GOLD_SUFFIX}`);
		const look = (file: Uri): void => void this.#look(file);
		this.#subscriptions = Disposable.from(
			watcher,
			watcher.onDidChange(look),
			watcher.onDidCreate(look),
			watcher.onDidDelete(look),
			workspace.onDidCloseTextDocument(document => this.#close(document)),
			workspace.onDidOpenTextDocument(document => void this.#inherit(document)),
			workspace.onDidRenameFiles(({ files: renamed }) => {
				for (const { oldUri, newUri } of renamed) void this.#follow(oldUri, newUri);
			}),
		);
	}

	/** The corrections of a document are others now, and not because of one that was just made. */
	get onDidChange(): Event<Uri> {
		return this.#changed.event;
	}

	/** Resolves once what was corrected in a document is known. */
	async ready({ uri }: TextDocument): Promise<void> {
		const key = uri.toString();
		if (this.#known.has(key)) return;
		const reading = this.#reading.get(key) ?? this.#read(uri).finally(() => this.#reading.delete(key));
		this.#reading.set(key, reading);
		await reading;
	}

	/** What was corrected in a document as far as it is known now; see {@link ready}. */
	of({ uri }: TextDocument): string {
		return this.#known.get(uri.toString())?.text ?? '';
	}

	/** The file that has the corrections of a document. */
	fileOf({ uri }: TextDocument): Uri | undefined {
		return this.#known.get(uri.toString())?.file;
	}

	/** Keeps what is corrected in a document now. @param isStep whether it can be taken back */
	async keep({ uri }: TextDocument, text: string, isStep: boolean): Promise<void> {
		const known = this.#known.get(uri.toString()) ?? { text: '', file: undefined, before: [] };
		this.#known.set(uri.toString(), known);
		if (known.text === text) return;
		if (isStep) {
			known.before.push(known.text);
			if (known.before.length > MOST_STEPS) known.before.shift();
		}
		known.text = text;
		await this.#write(uri, known);
	}

	/** Goes back to what was before the last correction. @returns whether there is such a state */
	async stepBack(document: TextDocument): Promise<boolean> {
		const before = this.#known.get(document.uri.toString())?.before.pop();
		if (before === undefined) return false;
		await this.keep(document, before, false);
		this.#changed.fire(document.uri);
		return true;
	}

	dispose(): void {
		this.#subscriptions.dispose();
		for (const watcher of this.#watchers.values()) watcher.dispose();
		this.#changed.dispose();
	}

	/** Watches the file beside a document that lies outside of the workspace, as long as it is open. */
	#watchBeside(document: Uri): void {
		const key = document.toString();
		if (this.#watchers.has(key) || workspace.getWorkspaceFolder(document)) return;
		const beside = goldFileBeside(document);
		if (beside)
			this.#watchers.set(
				key,
				watchFile(beside, () => void this.#look(beside)),
			);
	}

	async #read(uri: Uri): Promise<void> {
		this.#watchBeside(uri);
		const found = await this.#files.read(uri);
		const before = this.#known.get(uri.toString())?.before ?? [];
		this.#known.set(uri.toString(), { text: found?.text ?? '', file: found?.uri, before });
	}

	#close(document: TextDocument): void {
		const gold = this.of(document);
		if (document.isUntitled && gold !== '') this.#lastUntitled = { content: document.getText(), gold };
		const key = document.uri.toString();
		this.#known.delete(key);
		this.#watchers.get(key)?.dispose();
		this.#watchers.delete(key);
	}

	/** A document that is saved for the first time is another document to VS Code: it takes the corrections along. */
	async #inherit(document: TextDocument): Promise<void> {
		if (document.isUntitled) return;
		const open = workspace.textDocuments
			.filter(each => each.isUntitled && this.of(each) !== '')
			.map(each => ({ content: each.getText(), gold: this.of(each) }));
		const known = [...open, ...(this.#lastUntitled ? [this.#lastUntitled] : [])];
		if (known.length === 0) return;
		const same = known.find(({ content }) => content === document.getText());
		if (!same) return;
		try {
			await this.ready(document);
			if (this.of(document) !== '') return;
			await this.keep(document, same.gold, false);
			this.#lastUntitled = undefined;
			this.#changed.fire(document.uri);
		} catch (error) {
			this.#log.warn(`Corrections: ${messageOf(error)}`);
		}
	}

	/** Writes one after the other, the last text only. */
	async #write(uri: Uri, known: GoldText): Promise<void> {
		const key = uri.toString();
		const turn = (this.#writing.get(key) ?? Promise.resolve()).then(async () => {
			known.file = await this.#files.write(uri, known.text, known.file);
		});
		const quiet = turn.catch(() => undefined);
		this.#writing.set(key, quiet);
		try {
			await turn;
		} finally {
			if (this.#writing.get(key) === quiet) this.#writing.delete(key);
		}
	}

	/** A file was changed, perhaps by this very window. */
	async #look(file: Uri): Promise<void> {
		const uri = file.with({ path: file.path.slice(0, -GOLD_SUFFIX.length) });
		const known = this.#known.get(uri.toString());
		if (!known) return;
		const { text } = known;
		const found = await this.#files.read(uri);
		// What this window has written meanwhile, or is writing, is newer.
		if (known.text !== text || this.#writing.has(uri.toString()) || (found?.text ?? '') === text) return;
		known.text = found?.text ?? '';
		known.file = found?.uri;
		this.#changed.fire(uri);
	}

	/** Corrections go where their document goes. */
	async #follow(from: Uri, to: Uri): Promise<void> {
		const [old, renamed] = [from, to].map(uri => uri.with({ path: `${uri.path}${GOLD_SUFFIX}` }));
		try {
			await workspace.fs.stat(old);
			await workspace.fs.rename(old, renamed, { overwrite: false });
			this.#known.delete(from.toString());
			this.#known.delete(to.toString());
			this.#changed.fire(to);
		} catch (error) {
			this.#log.debug(`Corrections stay where they are: ${messageOf(error)}`);
		}
	}
}
