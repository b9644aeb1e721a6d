import type { ChangedRange } from './textChange';

/** How the prose of a text is found. */
export type TextFormat = 'plain' | 'markdown';

/** A text and its prose: the same text with a space in place of whatever is not prose, line ends kept, offsets equal. */
export interface DocumentText {
	readonly format: TextFormat;
	readonly text: string;
	readonly prose: string;
}

/** A text whose prose follows edits. */
export interface EditableText extends DocumentText {
	/**
	 * This text after an edit.
	 * @param text the whole new text
	 * @param range covers the edit
	 * @returns the new text, and the stretch outside of which neither text nor prose changed
	 */
	changed(text: string, range: ChangedRange): { readonly source: EditableText; readonly range: ChangedRange };
}

/** Text that is all prose. */
export class PlainText implements EditableText {
	readonly format = 'plain';

	constructor(readonly text: string) {}

	get prose(): string {
		return this.text;
	}

	changed(text: string, range: ChangedRange): { source: PlainText; range: ChangedRange } {
		return { source: new PlainText(text), range };
	}
}
