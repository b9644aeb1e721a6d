import { labelAt } from '../../doc/labelColumn';
import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import { sentenceLanguage, sentenceRanges } from '../../doc/sentenceTokens';
import type { Steps } from '../../steps';
import type { Language } from '../../text/language';
import type { Span } from '../../text/span';
import { contentTerms } from './contentTerms';

/** What the summarizer looks at in a sentence. */
export interface SentenceView extends Span {
	readonly language: Language;
	/** The words in lower case, with punctuation. */
	readonly words: readonly string[];
	/** The coarse part of speech of each word; empty where it is not known. */
	readonly tags: readonly string[];
	/** Its content words, see {@link contentTerms}. */
	readonly terms: readonly string[];
	/** Where each word is, `[wordStarts[i], wordEnds[i])`. */
	readonly wordStarts: Int32Array;
	readonly wordEnds: Int32Array;
	/** Whether a blank line, or the edge of the text, is before it. */
	readonly startsParagraph: boolean;
}

/**
 * The sentences of an annotation, as the summarizer looks at them.
 * @param prose what the annotation's offsets are of
 */
export function* sentenceViews(prose: string, annotation: RangeAnnotation): Steps<SentenceView[]> {
	const { sentences, tokens, tokenLanguages, upos } = annotation;
	if (sentences === undefined || tokens === undefined) return [];
	const terms = yield* contentTerms(prose, annotation);
	const views: SentenceView[] = [];
	for (const { sentence, first, end } of sentenceRanges(sentences, tokens)) {
		if (sentence % STEP === STEP - 1) yield;
		const words: string[] = [];
		const tags: string[] = [];
		for (let token = first; token < end; token++) {
			words.push(prose.slice(tokens.starts[token], tokens.ends[token]).toLowerCase());
			tags.push(labelAt(upos, token) ?? '');
		}
		const start = sentences.starts[sentence];
		const gap = sentence === 0 ? '\n\n' : prose.slice(sentences.ends[sentence - 1], start);
		views.push({
			start,
			end: sentences.ends[sentence],
			language: tokenLanguages === undefined ? 'en' : sentenceLanguage(tokenLanguages.ids, first, end),
			words,
			tags,
			terms: terms[sentence],
			wordStarts: tokens.starts.subarray(first, end),
			wordEnds: tokens.ends.subarray(first, end),
			startsParagraph: BLANK_LINE.test(gap),
		});
	}
	return views;
}

/** Sentences that are looked at in one step. */
const STEP = 50;

const BLANK_LINE = /\n\s*\n|\r\s*\r/u;
