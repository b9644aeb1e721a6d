import { LANGUAGES } from '../text/language';
import type { RangeAnnotation } from './rangeAnnotation';
import { sentenceRanges } from './sentenceTokens';

/** The layers that {@link sentenceWords} draws on. */
export const SENTENCE_WORD_LAYERS = ['sentences', 'tokens', 'tokenLanguages'] as const;

/**
 * A text as a sequence of words by sentences: what language models and vectors of words learn from. Marks of punctuation are
 * words here. A word stands in a sentence; what stands in none is left out.
 */
export interface SentenceWords {
	/** What the offsets are of, in UTF-16 code units: the prose of a document. */
	readonly text: string;
	/** Start and end of each word. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** Language of each word, an index into `LANGUAGES`. */
	readonly languages: Uint8Array;
	/** The words of sentence `s` are `[sentences[s], sentences[s + 1])`; one entry more than there are sentences. */
	readonly sentences: Int32Array;
}

/** The words of an annotation by its sentences. @param text what the annotation's offsets are of: the prose of a document */
export function sentenceWords(text: string, annotation: RangeAnnotation): SentenceWords {
	const { sentences, tokens, tokenLanguages } = annotation;
	if (sentences === undefined || tokens === undefined) return nothingOf(text);
	const words: number[] = [];
	const borders = [0];
	for (const { first, end } of sentenceRanges(sentences, tokens)) {
		if (first === end) continue;
		for (let token = first; token < end; token++) words.push(token);
		borders.push(words.length);
	}
	const column = Int32Array.from(words);
	const languages = new Uint8Array(column.length).fill(LANGUAGES.indexOf('en'));
	if (tokenLanguages !== undefined) column.forEach((token, word) => (languages[word] = tokenLanguages.ids[token]));
	return {
		text,
		starts: column.map(token => tokens.starts[token]),
		ends: column.map(token => tokens.ends[token]),
		languages,
		sentences: Int32Array.from(borders),
	};
}

function nothingOf(text: string): SentenceWords {
	const none = new Int32Array();
	return { text, starts: none, ends: none, languages: new Uint8Array(), sentences: new Int32Array(1) };
}
