import { firstIndex } from '../../../collections/firstIndex';
import type { EntityLabel } from '../../../doc/entityMention';
import { labelAt } from '../../../doc/labelColumn';
import type { RangeAnnotation } from '../../../doc/rangeAnnotation';
import { textAt } from '../../../doc/textColumn';
import type { DocumentText } from '../../../text/documentText';
import { visibleText } from '../../../text/documentText';
import type { Span } from '../../../text/span';

/** A word of a sentence that is being rewritten; its span is the place of the text that it comes from or stands for. */
export interface Word extends Span {
	readonly text: string;
	/** In lower case; its own form where none is known. */
	readonly lemma: string;
	/** Universal part of speech; empty where it is not known. */
	readonly upos: string;
	/** Fine tag; empty where it is not known. */
	readonly xpos: string;
	/** The kind of entity that it is part of. */
	readonly entity: EntityLabel | undefined;
	/** White space stands before it in the text. */
	readonly isSpaced: boolean;
	/** It is not a word of the text but stands for some. */
	readonly isNew: boolean;
}

/** The words of the tokens `[first, end)`. */
export function wordsOf(
	source: Pick<DocumentText, 'text' | 'prose'>,
	annotation: RangeAnnotation,
	first: number,
	end: number,
): Word[] {
	const { tokens, entities = [] } = annotation;
	if (tokens === undefined || first >= end) return [];
	const words: Word[] = [];
	let mention = firstIndex(0, entities.length, place => entities[place].end > tokens.starts[first]);
	for (let token = first; token < end; token++) {
		const span = { start: tokens.starts[token], end: tokens.ends[token] };
		while (mention < entities.length && entities[mention].end <= span.start) mention++;
		const entity = entities.at(mention);
		const isInside = entity !== undefined && entity.start <= span.start && span.end <= entity.end;
		words.push({
			...taggedWord(visibleText(source, span.start, span.end), annotation, token),
			entity: isInside ? entity.label : undefined,
			isSpaced: token > 0 && tokens.ends[token - 1] < span.start,
			isNew: false,
			...span,
		});
	}
	return words;
}

function taggedWord(
	text: string,
	{ upos, xpos, lemmas }: RangeAnnotation,
	token: number,
): Pick<Word, 'text' | 'lemma' | 'upos' | 'xpos'> {
	const lemma = textAt(lemmas, token);
	return {
		text,
		lemma: (lemma === '' ? text : lemma).toLowerCase(),
		upos: labelAt(upos, token) ?? '',
		xpos: labelAt(xpos, token) ?? '',
	};
}

/** Parts of speech that name things. */
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

/** Whether a word is a noun, a name or a pronoun. */
export function isNominal({ upos }: Word): boolean {
	return NOMINAL.has(upos);
}

/** Whether a word is a noun or a name. */
export function isNoun({ upos }: Word): boolean {
	return upos === 'NOUN' || upos === 'PROPN';
}

/** Whether a word is a mark of punctuation. */
export function isMark({ upos, text }: Word): boolean {
	return upos === 'PUNCT' || /^[\p{P}]+$/u.test(text);
}

/** Whether a word says something by itself: a noun, name, verb, adjective, adverb or number. */
export function isContent({ upos, text }: Word): boolean {
	return /[\p{L}\p{N}]/u.test(text) && !/^(?:ADP|AUX|CCONJ|DET|PART|PRON|PUNCT|SCONJ|SYM|INTJ)$/u.test(upos);
}

/** The texts of words one after the other, for words without spaces between them. */
export function plain(words: readonly Word[]): string {
	return words.map(({ text }) => text).join('');
}
