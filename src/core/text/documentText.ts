import type { ChangedRange } from './textChange';

/** How the prose of a text is found. */
export type TextFormat = 'plain' | 'markdown';

/** A text and its prose: the same text with a space in place of whatever is not prose, line ends kept, offsets equal. */
export interface DocumentText {
	readonly format: TextFormat;
	readonly text: string;
	readonly prose: string;
}

/**
 * What a reader sees of `[start, end)`: the prose without the gaps where markup stood, white space as single spaces.
 */
export function visibleText({ text, prose }: Pick<DocumentText, 'text' | 'prose'>, start: number, end: number): string {
	let visible = '';
	for (let from = start; from < end;) {
		let to = from;
		while (to < end && (text[to] === prose[to]) === (text[from] === prose[from])) to++;
		if (text[from] === prose[from]) visible += prose.slice(from, to);
		from = to;
	}
	return visible.replace(/\s+/gu, ' ').trim();
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
