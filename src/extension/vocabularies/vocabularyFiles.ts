import { FileSystemError, Uri, l10n, workspace } from 'vscode';
import type { Disposable, Memento } from 'vscode';
import type { NamedBytes, VocabularyInfo } from '../../protocol/subword';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Settings } from '../settings';
import type { Subwords } from '../subwords';
import { fileOfSetting, idOfFile } from './vocabularyIds';

const MEMORY_KEY = 'subwords.loaded';

/** A larger file is no tokenizer, in bytes. */
const MAX_FILE_BYTES = 200_000_000;

/** Ends of the names of files that belong together, as GPT-2's, each with the other's. */
const COMPANIONS: readonly (readonly [end: string, other: string])[] = [
	['vocab.json', 'merges.txt'],
	['merges.txt', 'vocab.json'],
	['encoder.json', 'vocab.bpe'],
	['vocab.bpe', 'encoder.json'],
];

/** The vocabularies that a person loaded from files: reads them, and loads them again in the next session. */
export class VocabularyFiles implements Disposable {
	readonly #subwords: Subwords;
	readonly #settings: Settings;
	readonly #memory: Memento;
	readonly #log: Log;
	readonly #subscription: Disposable;
	#setting: string;

	/** @param memory remembers the files of this workspace. */
	constructor(subwords: Subwords, settings: Settings, memory: Memento, log: Log) {
		this.#subwords = subwords;
		this.#settings = settings;
		this.#memory = memory;
		this.#log = log;
		this.#setting = settings.values.subwordVocabulary;
		this.#subscription = settings.onDidChange(({ subwordVocabulary }) => {
			if (subwordVocabulary === this.#setting) return;
			this.#setting = subwordVocabulary;
			subwords.restoreWith(() => this.#restoreSetting());
		});
		subwords.restoreWith(() => this.#restore());
	}

	/**
	 * Loads a vocabulary from a file and remembers it.
	 * @throws Error whose message names the file, what is wrong with it, and what to do.
	 */
	async load(file: Uri): Promise<VocabularyInfo> {
		const info = await this.#load(file);
		const others = this.#remembered().filter(uri => uri !== file.toString());
		await this.#memory.update(MEMORY_KEY, [...others, file.toString()]);
		return info;
	}

	dispose(): void {
		this.#subscription.dispose();
	}

	async #load(file: Uri): Promise<VocabularyInfo> {
		const name = workspace.asRelativePath(file);
		try {
			const files = await readWithCompanions(file);
			return await this.#subwords.load(titleOf(file), files, idOfFile(file));
		} catch (error) {
			throw new Error(l10n.t('The vocabulary {0} cannot be loaded. {1}', name, reasonOf(error)), { cause: error });
		}
	}

	#remembered(): readonly string[] {
		return this.#memory.get<readonly string[]>(MEMORY_KEY, []);
	}

	async #restore(): Promise<void> {
		for (const uri of this.#remembered()) await this.#tryToLoad(Uri.parse(uri));
		await this.#restoreSetting();
	}

	async #restoreSetting(): Promise<void> {
		const file = fileOfSetting(this.#settings.values.subwordVocabulary);
		if (file) await this.#tryToLoad(file);
	}

	/** A file that is gone, or no longer what it was, is named in the log; it is tried again next time. */
	async #tryToLoad(file: Uri): Promise<void> {
		try {
			await this.#load(file);
		} catch (error) {
			this.#log.warn(messageOf(error));
		}
	}
}

/** The folder's name too where the file's alone says nothing: `bert/tokenizer.json`. */
function titleOf(file: Uri): string {
	const [folder, name] = file.path.split('/').slice(-2);
	return folder === '' ? name : `${folder}/${name}`;
}

async function readWithCompanions(file: Uri): Promise<readonly NamedBytes[]> {
	const { size } = await workspace.fs.stat(file);
	if (size > MAX_FILE_BYTES) {
		throw new Error(
			l10n.t('It has {0} bytes; a tokenizer has at most {1}.', size.toLocaleString(), MAX_FILE_BYTES.toLocaleString()),
		);
	}
	const chosen = await readNamed(file);
	const companion = COMPANIONS.find(([end]) => chosen.name.endsWith(end));
	if (companion === undefined) return [chosen];
	const [end, other] = companion;
	const name = chosen.name.slice(0, -end.length) + other;
	const read = await readNamed(Uri.joinPath(file, '..', name)).catch(() => undefined);
	return read ? [chosen, read] : [chosen];
}

async function readNamed(file: Uri): Promise<NamedBytes> {
	const bytes = await workspace.fs.readFile(file);
	const name = file.path.slice(file.path.lastIndexOf('/') + 1);
	// Copied out of the pool that node may lend, whose whole would be cloned into the worker otherwise.
	return { name, bytes: bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice() };
}

function reasonOf(error: unknown): string {
	if (error instanceof FileSystemError && error.code === 'FileNotFound') {
		return l10n.t('There is no such file. Load it from where it is now.');
	}
	return messageOf(error);
}
