import { window } from 'vscode';
import type { Position, TextDocument } from 'vscode';
import type { Span } from '../core/text/span';
import { documentLength, spanOfRange } from './text/ranges';

/** What a command is about: a stretch of a document. */
export interface Target {
	readonly document: TextDocument;
	readonly kind: 'selection' | 'document';
	readonly span: Span;
}

/** A document from end to end. */
export function wholeDocument(document: TextDocument): Target {
	return { document, kind: 'document', span: { start: 0, end: documentLength(document) } };
}

/** Finds what a command is about, and tells a selection of the person's from one that only shows a span. */
export class Targets {
	#revealed: { readonly document: TextDocument; readonly span: Span } | undefined;

	/** The selection of the active editor if there is one, else its whole document; nothing without an editor. */
	active(): Target | undefined {
		const editor = window.activeTextEditor;
		return editor && (this.selection() ?? wholeDocument(editor.document));
	}

	/** Where the cursor stands in a document; nothing where the active editor shows another. */
	cursor(document: TextDocument): Position | undefined {
		const editor = window.activeTextEditor;
		return editor?.document === document ? editor.selection.active : undefined;
	}

	/** What the person selected in the active editor; nothing if that is empty or was selected by a reveal. */
	selection(): Target | undefined {
		const editor = window.activeTextEditor;
		if (!editor || editor.selection.isEmpty) return undefined;
		const { document } = editor;
		const span = spanOfRange(document, editor.selection);
		const { span: shown } = this.#revealed?.document === document ? this.#revealed : { span: undefined };
		const isShown = shown?.start === span.start && shown.end === span.end;
		return isShown ? undefined : { document, kind: 'selection', span };
	}

	/** A span is about to be selected to show where it is. */
	reveals(document: TextDocument, span: Span): void {
		this.#revealed = { document, span };
	}
}
