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
	/** Whether it is the first word of its sentence, or of a clause. */
	readonly beginsClause: boolean;
}

/** A sentence as it is counted. */
export interface SentenceReading {
	/** The language of most of its tokens. */
	readonly language: Language;
	/** Without marks. */
	readonly words: readonly CountedWord[];
}

/** Marks between clauses; an enumeration's comma, quotation marks and brackets are none. */
const CLAUSE_MARK = /[，,；;：:。！？!?…—]/u;

/** The words of the sentence that has the tokens `[first, end)`. @param text what the annotation's offsets are of */
export function readSentence(text: string, annotation: RangeAnnotation, first: number, end: number): SentenceReading {
	const { tokens, tokenLanguages, upos } = annotation;
	const words: CountedWord[] = [];
	let isAfterMark = false;
	let beginsClause = true;
	for (let token = first; tokens !== undefined && token < end; token++) {
		const begin = token;
		while (token + 1 < end && tokens.joined[token + 1] === 1) token++;
		const [start, stop] = [tokens.starts[begin], tokens.ends[token]];
		const word = text.slice(start, stop);
		if (!/[\p{L}\p{N}]/u.test(word)) {
			isAfterMark = true;
			beginsClause ||= CLAUSE_MARK.test(word);
			continue;
		}
		const script = /\p{Script=Han}/u.test(word) ? 'zh' : 'en';
		const tag = labelAt(upos, begin);
		const form = word.toLowerCase();
		words.push({ start, end: stop, text: word, form, tag, script, isAfterMark, beginsClause });
		isAfterMark = false;
		beginsClause = false;
	}
	return { language: sentenceLanguage(tokenLanguages?.ids ?? new Uint8Array(end), first, end), words };
}
