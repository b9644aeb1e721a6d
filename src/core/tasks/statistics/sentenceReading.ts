import { labelAt } from '../../doc/labelColumn';
import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import { sentenceLanguage } from '../../doc/sentenceTokens';
import type { Language } from '../../text/language';
import type { Span } from '../../text/span';

/** A word as it is counted: what stands between spaces or marks in English, so that `don't` is one. */
export interface CountedWord extends Span {
	readonly text: string;
	/** In lower case. */
	readonly form: string;
	/** The universal part of speech of its first token, if it has one. */
	readonly tag: string | undefined;
	/** The language by its letters. */
	readonly script: Language;
	/** Whether a mark stands between it and the word before. */
	readonly isAfterMark: boolean;
}

/** A sentence as it is counted. */
export interface SentenceReading {
	/** The language of most of its tokens. */
	readonly language: Language;
	/** Without marks. */
	readonly words: readonly CountedWord[];
}

/** The words of the sentence that has the tokens `[first, end)`. @param text what the annotation's offsets are of */
export function readSentence(text: string, annotation: RangeAnnotation, first: number, end: number): SentenceReading {
	const { tokens, tokenLanguages, upos } = annotation;
	const words: CountedWord[] = [];
	let isAfterMark = false;
	for (let token = first; tokens !== undefined && token < end; token++) {
		const begin = token;
		while (token + 1 < end && tokens.joined[token + 1] === 1) token++;
		const [start, stop] = [tokens.starts[begin], tokens.ends[token]];
		const word = text.slice(start, stop);
		if (!/[\p{L}\p{N}]/u.test(word)) {
			isAfterMark = true;
			continue;
		}
		const script = /\p{Script=Han}/u.test(word) ? 'zh' : 'en';
		const tag = labelAt(upos, begin);
		words.push({ start, end: stop, text: word, form: word.toLowerCase(), tag, script, isAfterMark });
		isAfterMark = false;
	}
	return { language: sentenceLanguage(tokenLanguages?.ids ?? new Uint8Array(end), first, end), words };
}
