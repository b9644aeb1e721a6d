import { Uri, workspace } from 'vscode';

const LOADED = 'loaded:';

/** The id of the vocabulary of a file. */
export function idOfFile(file: Uri): string {
	return LOADED + file.toString();
}

/**
 * The file that the setting names: an address, or a path, which without a leading slash is one in the workspace. Nothing where
 * it names a ready vocabulary.
 */
export function fileOfSetting(value: string): Uri | undefined {
	if (!/[./\\]/u.test(value)) return undefined;
	if (/^[a-z][\w+.-]+:\/\//iu.test(value)) return Uri.parse(value);
	if (/^(?:[/\\]|[a-z]:)/iu.test(value)) return Uri.file(value);
	const folder = workspace.workspaceFolders?.at(0)?.uri;
	return folder && Uri.joinPath(folder, value);
}

/** Whether an id names a vocabulary that was learned in this window. */
export function isLearned(id: string): boolean {
	return id.startsWith('learned:');
}
