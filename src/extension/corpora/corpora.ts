import { EventEmitter, Uri, commands, l10n } from 'vscode';
import type { CancellationToken, Disposable, Event } from 'vscode';
import type { CorpusFormat, CorpusInfo, CorpusPage, CorpusTable, CorpusTitles } from '../../protocol/corpus';
import type { Analyzer } from '../analyzer';
import { lastName } from '../corpus/lastName';
import { CorpusReader } from './corpusReader';
import { ProseWatcher } from './proseWatcher';

/** What menus know a corpus by. */
const HAS_CORPUS = 'nlpLens.hasCorpus';

/** A folder that was read. */
interface ReadFolder {
	/** What the worker calls it. */
	readonly id: string;
	readonly folder: Uri;
	readonly title: string;
	readonly info: CorpusInfo;
	/** The path of each text below the folder. */
	readonly names: readonly string[];
	/** Which files were left out and why, in words fit for a user. */
	readonly notes: readonly string[];
	/** Hears whether the files are still as they were read. */
	readonly watcher: ProseWatcher;
}

/** How far the reading of a folder is. */
export interface CorpusReading {
	readonly title: string;
	readonly files: number;
	readonly of: number;
	/** Words by now. */
	readonly words: number;
}

/** The corpus of the window: a folder that was read, and another that it is compared with. */
export class Corpora implements Disposable {
	readonly #analyzer: Analyzer;
	readonly #changed = new EventEmitter<void>();
	readonly #subscription: Disposable;
	readonly #reader: CorpusReader;
	#corpus: ReadFolder | undefined;
	#reference: ReadFolder | undefined;
	#reading: CorpusReading | undefined;
	#ids = 0;
	#serial = 0;

	/** @param areTagsWanted whether words are read with lemmas and parts of speech, as the settings have it */
	constructor(analyzer: Analyzer, areTagsWanted: () => boolean) {
		this.#analyzer = analyzer;
		this.#reader = new CorpusReader(analyzer, areTagsWanted);
		// A new worker knows no corpus.
		this.#subscription = analyzer.onDidStart(() => {
			if (this.#corpus || this.#reference) this.#take({ corpus: undefined, reference: undefined });
		});
	}

	/** Another corpus is there, or another reference, or a reading came further. */
	get onDidChange(): Event<void> {
		return this.#changed.event;
	}

	/** The corpus, if a folder was read. */
	get corpus(): ReadFolder | undefined {
		return this.#corpus;
	}

	/** What it is compared with instead of its language. */
	get reference(): ReadFolder | undefined {
		return this.#reference;
	}

	/** What is being read. */
	get reading(): CorpusReading | undefined {
		return this.#reading;
	}

	/** Whether files changed since they were read, of the corpus or of what it is compared with. */
	get isOlder(): boolean {
		return this.#corpus?.watcher.hasChanged === true || this.#reference?.watcher.hasChanged === true;
	}

	/** Counts the corpora and references. */
	get serial(): number {
		return this.#serial;
	}

	/**
	 * Reads a folder, in place of the corpus or the reference before it; nothing when `token` was cancelled, or it has no text, and
	 * then what was there stays.
	 * @throws Error with a reason fit for a user.
	 */
	async read(
		role: 'corpus' | 'reference',
		folder: Uri,
		token: CancellationToken,
		report: (reading: CorpusReading) => void,
	): Promise<CorpusInfo | undefined> {
		if (this.#reading) throw new Error(l10n.t('A folder is being read already. Wait for it, or cancel it.'));
		const title = lastName(folder);
		const id = `corpus:${++this.#ids}`;
		const tell = (files: number, of: number, words: number): void => {
			this.#reading = { title, files, of, words };
			report(this.#reading);
			this.#changed.fire();
		};
		const watcher = new ProseWatcher(folder, () => this.#changed.fire());
		try {
			tell(0, 0, 0);
			const read = await this.#reader.read(id, folder, token, tell);
			if (!read || read.info.words === 0) return read?.info;
			this.#reading = undefined;
			this.#take({ [role]: { id, folder, title, watcher, ...read } });
			return read.info;
		} finally {
			this.#reading = undefined;
			if (this[role]?.id !== id) {
				watcher.dispose();
				await this.#closeInWorker(id);
			}
			this.#changed.fire();
		}
	}

	/** Compares with the whole of the languages from now on. */
	compareWithLanguage(): void {
		this.#take({ reference: undefined });
	}

	/** Lets go of everything. */
	close(): void {
		this.#take({ corpus: undefined, reference: undefined });
	}

	/** @throws Error with a reason fit for a user. */
	async table(table: CorpusTable, token?: CancellationToken): Promise<CorpusPage> {
		return this.#analyzer.request('corpus/table', { ...this.#asked(), table }, token);
	}

	/** The rows of a table as a file. @throws Error with a reason fit for a user. */
	async export(
		table: CorpusTable,
		format: CorpusFormat,
		titles: CorpusTitles,
		token?: CancellationToken,
	): Promise<string> {
		return this.#analyzer.request('corpus/export', { ...this.#asked(), table, format, titles }, token);
	}

	/** The file of a text, by its number. */
	fileOf(text: number): Uri | undefined {
		const name = this.#corpus?.names.at(text);
		return name === undefined || !this.#corpus ? undefined : Uri.joinPath(this.#corpus.folder, name);
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#corpus?.watcher.dispose();
		this.#reference?.watcher.dispose();
		this.#changed.dispose();
	}

	#asked(): { readonly id: string; readonly reference?: string } {
		if (!this.#corpus) throw new Error(l10n.t('No folder was read as a corpus. Read one first.'));
		return { id: this.#corpus.id, ...(this.#reference ? { reference: this.#reference.id } : {}) };
	}

	#take(change: { readonly corpus?: ReadFolder | undefined; readonly reference?: ReadFolder | undefined }): void {
		const before = [this.#corpus, this.#reference];
		if ('corpus' in change) this.#corpus = change.corpus;
		if ('reference' in change) this.#reference = change.reference;
		this.#serial++;
		void commands.executeCommand('setContext', HAS_CORPUS, this.#corpus !== undefined);
		const now = [this.#corpus, this.#reference];
		for (const read of before) {
			if (!read || now.includes(read)) continue;
			read.watcher.dispose();
			void this.#closeInWorker(read.id);
		}
		this.#changed.fire();
	}

	/** A worker that is gone needs no telling. */
	async #closeInWorker(id: string): Promise<void> {
		if (this.#analyzer.state !== 'ready') return;
		await this.#analyzer.request('corpus/close', { id }).catch(() => undefined);
	}
}
