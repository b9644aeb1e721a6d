import type { JoinedTokens } from './mtToken';

/**
 * A text of written tokens.
 * @param written each token as it is to be written
 * @param hasSpace whether there is a space before the token at an index, from 1
 */
export function joinTokens(written: readonly string[], hasSpace: (index: number) => boolean): JoinedTokens {
	const starts = new Int32Array(written.length);
	const ends = new Int32Array(written.length);
	let text = '';
	for (const [i, token] of written.entries()) {
		if (i > 0 && text !== '' && token !== '' && hasSpace(i)) text += ' ';
		starts[i] = text.length;
		text += token;
		ends[i] = text.length;
	}
	return { text, starts, ends };
}

/** Which of the double quotation marks among forms open a quotation: every other one. */
export function openingQuotes(forms: readonly string[]): ReadonlySet<number> {
	const opening = new Set<number>();
	let isOpen = false;
	for (const [i, form] of forms.entries()) {
		if (form !== '"') continue;
		isOpen = !isOpen;
		if (isOpen) opening.add(i);
	}
	return opening;
}
