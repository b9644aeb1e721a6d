import { Range, window } from 'vscode';
import type { Position, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import type { Target } from '../target';
import { spanOfRange } from '../text/ranges';

/** The lines around a position that no blank line parts, without their indentation; undefined at a blank line. */
export function paragraphAt(document: TextDocument, { line }: Position): Span | undefined {
	if (document.lineAt(line).isEmptyOrWhitespace) return undefined;
	let [first, last] = [line, line];
	while (first > 0 && !document.lineAt(first - 1).isEmptyOrWhitespace) first--;
	while (last + 1 < document.lineCount && !document.lineAt(last + 1).isEmptyOrWhitespace) last++;
	const { firstNonWhitespaceCharacterIndex: start } = document.lineAt(first);
	return spanOfRange(document, new Range(first, start, last, document.lineAt(last).text.trimEnd().length));
}

/** The paragraph at the cursor, as a stretch that somebody selected. */
export function paragraphAtCursor(): Target | undefined {
	const editor = window.activeTextEditor;
	const span = editor && paragraphAt(editor.document, editor.selection.active);
	return span && { document: editor.document, kind: 'selection', span };
}
