import { firstIndex } from '../collections/firstIndex';
import { labelAt } from '../doc/labelColumn';
import type { RangeAnnotation } from '../doc/rangeAnnotation';
import { textAt } from '../doc/textColumn';
import type { Span } from '../text/span';
import { overlapping } from './coverage';
import type { GoldEntity, GoldWord, PlacedSentence } from './goldAnnotation';

/** The stretch of an analysis as a sentence that a person may now correct: nothing of it is corrected or looked through yet. */
export function sentenceOfAnnotation(text: string, annotation: RangeAnnotation, { start, end }: Span): PlacedSentence {
	const { tokens, upos, xpos, lemmas, entities = [] } = annotation;
	const words: GoldWord[] = [];
	const first = tokens === undefined ? 0 : firstIndex(0, tokens.starts.length, token => tokens.starts[token] >= start);
	for (let token = first; tokens !== undefined && token < tokens.starts.length && tokens.ends[token] <= end; token++) {
		words.push({
			start: tokens.starts[token] - start,
			end: tokens.ends[token] - start,
			joined: words.length > 0 && tokens.joined[token] === 1,
			upos: labelAt(upos, token) ?? '',
			xpos: labelAt(xpos, token) ?? '',
			lemma: textAt(lemmas, token),
			isCorrected: false,
		});
	}
	const inside = overlapping(entities, { start, end }).filter(entity => entity.start >= start && entity.end <= end);
	return {
		start,
		sentence: {
			text: text.slice(start, end),
			words,
			entities: inside.map((entity): GoldEntity => {
				return { start: entity.start - start, end: entity.end - start, label: entity.label, isCorrected: false };
			}),
			checked: [],
			comments: [],
		},
	};
}

/** The sentences of an analysis that a stretch touches, as one stretch; undefined where there is none. */
export function sentencesAround({ sentences }: RangeAnnotation, span: Span): Span | undefined {
	if (sentences === undefined) return undefined;
	const spans = Array.from(sentences.starts, (start, index) => ({ start, end: sentences.ends[index] }));
	const inside = spans.filter(({ start, end }) => start < span.end && end > span.start);
	// A cursor between two sentences that touch is in the one that begins there.
	const atCursor = spans.filter(({ start, end }) => start <= span.start && span.start <= end).at(-1);
	const touched = span.start === span.end ? (atCursor === undefined ? [] : [atCursor]) : inside;
	const [first] = touched;
	return touched.length === 0 ? undefined : { start: first.start, end: touched[touched.length - 1].end };
}
