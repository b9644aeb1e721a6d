import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from './textInput';
import { UsageError } from './usageError';
import { matchesPattern } from '../core/text/namePattern';

/** Folders that hold no text of a person's, beside those whose names begin with a dot. */
const SKIPPED_FOLDERS = new Set(['node_modules']);

/** Bytes at the start of a file that tell whether it is text. */
const PROBE_BYTES = 8000;

/** A text to read. */
export interface InputFile {
	/** What messages and tables call it. */
	readonly name: string;
	/** The file; undefined for standard input. */
	readonly path: string | undefined;
}

export interface InputSources {
	readonly paths: readonly string[];
	readonly include: readonly string[];
	/** Told of what is left out because it cannot be read. */
	readonly warn: (message: string) => void;
}

/**
 * The files that arguments name, one after the other: files as they are, the text files below folders in the order of their
 * names. In folders, binary files, links, hidden files and `node_modules` are left out.
 * @throws UsageError for what is not there, and for folders without a text.
 */
export async function* inputFiles(sources: InputSources): AsyncGenerator<InputFile> {
	const { paths } = sources;
	if (paths.length === 0) yield { name: 'standard input', path: undefined };
	for (const given of paths) {
		if (given === '-') yield { name: 'standard input', path: undefined };
		else if (await isFolder(given)) yield* filesOf(given, sources);
		else yield { name: given, path: given };
	}
}

/** @throws UsageError for what is not there. */
export async function isFolder(given: string): Promise<boolean> {
	try {
		return (await stat(given)).isDirectory();
	} catch (error) {
		throw new UsageError(`cannot read ${given}: ${reasonOf(error)}`, { cause: error });
	}
}

async function* filesOf(folder: string, sources: InputSources): AsyncGenerator<InputFile> {
	let count = 0;
	for await (const file of textFilesBelow(folder, '', sources)) {
		count++;
		yield file;
	}
	if (count > 0) return;
	const which = sources.include.length === 0 ? 'text file' : `text file named ${sources.include.join(' or ')}`;
	throw new UsageError(`no ${which} in the folder ${folder}; name other files, or a pattern that fits by --include`);
}

async function* textFilesBelow(folder: string, inner: string, sources: InputSources): AsyncGenerator<InputFile> {
	for (const entry of await entriesOf(path.join(folder, inner), sources)) {
		if (entry.name.startsWith('.')) continue;
		const inside = inner === '' ? entry.name : `${inner}/${entry.name}`;
		if (entry.isDirectory()) {
			if (!SKIPPED_FOLDERS.has(entry.name)) yield* textFilesBelow(folder, inside, sources);
		} else if (entry.isFile() && isIncluded(inside, sources.include)) {
			const file = path.join(folder, inside);
			if (await isText(file, sources)) yield { name: file, path: file };
		}
	}
}

async function entriesOf(folder: string, { warn }: InputSources) {
	try {
		const entries = await readdir(folder, { withFileTypes: true });
		return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		warn(`the folder ${folder} is left out: ${reasonOf(error)}`);
		return [];
	}
}

function isIncluded(inside: string, include: readonly string[]): boolean {
	return include.length === 0 || include.some(pattern => matchesPattern(inside, pattern));
}

/** Whether a file has no zero byte at its start, as no text in UTF-8 has. */
async function isText(file: string, { warn }: InputSources): Promise<boolean> {
	try {
		const handle = await open(file);
		try {
			const { buffer, bytesRead } = await handle.read(Buffer.alloc(PROBE_BYTES), 0, PROBE_BYTES);
			return !buffer.subarray(0, bytesRead).includes(0);
		} finally {
			await handle.close();
		}
	} catch (error) {
		warn(`${file} is left out: ${reasonOf(error)}`);
		return false;
	}
}
