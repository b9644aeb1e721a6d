import { Range } from 'vscode';
import type { TextDocument } from 'vscode';
import { documentLength } from './ranges';

/** A document no longer than this is read at once: that takes a few milliseconds. */
const READ_AT_ONCE = 500_000;

/** About so much of a longer document is read in one go, and how often the reading begins anew when the document changes meanwhile. */
const SLICE_LENGTH = 250_000;
const MAX_RESTARTS = 3;

/** Whether a document is short enough for its text to be read at once. */
export function isReadAtOnce(document: TextDocument): boolean {
	return documentLength(document) <= READ_AT_ONCE;
}

/**
 * Reads a long document in slices of whole lines between which the extension host does its other work.
 * @param take gets each slice with its number; 0 begins anew, since the document changed.
 * @returns whether the slices are the document as it is at the end; else it keeps changing.
 */
export async function readSlices(
	document: TextDocument,
	take: (slice: string, index: number) => void,
): Promise<boolean> {
	for (let restart = 0; restart <= MAX_RESTARTS; restart++) {
		const { version, lineCount } = document;
		const lines = Math.max(1, Math.floor((SLICE_LENGTH * lineCount) / Math.max(1, documentLength(document))));
		for (let index = 0; index * lines < lineCount && document.version === version; index++) {
			const line = index * lines;
			take(document.getText(new Range(line, 0, line + lines, 0)), index);
			await new Promise(resolve => setTimeout(resolve));
		}
		if (document.version === version) return true;
	}
	return false;
}

/**
 * The text of a long document, read in slices between which the extension host does its other work.
 * @returns the text of the document's version at the end; a document that keeps changing is read at once in the end.
 */
export async function readInSlices(document: TextDocument): Promise<string> {
	let slices: string[] = [];
	const isWhole = await readSlices(document, (slice, index) => {
		if (index === 0) slices = [];
		slices.push(slice);
	});
	return isWhole ? slices.join('') : document.getText();
}
