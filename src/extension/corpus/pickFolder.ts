import { FileType, Uri, l10n, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';

interface FolderItem extends QuickPickItem {
	/** Nothing: one that is asked for. */
	readonly folder?: Uri;
}

/**
 * A folder whose texts are to be read: the one given, the only one of the workspace, or one that the person picks.
 * @param given what a command was called with: an explorer's menu gives the folder, or the file, that was clicked.
 * @param placeHolder what the list says
 */
export async function pickFolder(
	given: unknown,
	placeHolder: string = l10n.t('Folder whose texts are read'),
): Promise<Uri | undefined> {
	if (given instanceof Uri) return folderOf(given);
	const folders = workspace.workspaceFolders ?? [];
	const items: FolderItem[] = [
		...folders.map(({ name, uri }) => ({ label: name, description: uri.path, folder: uri })),
		{ label: l10n.t('Choose a folder…') },
	];
	const item = folders.length === 0 ? items[0] : await window.showQuickPick(items, { placeHolder });
	if (item === undefined || item.folder) return item?.folder;
	const chosen = await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false });
	return chosen?.at(0);
}

async function folderOf(uri: Uri): Promise<Uri> {
	const { type } = await workspace.fs.stat(uri);
	return type === FileType.File ? Uri.joinPath(uri, '..') : uri;
}
