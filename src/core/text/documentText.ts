import { GapText } from './gapText';
import type { ChangedRange, TextChange } from './textChange';

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
	 * This text after edits.
	 * @param range covers them
	 * @returns the new text, and the stretch outside of which neither text nor prose changed
	 * @throws RangeError when a change lies outside the text.
	 */
	changed(
		changes: readonly TextChange[],
		range: ChangedRange,
	): { readonly source: EditableText; readonly range: ChangedRange };

	/** A stretch alone; that the whole text is long costs nothing. */
	part(start: number, end: number): DocumentText;
}

/** Text that is all prose. */
export class PlainText implements EditableText {
	readonly format = 'plain';
	readonly #text: GapText;

	constructor(text: string | GapText) {
		this.#text = typeof text === 'string' ? GapText.of(text) : text;
	}

	get text(): string {
		return this.#text.whole;
	}

	get prose(): string {
		return this.#text.whole;
	}

	changed(changes: readonly TextChange[], range: ChangedRange): { source: PlainText; range: ChangedRange } {
		return { source: new PlainText(this.#text.changed(changes)), range };
	}

	part(start: number, end: number): DocumentText {
		const text = this.#text.slice(start, end);
		return { format: 'plain', text, prose: text };
	}
}
