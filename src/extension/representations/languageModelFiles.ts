import { FileType, FileSystemError, Uri, l10n, workspace } from 'vscode';
import type { Disposable, Memento } from 'vscode';
import type { LanguageModelInfo } from '../../protocol/ngram';
import { lastName } from '../corpus/lastName';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { KeptModel, LanguageModels } from './languageModels';

/** Where models that were learned lie in a folder of the workspace, and how the names of their files end. */
const PLACE = ['.nlp-lens', 'language-models'];
const END = '.lm.bin';

const MEMORY_KEY = 'languageModels.loaded';

/** A larger file is not loaded, in bytes: it has to be in memory as a whole. */
const MAX_FILE_BYTES = 500_000_000;

const LEARNED = 'own:';
const LOADED = 'file:';

/** The person's language models as files: those that were learned, beside the workspace, and those that were loaded from anywhere. */
export class LanguageModelFiles implements Disposable {
	readonly #models: LanguageModels;
	readonly #storage: Uri;
	readonly #memory: Memento;
	readonly #log: Log;
	readonly #subscription: Disposable;
	/** Ids that were tried already. */
	readonly #tried = new Set<string>();

	/** @param storage of the extension, for windows without a folder. @param memory remembers the files of this workspace. */
	constructor(models: LanguageModels, storage: Uri, memory: Memento, log: Log) {
		this.#models = models;
		this.#storage = storage;
		this.#memory = memory;
		this.#log = log;
		this.#subscription = workspace.onDidChangeWorkspaceFolders(() => this.#restoreAgain());
		this.#restoreAgain();
	}

	/** The id and the file that a model of this title gets that is learned here. */
	placeFor(title: string): { readonly id: string; readonly file: Uri } {
		const folder = workspace.workspaceFolders?.at(0)?.uri;
		const place = folder ? Uri.joinPath(folder, ...PLACE) : this.#fallback;
		const file = Uri.joinPath(place, `${fileNameOf(title)}${END}`);
		return { id: LEARNED + file.toString(), file };
	}

	/**
	 * Writes a model that was just learned, so that it is there again in the next window, and for a worker that is started again.
	 * @throws Error when it cannot be written.
	 */
	async keepLearned({ id, title }: Pick<LanguageModelInfo, 'id' | 'title'>, file: Uri): Promise<void> {
		const bytes = await this.#models.save(id, 'binary');
		await workspace.fs.createDirectory(Uri.joinPath(file, '..'));
		await workspace.fs.writeFile(file, bytes);
		this.#tried.add(id);
		this.#models.keep(keptModel(id, title, file, true));
	}

	/**
	 * Loads a model from a file, of ARPA's format or our own, and remembers it.
	 * @throws Error whose message names the file, what is wrong with it, and what to do.
	 */
	async load(file: Uri): Promise<LanguageModelInfo> {
		const info = await this.#load(LOADED + file.toString(), file, false);
		await this.#remember([...this.#remembered().filter(uri => uri !== file.toString()), file.toString()]);
		return info;
	}

	/** Lets go of a model; the file of one that was learned here goes to the trash where there is one. */
	async remove(id: string): Promise<void> {
		await this.#models.remove(id);
		this.#tried.delete(id);
		if (id.startsWith(LOADED)) await this.#remember(this.#remembered().filter(uri => LOADED + uri !== id));
		if (!id.startsWith(LEARNED)) return;
		const file = Uri.parse(id.slice(LEARNED.length));
		await workspace.fs.delete(file, { useTrash: true }).then(undefined, () => workspace.fs.delete(file));
	}

	dispose(): void {
		this.#subscription.dispose();
	}

	get #fallback(): Uri {
		return Uri.joinPath(this.#storage, 'language-models');
	}

	#restoreAgain(): void {
		this.#models.restoreWith(() => this.#restore());
	}

	async #restore(): Promise<void> {
		const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, ...PLACE));
		const learned = (await Promise.all([...folders, this.#fallback].map(modelsIn))).flat();
		for (const file of learned) await this.#tryToLoad(LEARNED + file.toString(), file, true);
		for (const uri of this.#remembered()) await this.#tryToLoad(LOADED + uri, Uri.parse(uri), false);
	}

	/** A file that is gone, or no longer what it was, is named in the log. */
	async #tryToLoad(id: string, file: Uri, learned: boolean): Promise<void> {
		if (this.#tried.has(id)) return;
		this.#tried.add(id);
		try {
			await this.#load(id, file, learned);
		} catch (error) {
			this.#log.warn(messageOf(error));
		}
	}

	async #load(id: string, file: Uri, learned: boolean): Promise<LanguageModelInfo> {
		const name = workspace.asRelativePath(file);
		try {
			return await this.#models.load(keptModel(id, titleOf(file), file, learned));
		} catch (error) {
			throw new Error(l10n.t('The language model {0} cannot be loaded. {1}', name, reasonOf(error)), { cause: error });
		}
	}

	#remembered(): readonly string[] {
		return this.#memory.get<readonly string[]>(MEMORY_KEY, []);
	}

	async #remember(uris: readonly string[]): Promise<void> {
		await this.#memory.update(MEMORY_KEY, uris);
	}
}

function keptModel(id: string, title: string, file: Uri, learned: boolean): KeptModel {
	return { id, title, name: lastName(file), learned, read: () => readBytes(file) };
}

function titleOf(file: Uri): string {
	const name = lastName(file);
	return name.endsWith(END) ? name.slice(0, -END.length) : name;
}

async function readBytes(file: Uri): Promise<Uint8Array> {
	const { size } = await workspace.fs.stat(file);
	if (size > MAX_FILE_BYTES) {
		const [has, most] = [size.toLocaleString(), MAX_FILE_BYTES.toLocaleString()];
		throw new Error(
			l10n.t('It has {0} bytes; a language model may have {1}. Prune it, or use a shorter one.', has, most),
		);
	}
	const bytes = await workspace.fs.readFile(file);
	// Copied out of the pool that node may lend, whose whole would be cloned into the worker otherwise.
	return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

async function modelsIn(folder: Uri): Promise<readonly Uri[]> {
	try {
		const entries = await workspace.fs.readDirectory(folder);
		const names = entries.filter(([name, type]) => type === FileType.File && name.endsWith(END)).map(([name]) => name);
		return names.sort().map(name => Uri.joinPath(folder, name));
	} catch {
		return [];
	}
}

/** A name for a file, which every file system takes. */
function fileNameOf(title: string): string {
	const name = title.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/gu, '');
	return name === '' ? 'language-model' : Array.from(name).slice(0, 80).join('');
}

function reasonOf(error: unknown): string {
	if (error instanceof FileSystemError && error.code === 'FileNotFound') {
		return l10n.t('There is no such file. Load it from where it is now.');
	}
	return messageOf(error);
}
