import { FileSystemError, Uri, WorkspaceEdit, workspace } from 'vscode';

/** A longer file is none that a person writes, in bytes. */
const MAX_BYTES = 2_000_000;

/** What is wrong with a file as a whole. */
export type UserFileFault = 'tooLarge' | 'unreadable';

/** The text of a file that a person may write; empty where there is none. */
export async function readUserFile(file: Uri): Promise<string | { readonly fault: UserFileFault }> {
	try {
		if ((await workspace.fs.stat(file)).size > MAX_BYTES) return { fault: 'tooLarge' };
		return await workspace.decode(await workspace.fs.readFile(file), { uri: file });
	} catch (error) {
		const isMissing = error instanceof FileSystemError && /NotFound|NotADirectory/u.test(error.code);
		return isMissing ? '' : { fault: 'unreadable' };
	}
}

/** Makes a file where there is none. */
export async function createUserFile(file: Uri, beginning: string): Promise<void> {
	try {
		await workspace.fs.stat(file);
	} catch {
		await workspace.fs.createDirectory(Uri.joinPath(file, '..'));
		await workspace.fs.writeFile(file, new TextEncoder().encode(beginning));
	}
}

/**
 * Writes a line at the end of a file. One that is open with unsaved changes gets the line there, so that nothing is lost.
 * @param lineOf makes the line, in the manner of the text; none where it is there already
 * @throws Error when the file cannot be read or written
 */
export async function appendToUserFile(file: Uri, lineOf: (text: string) => string | undefined): Promise<void> {
	const open = workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.toString() === file.toString());
	const text = open?.getText() ?? (await workspace.decode(await workspace.fs.readFile(file), { uri: file }));
	const line = lineOf(text);
	if (line === undefined) return;
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	const added = `${text === '' || /[\r\n]$/u.test(text) ? '' : lineEnd}${line}${lineEnd}`;
	if (open === undefined) {
		await workspace.fs.writeFile(file, await workspace.encode(text + added, { uri: file }));
		return;
	}
	const edit = new WorkspaceEdit();
	edit.insert(file, open.positionAt(text.length), added);
	if (!(await workspace.applyEdit(edit))) throw new Error(file.path);
}
