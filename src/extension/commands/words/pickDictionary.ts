import { Uri, l10n, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { UserDictionaries } from '../../words/userDictionaries';

/**
 * The dictionary that is meant, asked for where there are several: that of a document's folder, of all folders where it is in none,
 * or the one for all workspaces.
 * @param given what a caller of the command says
 */
export async function pickDictionary(
	dictionaries: Pick<UserDictionaries, 'files' | 'globalFile' | 'fileFor'>,
	document: Uri | undefined,
	given?: unknown,
): Promise<Uri | undefined> {
	const { files, globalFile } = dictionaries;
	const own = document && dictionaries.fileFor(document);
	const offered = own ? [own, globalFile] : files;
	if (given instanceof Uri) {
		const known = files.find(file => file.toString() === given.toString());
		if (known) return known;
	}
	if (offered.length === 1) return offered[0];
	const items = offered.map((file): QuickPickItem & { readonly file: Uri } =>
		file.toString() === globalFile.toString()
			? { label: l10n.t('Dictionary for all workspaces'), file }
			: { label: l10n.t('Dictionary of this folder'), description: workspace.asRelativePath(file, true), file },
	);
	return (await window.showQuickPick(items, { placeHolder: l10n.t('Which dictionary') }))?.file;
}
