import { FileSystemError, workspace } from 'vscode';
import type { Uri } from 'vscode';
import { formatOfName } from '../../core/text/formatOfName';
import { htmlProse, isHtmlName } from '../../core/text/htmlProse';
import type { AnswerFile } from '../../protocol/answers';
import { readTextFile } from '../corpus/fileText';
import type { LeftOut } from '../corpus/fileText';
import type { FoundFile } from './answerFiles';

/** A file that changes while it is read is read again so often. */
const ATTEMPTS = 2;

/** Why a file is not in the library. */
export type NotRead = LeftOut | 'changing' | 'gone';

/** Differs once a file was written, or is taken for something else; undefined where there is none. */
export async function stampOf({ uri, kind }: FoundFile): Promise<string | undefined> {
	try {
		const { mtime, size } = await workspace.fs.stat(uri);
		return `${kind}:${mtime}:${size}`;
	} catch {
		return undefined;
	}
}

/** A file of a library as it is now, or why it cannot be read. */
export async function readAnswerFile(file: FoundFile): Promise<AnswerFile | NotRead> {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const stamp = await stampOf(file);
		if (stamp === undefined) return (await isThere(file.uri)) ? 'unreadable' : 'gone';
		const portions = await readTextFile(file.uri);
		if (typeof portions === 'string') return (await isThere(file.uri)) ? portions : 'gone';
		const read = [...portions].join('');
		if ((await stampOf(file)) !== stamp) continue;
		const { path } = file.uri;
		const text = file.kind === 'text' && isHtmlName(path) ? htmlProse(read) : read;
		return { name: file.uri.toString(), stamp, format: formatOfName(path), kind: file.kind, text };
	}
	return 'changing';
}

async function isThere(uri: Uri): Promise<boolean> {
	try {
		await workspace.fs.stat(uri);
		return true;
	} catch (error) {
		return !(error instanceof FileSystemError && error.code === 'FileNotFound');
	}
}
