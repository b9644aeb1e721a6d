import { l10n, window, workspace } from 'vscode';
import type { Uri } from 'vscode';
import { showInformation } from '../notices';

/** Says that a result is there and saves it as a CSV file where the person wants it. @param proposed where it would go */
export async function offerCsv(message: string, csv: string, proposed: Uri): Promise<void> {
	const save = l10n.t('Export CSV…');
	if ((await showInformation(message, save)) !== save) return;
	const file = await window.showSaveDialog({ defaultUri: proposed, filters: { CSV: ['csv'] } });
	if (file) await workspace.fs.writeFile(file, new TextEncoder().encode(csv));
}
