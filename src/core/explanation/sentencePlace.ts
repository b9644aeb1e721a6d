import type { RangeAnnotation } from '../doc/rangeAnnotation';
import { sentenceLanguage, sentenceRanges } from '../doc/sentenceTokens';
import { TokenRange } from '../doc/tokenRange';
import { LANGUAGES, type Language } from '../text/language';
import type { Span } from '../text/span';

/** A place in a text: the sentence there, and the word in it. */
export interface SentencePlace {
	/** The sentence. */
	readonly span: Span;
	/** Its number among those of the annotation, and that of its first token. */
	readonly sentence: number;
	readonly first: number;
	/** Its words. */
	readonly words: TokenRange;
	/** The language that it is read in; `wordLanguages` are those of its words. */
	readonly language: Language;
	readonly wordLanguages: readonly Language[];
	/** The number of the word in the sentence; -1 where the sentence has none. */
	readonly word: number;
}

/**
 * The sentence at an offset, or the nearest one, and the word there: that which the offset lies in, else the next one, else the
 * last one; undefined where there is no sentence.
 * @param text what the annotation's offsets are of: the prose of a document
 */
export function sentencePlace(text: string, annotation: RangeAnnotation, at: number): SentencePlace | undefined {
	const { sentences, tokens, tokenLanguages } = annotation;
	if (sentences === undefined || tokens === undefined || sentences.starts.length === 0) return undefined;
	const nearest = nearestSpan(sentences, at);
	for (const { sentence, first, end } of sentenceRanges(sentences, tokens)) {
		if (sentence !== nearest) continue;
		const span = { start: sentences.starts[sentence], end: sentences.ends[sentence] };
		const words = new TokenRange(text, tokens, first, end, span);
		const ids = tokenLanguages?.ids ?? new Uint8Array(tokens.starts.length);
		const wordLanguages = Array.from(ids.subarray(first, end), id => LANGUAGES[id]);
		const language = sentenceLanguage(ids, first, end);
		return { span, sentence, first, words, language, wordLanguages, word: wordAt(words, at) };
	}
	return undefined;
}

/** The words of a sentence as places that can be asked about. */
export function wordSpans(words: TokenRange): Span[] {
	return Array.from({ length: words.length }, (_, index) => ({ start: words.startOf(index), end: words.endOf(index) }));
}

/** The number of the span that is nearest to an offset; of two that are equally near, the later one. */
function nearestSpan({ starts, ends }: { readonly starts: Int32Array; readonly ends: Int32Array }, at: number): number {
	let best = 0;
	let least = Infinity;
	for (let index = 0; index < starts.length; index++) {
		const distance = at < starts[index] ? starts[index] - at : Math.max(0, at - ends[index]);
		if (distance <= least) [best, least] = [index, distance];
	}
	return best;
}

function wordAt(words: TokenRange, at: number): number {
	for (let index = 0; index < words.length; index++) if (words.endOf(index) > at) return index;
	return words.length - 1;
}

/** A stretch as far as it lies so near an offset. */
export function spanNear({ start, end }: Span, at: number, reach: number): Span {
	return { start: Math.max(start, Math.min(at - reach, end)), end: Math.min(end, Math.max(at + reach, start)) };
}
