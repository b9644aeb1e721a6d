import {
	Diagnostic,
	DiagnosticSeverity,
	Disposable,
	EventEmitter,
	Range,
	Uri,
	l10n,
	languages,
	workspace,
} from 'vscode';
import type { Event } from 'vscode';
import type { GlossaryProblem, GlossaryTerm } from '../../protocol/translation';
import type { Analyzer } from '../analyzer';
import { messageOf } from '../log';
import type { Log } from '../log';
import { readUserFile } from '../userFile';
import type { UserFileFault } from '../userFile';
import { watchFile } from '../watchFile';
import { addToGlossaryFile, createGlossaryFile } from './glossaryFile';

/** Where a glossary lies in a folder of the workspace, and in the storage of the extension. */
const PLACE = ['.nlp-lens', 'glossary.csv'];
const GLOBAL_NAME = 'glossary.csv';

/** What was read of one file. */
interface ReadGlossary {
	readonly terms: readonly GlossaryTerm[];
	readonly problems: number;
}

/** The terms that translations obey, and how many lines of the files say none. */
export interface GlossaryState {
	readonly terms: readonly GlossaryTerm[];
	readonly problems: number;
	/** There are folders whose glossaries are not read, since they are not trusted. */
	readonly isRestricted: boolean;
}

/**
 * The user's glossaries: one a folder of the workspace, which come first, and one for all workspaces. They are read when a
 * translation first needs them, and again when they change; bad lines are told where VS Code tells problems. A folder that
 * is not trusted says nothing about translations.
 */
export class Glossaries implements Disposable {
	readonly #analyzer: Analyzer;
	readonly #storage: Uri;
	readonly #log: Log;
	readonly #changed = new EventEmitter<void>();
	readonly #diagnostics = languages.createDiagnosticCollection('nlp-lens-glossary');
	readonly #read = new Map<string, Promise<ReadGlossary>>();
	readonly #subscriptions: Disposable;
	#watchers: readonly Disposable[] = [];
	#revision = 0;

	/** @param storage of the extension, for all workspaces. */
	constructor(analyzer: Analyzer, storage: Uri, log: Log) {
		this.#analyzer = analyzer;
		this.#storage = storage;
		this.#log = log;
		this.#subscriptions = Disposable.from(
			workspace.onDidChangeWorkspaceFolders(() => this.#watch()),
			workspace.onDidGrantWorkspaceTrust(() => this.#tellChange()),
			workspace.onDidSaveTextDocument(({ uri }) => this.#forget(uri)),
		);
		this.#watch();
	}

	/** A glossary changed, or another one counts. */
	get onDidChange(): Event<void> {
		return this.#changed.event;
	}

	/** The glossaries that a person may write: those of the folders, then the one for all workspaces. */
	get files(): readonly Uri[] {
		return [...this.#workspaceFiles, this.globalFile];
	}

	/** Counts the changes. */
	get revision(): number {
		return this.#revision;
	}

	get globalFile(): Uri {
		return Uri.joinPath(this.#storage, GLOBAL_NAME);
	}

	/** The terms as the files have them now. */
	async state(): Promise<GlossaryState> {
		const folders = workspace.isTrusted ? this.#workspaceFiles : [];
		const read = await Promise.all([...folders, this.globalFile].map(file => this.#reading(file)));
		const terms = new Map<string, GlossaryTerm>();
		for (const term of read.flatMap(each => each.terms)) if (!terms.has(term.source)) terms.set(term.source, term);
		return {
			terms: [...terms.values()],
			problems: read.reduce((sum, { problems }) => sum + problems, 0),
			isRestricted: !workspace.isTrusted && this.#workspaceFiles.length > 0,
		};
	}

	/** Makes a glossary where there is none. */
	async create(file: Uri): Promise<void> {
		await createGlossaryFile(file);
		this.#forget(file);
	}

	/** Writes a term into a glossary. */
	async add(file: Uri, term: GlossaryTerm): Promise<void> {
		await addToGlossaryFile(file, term);
		this.#forget(file);
	}

	dispose(): void {
		for (const watcher of this.#watchers) watcher.dispose();
		this.#subscriptions.dispose();
		this.#diagnostics.dispose();
		this.#changed.dispose();
	}

	get #workspaceFiles(): readonly Uri[] {
		return (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, ...PLACE));
	}

	#tellChange(): void {
		this.#revision++;
		this.#changed.fire();
	}

	#watch(): void {
		for (const watcher of this.#watchers) watcher.dispose();
		this.#watchers = this.files.map(file => watchFile(file, () => this.#forget(file)));
		this.#read.clear();
		this.#tellChange();
	}

	#forget(file: Uri): void {
		if (!this.files.some(known => known.toString() === file.toString())) return;
		this.#read.delete(file.toString());
		this.#tellChange();
	}

	#reading(file: Uri): Promise<ReadGlossary> {
		const key = file.toString();
		const known = this.#read.get(key);
		if (known) return known;
		const reading = this.#readFile(file);
		this.#read.set(key, reading);
		// A worker that failed is asked again with the next translation.
		reading.catch(() => this.#read.delete(key));
		return reading;
	}

	async #readFile(file: Uri): Promise<ReadGlossary> {
		const text = await readUserFile(file);
		if (typeof text !== 'string') {
			this.#tell(file, [{ line: 1, message: faultText(text.fault) }]);
			return { terms: [], problems: 1 };
		}
		if (text.trim() === '') {
			this.#diagnostics.delete(file);
			return { terms: [], problems: 0 };
		}
		try {
			const { terms, problems } = await this.#analyzer.request('translation/glossary', { name: file.path, text });
			this.#tell(file, problems);
			return { terms, problems: problems.length };
		} catch (error) {
			this.#log.warn(`Glossary: ${messageOf(error)}`);
			throw error;
		}
	}

	#tell(file: Uri, problems: readonly GlossaryProblem[]): void {
		this.#diagnostics.set(
			file,
			problems.map(({ line, message }) => {
				const diagnostic = new Diagnostic(
					new Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER),
					message,
					DiagnosticSeverity.Warning,
				);
				diagnostic.source = 'NLP Lens';
				return diagnostic;
			}),
		);
		if (problems.length > 0) this.#log.warn(`${file.path}: ${problems.length} lines of the glossary cannot be read.`);
	}
}

function faultText(fault: UserFileFault): string {
	return fault === 'tooLarge'
		? l10n.t('This glossary is too large to be read: at most 2 MB.')
		: l10n.t('This glossary cannot be read.');
}
