import { Disposable, RelativePattern, workspace } from 'vscode';
import type { Uri } from 'vscode';
import { watchFile } from '../watchFile';
import type { LibraryPlan } from './libraryPlan';

/** Pause after a change before files are looked at. */
const DELAY_MS = 400;

/** So many changes at once are looked at one by one; of more, all files are. */
const MOST_CHANGES = 500;

/** What became of the files of a library; `all` when nobody kept count. */
export type Changes = readonly Uri[] | 'all';

/** Hears of files that are saved, changed, made or deleted, and tells of them together. */
export class LibraryWatcher implements Disposable {
	readonly #tell: () => void;
	readonly #changed = new Map<string, Uri>();
	#isAll = false;
	#watchers: Disposable | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param tell that there are changes to be taken. */
	constructor(tell: () => void) {
		this.#tell = tell;
	}

	/** Watches the files of a plan, in place of those before; undefined watches nothing. */
	watch(plan: LibraryPlan | undefined): void {
		this.#unwatch();
		if (!plan) return;
		const added = [...plan.knowledge, ...plan.questions];
		const note = (uri: Uri) => this.#note(uri);
		this.#watchers = Disposable.from(
			workspace.onDidSaveTextDocument(({ uri }) => note(uri)),
			...added.map(file => watchFile(file, () => note(file))),
			...plan.folders.flatMap(folder => {
				const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '**/*'));
				return [watcher, watcher.onDidCreate(note), watcher.onDidChange(note), watcher.onDidDelete(note)];
			}),
		);
	}

	/** Takes what changed since the last time; undefined where nothing did. */
	take(): Changes | undefined {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const changes = this.#isAll ? 'all' : [...this.#changed.values()];
		this.#changed.clear();
		this.#isAll = false;
		return changes.length === 0 ? undefined : changes;
	}

	/** Everything is to be looked at. */
	noteAll(): void {
		this.#isAll = true;
		this.#tellSoon();
	}

	dispose(): void {
		this.#unwatch();
	}

	#unwatch(): void {
		this.#watchers?.dispose();
		this.#watchers = undefined;
		this.take();
	}

	#note(uri: Uri): void {
		if (!this.#isAll) this.#changed.set(uri.toString(), uri);
		if (this.#changed.size > MOST_CHANGES) this.#isAll = true;
		this.#tellSoon();
	}

	#tellSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(this.#tell, DELAY_MS);
	}
}
