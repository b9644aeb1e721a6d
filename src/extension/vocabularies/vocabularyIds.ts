import { Uri, workspace } from 'vscode';

const LOADED = 'loaded:';

/** The id of the vocabulary of a file. */
export function idOfFile(file: Uri): string {
	return LOADED + file.toString();
}

/**
 * The file that the setting names: an address, or a path, which without a leading slash is one in the workspace. Nothing where
 * it names a ready vocabulary, or what is neither on this machine nor where the workspace is: a setting, which may come with a
 * folder, fetches nothing from elsewhere.
 */
export function fileOfSetting(value: string): Uri | undefined {
	if (!/[./\\]/u.test(value)) return undefined;
	const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
	const file = addressOf(value) ?? (folders.length > 0 ? Uri.joinPath(folders[0], value) : undefined);
	const isHere = (uri: Uri): boolean => uri.scheme === 'file' && uri.authority === '';
	const isThere = (uri: Uri): boolean =>
		folders.some(({ scheme, authority }) => scheme === uri.scheme && authority === uri.authority);
	return file && (isHere(file) || isThere(file)) ? file : undefined;
}

/** The address that stands there whole; nothing for a path within something. */
function addressOf(value: string): Uri | undefined {
	if (/^[a-z][\w+.-]+:\/\//iu.test(value)) return Uri.parse(value);
	return /^(?:[/\\]|[a-z]:)/iu.test(value) ? Uri.file(value) : undefined;
}

/** Whether an id names a vocabulary that was learned in this window. */
export function isLearned(id: string): boolean {
	return id.startsWith('learned:');
}
