import { commands, l10n } from 'vscode';
import type { TextDocument } from 'vscode';
import type { DocumentPolicy } from './documentPolicy';
import { showWarning } from './notices';
import { documentLength } from './text/ranges';

/**
 * Whether a command may look at a whole document: within the limit of size it may; beyond it the person who gave the
 * command is asked. Only commands ask; background work leaves such a document alone.
 */
export async function mayAnalyzeWhole(document: TextDocument, policy: DocumentPolicy, limit: number): Promise<boolean> {
	if (policy.isWithinLimit(document)) return true;
	const anyway = l10n.t('Analyze Anyway');
	const selection = l10n.t('Analyze Selection');
	const message = l10n.t(
		'This document has {0} characters, more than the limit of {1}. Analyzing it may take long.',
		documentLength(document).toLocaleString(),
		limit.toLocaleString(),
	);
	const choice = await showWarning(message, anyway, selection);
	if (choice === anyway) policy.allowAnySize(document);
	else if (choice === selection) await commands.executeCommand('nlpLens.analyzeSelection');
	return choice === anyway;
}
