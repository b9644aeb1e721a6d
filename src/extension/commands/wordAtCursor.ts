import { window } from 'vscode';
import type { Dictionary } from '../dictionary/dictionary';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Targets } from '../target';
import { rangeOfSpan } from '../text/ranges';

/** A longer selection is no word, in UTF-16 code units. */
export const LONGEST_WORD = 200;

/** What the word at the cursor is found with. */
export interface WordPorts {
	readonly dictionary: Dictionary;
	readonly targets: Targets;
	readonly log: Log;
}

/** The selection, else the word at the cursor; empty where there is none. */
export async function wordAtCursor({ dictionary, targets, log }: WordPorts): Promise<string> {
	const selection = targets.selection();
	if (selection) {
		const text = selection.document.getText(rangeOfSpan(selection.document, selection.span)).trim();
		return text.length > LONGEST_WORD ? '' : text;
	}
	const editor = window.activeTextEditor;
	if (!editor) return '';
	const { document } = editor;
	const offset = document.offsetAt(editor.selection.active);
	try {
		const answer = await dictionary.lookUpAt(document, { start: offset, end: offset });
		const word = answer?.matches.at(0);
		if (word) return document.getText(rangeOfSpan(document, word));
	} catch (error) {
		log.warn(`Dictionary: ${messageOf(error)}`);
	}
	const range = document.getWordRangeAtPosition(editor.selection.active);
	const text = range ? document.getText(range) : '';
	return text.length > LONGEST_WORD ? '' : text;
}
