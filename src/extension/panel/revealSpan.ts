import { Selection, TextEditorRevealType, ViewColumn, window } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import { rangeOfSpan } from '../text/ranges';

/** Selects and shows a span in the document's editor; the keyboard stays in the panel. */
export async function revealSpan(document: TextDocument, span: Span): Promise<void> {
	const shown = window.visibleTextEditors.find(candidate => candidate.document === document);
	const editor = await window.showTextDocument(document, shown?.viewColumn ?? ViewColumn.Active, true);
	const range = rangeOfSpan(document, span);
	editor.selection = new Selection(range.start, range.end);
	editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
