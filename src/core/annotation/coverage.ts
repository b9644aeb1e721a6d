import { firstIndex } from '../collections/firstIndex';
import type { Span } from '../text/span';
import type { PlacedSentence } from './goldAnnotation';

/** The words of sentences as stretches of the document, in order. */
export function wordSpans(sentences: readonly PlacedSentence[]): Span[] {
	return sentences.flatMap(({ start: at, sentence }) =>
		sentence.words.map(({ start, end }) => ({ start: at + start, end: at + end })),
	);
}

/** Whether the words of a sentence leave none of its signs out. */
export function isComplete({ text, words }: PlacedSentence['sentence']): boolean {
	return gapsOf(text, words).length === 0;
}

/** The stretches of a text that are more than white space and in none of the spans, which are in order. */
export function gapsOf(text: string, spans: readonly Span[], within: Span = { start: 0, end: text.length }): Span[] {
	const gaps: Span[] = [];
	let from = within.start;
	const close = (to: number): void => {
		const gap = text.slice(from, to);
		const start = from + gap.length - gap.trimStart().length;
		const end = from + gap.trimEnd().length;
		if (start < end) gaps.push({ start, end });
	};
	for (let index = firstReaching(spans, within.start); index < spans.length; index++) {
		const { start, end } = spans[index];
		if (start >= within.end) break;
		if (start > from) close(start);
		from = Math.max(from, end);
	}
	if (from < within.end) close(within.end);
	return gaps;
}

/** The first of spans in order, not overlapping, that ends beyond an offset. */
export function firstReaching(spans: readonly Span[], offset: number): number {
	return firstIndex(0, spans.length, index => spans[index].end > offset);
}

/** Those of spans in order, not overlapping, that overlap a stretch. */
export function overlapping<S extends Span>(spans: readonly S[], { start, end }: Span): S[] {
	const first = firstReaching(spans, start);
	let last = first;
	while (last < spans.length && spans[last].start < end) last++;
	return spans.slice(first, last);
}
