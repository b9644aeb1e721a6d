import { CancellationError, CancellationTokenSource, EventEmitter, l10n } from 'vscode';
import type { CancellationToken, Disposable, Event, Uri } from 'vscode';
import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { AnswerSet, AnswerSource } from '../../protocol/answers';
import type { PanelLibrary } from '../../protocol/panelAnswers';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { LibraryFiller } from './libraryFiller';
import { libraryInfo } from './libraryInfo';
import type { LibraryProgress } from './libraryInfo';
import { EMPTY_PLAN, withFiles } from './libraryPlan';
import type { LibraryContent, LibraryPlan, LibraryPlanMemory } from './libraryPlan';
import type { LibrarySaver } from './librarySaver';
import type { LibraryStore } from './libraryStore';
import { LibraryWatcher } from './libraryWatcher';
import type { WorkerLibrary } from './workerLibrary';

/** Nobody hears more often how far it is. */
const PROGRESS_INTERVAL_MS = 100;

/** What a library is put together from. */
export interface LibraryParts {
	readonly worker: WorkerLibrary;
	readonly filler: LibraryFiller;
	readonly plans: LibraryPlanMemory;
	readonly store: LibraryStore;
	readonly saver: LibrarySaver;
	readonly log: Log;
	/** Says something that a person needs to know of what they asked for. */
	readonly notify: (message: string) => void;
}

/**
 * The library of answers of a window: built on command, saved, opened when the first question is asked, and kept up with its files
 * from then on.
 */
export class FolderLibrary implements Disposable {
	readonly #parts: LibraryParts;
	readonly #changed = new EventEmitter<PanelLibrary>();
	readonly #watcher = new LibraryWatcher(() => void this.#catchUp());
	#progress: LibraryProgress;
	#content: LibraryContent | undefined;
	/** What happened to the library as a whole, in words. */
	#notes: readonly string[] = [];
	/** Settles when the work that was begun last is done; one thing is done after the other. */
	#last: Promise<unknown> = Promise.resolve();
	#opening: Promise<void> | undefined;
	#work: CancellationTokenSource | undefined;
	#told = 0;

	constructor(parts: LibraryParts) {
		this.#parts = parts;
		this.#progress = { state: parts.plans.get() ? 'ready' : 'none', done: 0, total: 0 };
		this.#content = parts.plans.content;
	}

	/** Another state, or other files. */
	get onDidChange(): Event<PanelLibrary> {
		return this.#changed.event;
	}

	/** What it is made of; undefined where none was built. */
	get plan(): LibraryPlan | undefined {
		return this.#parts.plans.get();
	}

	/** The library as the panel knows it. */
	get info(): PanelLibrary {
		const { saver, filler } = this.#parts;
		const notes = [...this.#notes, ...(saver.note === undefined ? [] : [saver.note]), ...filler.notes.all];
		return libraryInfo(this.#progress, this.plan, this.#content, notes);
	}

	/**
	 * Builds the library of these folders anew, with what was added to the one before.
	 * @throws Error with a reason fit for a user; CancellationError when `token` or {@link cancel} ended it.
	 */
	build(folders: readonly Uri[], token?: CancellationToken): Promise<void> {
		return this.#inTurn(async () => {
			const plan = { ...(this.plan ?? EMPTY_PLAN), folders };
			await this.#parts.plans.set(plan);
			this.#parts.filler.notes.clear();
			this.#notes = [];
			await this.#fillAsked(plan, () => this.#parts.worker.create(), token);
		});
	}

	/** Adds files, wherever they lie. @throws as {@link build} does. */
	async add(kind: 'knowledge' | 'questions', files: readonly Uri[], token?: CancellationToken): Promise<void> {
		if (this.plan) await this.#open();
		await this.#inTurn(async () => {
			const plan = withFiles(this.plan ?? EMPTY_PLAN, kind, files);
			await this.#parts.plans.set(plan);
			const { worker } = this.#parts;
			await this.#fillAsked(plan, () => (worker.isOpen ? Promise.resolve() : worker.create()), token);
		});
	}

	/**
	 * The answers to a question, from what the files hold now; while a command builds the library, from what was read by then.
	 * @throws Error with a reason fit for a user, also where there is no library, or `token` was cancelled.
	 */
	async ask(question: string, source: AnswerSource | undefined, token: CancellationToken): Promise<AnswerSet> {
		const { worker } = this.#parts;
		for (let attempt = 0; ; attempt++) {
			await this.#prepare();
			try {
				return await worker.ask(question, source, token);
			} catch (error) {
				// A worker that died over something else is started again.
				if (token.isCancellationRequested || worker.isOpen || attempt > 0) throw error;
			}
		}
	}

	/** Ends what is being read; what was read stays. */
	cancel(): void {
		this.#work?.cancel();
	}

	/** Forgets the library, and its file; the files that it was made of stay. @throws Error when its file cannot be deleted. */
	async remove(): Promise<void> {
		this.cancel();
		await this.#inTurn(async () => {
			const { saver, plans, store, worker, filler } = this.#parts;
			saver.forget();
			// First what may fail: a library whose file stays is still one.
			await store.remove();
			this.#watcher.watch(undefined);
			await plans.set(undefined);
			await worker.close();
			filler.notes.clear();
			this.#notes = [];
			this.#content = undefined;
			this.#tell({ state: 'none', done: 0, total: 0 });
		});
	}

	/** Looks at all files again, if the library is open: settings or folders are others now. */
	refreshSoon(): void {
		if (this.#parts.worker.isOpen) this.#watcher.noteAll();
	}

	dispose(): void {
		this.cancel();
		this.#parts.saver.dispose();
		this.#watcher.dispose();
		this.#changed.dispose();
	}

	/** Makes sure that the library is open and, unless a command builds it just now, up to date. */
	async #prepare(): Promise<void> {
		if (!this.plan) throw new Error(l10n.t('Nothing is indexed yet. Index the folder first.'));
		if (this.#work !== undefined && this.#parts.worker.isOpen && this.#opening === undefined) return;
		await this.#open();
		await this.#catchUp(true);
	}

	/** Has the worker open the library, as it was saved or anew, and reads what changed since. */
	async #open(): Promise<void> {
		this.#opening ??= this.#inTurn(async () => {
			const plan = this.plan;
			if (plan && !this.#parts.worker.isOpen) await this.#fillAsked(plan, () => this.#load()).catch(unlessCancelled);
		}).finally(() => (this.#opening = undefined));
		return this.#opening;
	}

	async #load(): Promise<void> {
		const { store, worker, log, notify } = this.#parts;
		try {
			const bytes = await store.read();
			if (bytes) await worker.load(bytes);
			else await worker.create();
		} catch (error) {
			if (isWorkerGone(error)) throw error;
			const note = l10n.t('The saved index could not be used and was built anew.');
			log.warn(`${note} ${messageOf(error)}`);
			this.#notes = [note];
			notify(note);
			await worker.create();
		}
	}

	/** As {@link #fill}; a person waits for it, and hears where the library cannot be saved. */
	async #fillAsked(plan: LibraryPlan, open: () => Promise<void>, token?: CancellationToken): Promise<void> {
		const { saver, notify } = this.#parts;
		const before = saver.note;
		await this.#fill(plan, open, token);
		if (saver.note !== undefined && before === undefined) notify(saver.note);
	}

	/** Opens the library and brings it up to date, with progress; saves what came of it, also where it was ended early. */
	async #fill(plan: LibraryPlan, open: () => Promise<void>, token?: CancellationToken): Promise<void> {
		const { filler, log } = this.#parts;
		const work = new CancellationTokenSource();
		const subscription = token?.onCancellationRequested(() => work.cancel());
		if (token?.isCancellationRequested === true) work.cancel();
		this.#work = work;
		this.#tell({ state: 'building', done: 0, total: 0 });
		try {
			await open();
			this.#watcher.watch(plan);
			const isChanged = await filler.refresh(plan, work.token, (done, total) => this.#report(done, total));
			await this.#finish(isChanged, work.token.isCancellationRequested);
		} catch (error) {
			log.warn(`Index: ${messageOf(error)}`);
			this.#tell({ state: 'failed', done: 0, total: 0, message: messageOf(error) });
			throw error;
		} finally {
			this.#work = undefined;
			subscription?.dispose();
			work.dispose();
		}
		if (work.token.isCancellationRequested) throw new CancellationError();
	}

	async #finish(isChanged: boolean, isEarly: boolean): Promise<void> {
		const early = l10n.t('Indexing was ended early: some files are missing. Index again to read them.');
		this.#notes = [...this.#notes.filter(note => note !== early), ...(isEarly ? [early] : [])];
		await this.#count();
		if (isChanged) await this.#parts.saver.save();
		this.#tell({ state: 'ready', done: 0, total: 0 });
	}

	/** Reads the files that changed since the last time, if the library is open. @param isAsked somebody waits for it */
	#catchUp(isAsked = false): Promise<void> {
		return this.#inTurn(async () => {
			const plan = this.plan;
			if (!plan || !this.#parts.worker.isOpen) return;
			const changes = this.#watcher.take();
			if (!changes) return;
			const { token } = new CancellationTokenSource();
			const updated = changes === 'all' ? 'unknown' : await this.#parts.filler.update(plan, changes, token);
			if (updated === 'unknown') await this.#fill(plan, () => Promise.resolve()).catch(unlessCancelled);
			else if (updated) await this.#finishUpdate();
		}).catch((error: unknown) => {
			if (isAsked) throw error;
			this.#parts.log.warn(`Index: ${messageOf(error)}`);
		});
	}

	async #finishUpdate(): Promise<void> {
		await this.#count();
		this.#tell(this.#progress);
		this.#parts.saver.saveLater(() => void this.#inTurn(() => this.#parts.saver.save()));
	}

	async #count(): Promise<void> {
		const { passages, statements, pairs, isFull } = await this.#parts.worker.info();
		this.#content = { passages, statements, pairs, isFull };
		await this.#parts.plans.setContent(this.#content);
	}

	#report(done: number, total: number): void {
		if (Date.now() - this.#told >= PROGRESS_INTERVAL_MS) this.#tell({ state: 'building', done, total });
	}

	#tell(progress: LibraryProgress): void {
		this.#told = Date.now();
		this.#progress = progress;
		this.#changed.fire(this.info);
	}

	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#last.then(work);
		this.#last = done.catch(() => undefined);
		return done;
	}
}

function unlessCancelled(error: unknown): void {
	if (!(error instanceof CancellationError)) throw error;
}

/** Whether the worker ended while it was asked, which says nothing of what it was given. */
function isWorkerGone(error: unknown): boolean {
	return error instanceof ResponseError && error.code === ErrorCodes.PendingResponseRejected;
}
