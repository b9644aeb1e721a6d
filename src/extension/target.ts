import { window } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Span } from '../core/text/span';
import { documentLength, spanOfRange } from './text/ranges';

/** What a command is about: a stretch of a document. */
export interface Target {
	readonly document: TextDocument;
	readonly kind: 'selection' | 'document';
	readonly span: Span;
}

/** The selection of the active editor if there is one, else its whole document; nothing without an editor. */
export function activeTarget(): Target | undefined {
	const editor = window.activeTextEditor;
	if (!editor) return undefined;
	const { document, selection } = editor;
	return selection.isEmpty
		? wholeDocument(document)
		: { document, kind: 'selection', span: spanOfRange(document, selection) };
}

/** A document from end to end. */
export function wholeDocument(document: TextDocument): Target {
	return { document, kind: 'document', span: { start: 0, end: documentLength(document) } };
}
