import type { TextDocumentContentChangeEvent } from 'vscode';
import type { TextChange } from '../../core/text/textChange';

/** The edits of an event, in the order in which they apply. */
export function changesOf(changes: readonly TextDocumentContentChangeEvent[]): readonly TextChange[] {
	return changes.map(({ rangeOffset: start, rangeLength, text }) => ({ start, end: start + rangeLength, text }));
}
