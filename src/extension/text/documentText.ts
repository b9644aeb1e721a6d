import { Range } from 'vscode';
import type { TextDocument } from 'vscode';
import { documentLength } from './ranges';

/** A document no longer than this is read at once: that takes a few milliseconds. */
const READ_AT_ONCE = 1_000_000;

/** Lines read in one go of a longer document, and how often the reading begins anew when the document changes meanwhile. */
const LINES_AT_ONCE = 10_000;
const MAX_RESTARTS = 3;

/** Whether a document is short enough for its text to be read at once. */
export function isReadAtOnce(document: TextDocument): boolean {
	return documentLength(document) <= READ_AT_ONCE;
}

/**
 * The text of a long document, read in slices between which the extension host does its other work.
 * @returns the text of the document's version at the end; a document that keeps changing is read at once in the end.
 */
export async function readInSlices(document: TextDocument): Promise<string> {
	for (let restart = 0; restart <= MAX_RESTARTS; restart++) {
		const { version } = document;
		const slices: string[] = [];
		for (let line = 0; line < document.lineCount && document.version === version; line += LINES_AT_ONCE) {
			slices.push(document.getText(new Range(line, 0, line + LINES_AT_ONCE, 0)));
			await new Promise(resolve => setTimeout(resolve));
		}
		if (document.version === version) return slices.join('');
	}
	return document.getText();
}
