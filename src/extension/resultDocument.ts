import { window, workspace } from 'vscode';
import type { DocumentPolicy } from './documentPolicy';

/** Opens a result as a new document, which is itself not analyzed before someone asks. */
export async function openResult(policy: DocumentPolicy, content: string, language = 'markdown'): Promise<void> {
	const document = await workspace.openTextDocument({ content, language });
	policy.markAsResult(document);
	await window.showTextDocument(document, { preview: false });
}
