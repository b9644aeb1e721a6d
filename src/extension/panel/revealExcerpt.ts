import { Range, Selection, TextEditorRevealType, Uri, ViewColumn, l10n, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import { findExcerpt } from '../../core/text/findExcerpt';
import type { Excerpt } from '../../protocol/answers';
import { messageOf } from '../log';
import { showError, showInformation } from '../notices';
import { rangeOfSpan } from '../text/ranges';

/**
 * Opens the file of an excerpt and selects it; where the text changed since, the same words nearby. The keyboard stays where it is.
 * @param onReveal hears of the place before it is selected
 */
export async function revealExcerpt(
	excerpt: Excerpt,
	onReveal: (document: TextDocument, span: Span) => void,
): Promise<void> {
	const document = await openDocument(excerpt.file);
	if (!document) return;
	const span = findExcerpt(document.getText(), excerpt);
	const shown = window.visibleTextEditors.find(candidate => candidate.document === document);
	const column = shown?.viewColumn ?? ViewColumn.Active;
	const editor = await window.showTextDocument(document, { viewColumn: column, preserveFocus: true });
	if (!span) {
		void showInformation(l10n.t('The text has changed: this place is no longer there.'));
		return;
	}
	onReveal(document, span);
	const range = rangeOfSpan(document, span);
	editor.selection = new Selection(range.start, range.end);
	editor.revealRange(new Range(range.start, range.end), TextEditorRevealType.InCenterIfOutsideViewport);
}

async function openDocument(file: string): Promise<TextDocument | undefined> {
	try {
		const open = workspace.textDocuments.find(({ uri, isClosed }) => uri.toString() === file && !isClosed);
		return open ?? (await workspace.openTextDocument(Uri.parse(file, true)));
	} catch (error) {
		void showError(l10n.t('The file of this answer cannot be opened. {0}', messageOf(error)));
		return undefined;
	}
}
