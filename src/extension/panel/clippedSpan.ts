import { window } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';

/** The offset of the cursor in a document that an editor shows; of a selection its start. */
export function cursorIn(document: TextDocument): number | undefined {
	const editor = window.visibleTextEditors.find(candidate => candidate.document === document);
	return editor && document.offsetAt(editor.selection.start);
}

/** The stretch of a long span that surrounds an offset, `length` code units of it. */
export function clipAround({ start, end }: Span, offset: number, length: number): Span {
	const first = Math.max(start, Math.min(offset - length / 2, end - length));
	return { start: first, end: Math.min(end, first + length) };
}
