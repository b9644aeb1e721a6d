import type { PanelPhrase, PanelTranslatedSentence } from '../../src/protocol/panelTranslation';

/** A part of a sentence's text; `phrase` is the index of the phrase that it belongs to, or -1 between phrases. */
export interface AlignedPiece {
	readonly text: string;
	readonly phrase: number;
}

/** The text of a sentence on one side, cut where its phrases begin and end. */
export function alignedPieces(sentence: PanelTranslatedSentence, side: 'source' | 'target'): readonly AlignedPiece[] {
	const text = side === 'source' ? sentence.sourceText : sentence.text;
	const pieces: AlignedPiece[] = [];
	let end = 0;
	for (const { phrase, index } of inOrder(sentence.phrases, side)) {
		const { [side]: span } = phrase;
		// What overlaps the one before has no place of its own.
		if (span.end <= span.start || span.start < end) continue;
		if (span.start > end) pieces.push({ text: text.slice(end, span.start), phrase: -1 });
		pieces.push({ text: text.slice(span.start, span.end), phrase: index });
		end = span.end;
	}
	if (end < text.length) pieces.push({ text: text.slice(end), phrase: -1 });
	return pieces;
}

/** Phrases with their indices, in the order of one side. */
export function inOrder(
	phrases: readonly PanelPhrase[],
	side: 'source' | 'target',
): readonly { readonly phrase: PanelPhrase; readonly index: number }[] {
	return phrases
		.map((phrase, index) => ({ phrase, index }))
		.sort((a, b) => a.phrase[side].start - b.phrase[side].start || a.index - b.index);
}

/** The phrase that comes so many steps after another in the order of the source; the first or last one from none. */
export function phraseAfter({ phrases }: PanelTranslatedSentence, phrase: number, step: 1 | -1): number {
	const order = inOrder(phrases, 'source').map(({ index }) => index);
	if (order.length === 0) return -1;
	if (phrase < 0) return step > 0 ? order[0] : order[order.length - 1];
	const next = order.indexOf(phrase) + step;
	return order[Math.max(0, Math.min(next, order.length - 1))];
}
