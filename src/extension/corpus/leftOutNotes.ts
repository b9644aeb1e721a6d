import { l10n, workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { FolderCorpus } from './corpus';
import type { LeftOut } from './fileText';
import { leftOutReason } from './leftOutReason';

/** Names of files in a note beyond which their number says enough. */
const MAX_NAMED = 10;

/** What is said of the files of a folder that were not read, one note a reason. */
export function leftOutNotes(leftOut: FolderCorpus['leftOut']): string[] {
	return [...leftOut].map(([reason, files]) => noteOf(reason, files));
}

function noteOf(reason: LeftOut, files: readonly Uri[]): string {
	const names = files.slice(0, MAX_NAMED).map(file => workspace.asRelativePath(file));
	const named = `${names.join(', ')}${files.length > MAX_NAMED ? ', …' : ''}`;
	return l10n.t('Left out, {0} ({1}): {2}', leftOutReason(reason), files.length.toLocaleString(), named);
}
