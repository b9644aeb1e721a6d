import { stat } from 'node:fs/promises';
import type { AnswerFile, AnswerFileKind } from '../../core/tasks/answering/answerFile';
import type { AnswerLibrary } from '../../core/tasks/answering/answerLibrary';
import { kindOfFile } from '../../core/tasks/answering/kindOfFile';
import { formatOfName } from '../../core/text/formatOfName';
import { htmlProse, isHtmlName } from '../../core/text/htmlProse';
import type { GroupContext } from '../commands/groupContext';
import type { InputFile } from '../inputFiles';
import { inputFiles } from '../inputFiles';
import { readAll, readText } from '../textInput';
import type { LibrarySources } from './askCommandLine';

/** Notes of one file that are told; a broken file may have thousands. */
const TOLD_NOTES = 5;

/** Reads the files into a library; tells what could not be read. @returns the texts of the files by their names */
export async function fillLibrary(
	library: AnswerLibrary,
	sources: LibrarySources,
	{ warn, progress }: GroupContext,
): Promise<Map<string, string>> {
	const texts = new Map<string, string>();
	const add = async (input: InputFile, kind?: AnswerFileKind): Promise<void> => {
		progress.show(() => `reading ${input.name} (${library.content.passages} passages)`);
		const file = await readFile(input, kind, warn);
		const { notes } = await library.add(file);
		for (const { line, message } of notes.slice(0, TOLD_NOTES)) warn(`${file.name}:${line}: ${message}`);
		if (notes.length > TOLD_NOTES) warn(`${file.name}: ${notes.length - TOLD_NOTES} more lines cannot be read`);
		texts.set(file.name, file.text);
	};
	const isRead = sources.paths.length > 0 || sources.faqs.length === 0;
	if (isRead) for await (const input of inputFiles({ ...sources, warn })) await add(input);
	for (const path of sources.faqs) await add({ name: path, path }, 'questions');
	progress.clear();
	return texts;
}

async function readFile(
	{ name, path }: InputFile,
	kind: AnswerFileKind | undefined,
	warn: (message: string) => void,
): Promise<AnswerFile> {
	// Before the text: a file that is written meanwhile has changed since, then.
	const stamp = path === undefined ? '' : await stampOf(path);
	const read = await readAll(readText(path, warn));
	const kindOfRead = kind ?? kindOfFile(name, read);
	// As long as the page, with its line ends: places are those of the file.
	const text = kindOfRead === 'text' && isHtmlName(name) ? htmlProse(read) : read;
	return { name, stamp, format: formatOfName(name), kind: kindOfRead, text };
}

/** Changes when a file changes; empty for one that is not there. */
export async function stampOf(path: string): Promise<string> {
	try {
		const { mtimeMs, size } = await stat(path);
		return `${mtimeMs} ${size}`;
	} catch {
		return '';
	}
}
