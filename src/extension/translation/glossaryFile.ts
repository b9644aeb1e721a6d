import { FileSystemError, Uri, WorkspaceEdit, workspace } from 'vscode';
import { csvRecord } from '../../core/text/csv';
import type { GlossaryTerm } from '../../protocol/translation';

/** A longer file is no glossary, in bytes. */
const MAX_BYTES = 2_000_000;

/** What a new glossary begins with: it says itself what may stand in it. */
const BEGINNING = 'source,target\n# term,translation 术语,译文\n';

/** What is wrong with a glossary as a whole. */
export type GlossaryFault = 'tooLarge' | 'unreadable';

/** The text of a glossary; empty where there is none. */
export async function readGlossaryFile(file: Uri): Promise<string | { readonly fault: GlossaryFault }> {
	try {
		if ((await workspace.fs.stat(file)).size > MAX_BYTES) return { fault: 'tooLarge' };
		return await workspace.decode(await workspace.fs.readFile(file), { uri: file });
	} catch (error) {
		const isMissing = error instanceof FileSystemError && /NotFound|NotADirectory/u.test(error.code);
		return isMissing ? '' : { fault: 'unreadable' };
	}
}

/** Makes an empty glossary where there is none. */
export async function createGlossaryFile(file: Uri): Promise<void> {
	try {
		await workspace.fs.stat(file);
	} catch {
		await workspace.fs.createDirectory(Uri.joinPath(file, '..'));
		await workspace.fs.writeFile(file, new TextEncoder().encode(BEGINNING));
	}
}

/**
 * Writes a term at the end of a glossary, in the manner of the file. A file that is open with unsaved changes gets the term
 * there, so that nothing is lost.
 */
export async function addToGlossaryFile(file: Uri, { source, target }: GlossaryTerm): Promise<void> {
	await createGlossaryFile(file);
	const document = await workspace.openTextDocument(file);
	const wasDirty = document.isDirty;
	const text = document.getText();
	const record = csvRecord([source, target]);
	const line = usesSemicolons(text) ? [source, target].map(quotedForSemicolons).join(';') : record;
	const edit = new WorkspaceEdit();
	const start = text === '' || /[\r\n]$/u.test(text) ? '' : '\n';
	edit.insert(file, document.positionAt(text.length), `${start}${line}\n`);
	if (!(await workspace.applyEdit(edit))) throw new Error(file.path);
	if (!wasDirty) await document.save();
}

/** As spreadsheets of some countries write. */
function usesSemicolons(text: string): boolean {
	const first = text.split(/\r\n?|\n/u, 100).find(line => /^\s*[^#\s]/u.test(line)) ?? '';
	return first.includes(';') && !first.includes(',');
}

function quotedForSemicolons(field: string): string {
	return /[";\r\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
