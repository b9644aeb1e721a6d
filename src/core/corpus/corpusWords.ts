import { labelAt } from '../doc/labelColumn';
import type { LayerName } from '../doc/layers';
import type { RangeAnnotation } from '../doc/rangeAnnotation';
import { sentenceRanges } from '../doc/sentenceTokens';
import { textAt } from '../doc/textColumn';
import { LANGUAGES } from '../text/language';

/** What {@link corpusWords} draws on, without and with lemmas and parts of speech. */
export const CORPUS_LAYERS = ['sentences', 'tokens', 'tokenLanguages'] as const satisfies readonly LayerName[];
export const TAGGED_CORPUS_LAYERS = [
	...CORPUS_LAYERS,
	'upos',
	'xpos',
	'lemmas',
] as const satisfies readonly LayerName[];

/** A word of a corpus where it stands: `[start, end)` of its text, in UTF-16 code units. */
export interface CorpusWord {
	readonly start: number;
	readonly end: number;
	/** Index into `LANGUAGES`. */
	readonly language: number;
	/** Absent, or empty, where nothing is known. */
	readonly lemma?: string;
	/** Universal part of speech; absent where nothing is known. */
	readonly tag?: string;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The words of an annotation by its sentences; marks are none. @param text what the annotation's offsets are of: the prose of a document */
export function* corpusWords(text: string, annotation: RangeAnnotation): Generator<readonly CorpusWord[]> {
	const { sentences, tokens } = annotation;
	if (sentences === undefined || tokens === undefined) return;
	for (const { first, end } of sentenceRanges(sentences, tokens)) {
		const words: CorpusWord[] = [];
		for (let token = first; token < end; token++) {
			const place = { start: tokens.starts[token], end: tokens.ends[token] };
			if (LETTER_OR_DIGIT.test(text.slice(place.start, place.end)))
				words.push({ ...place, ...describedWord(annotation, token) });
		}
		if (words.length > 0) yield words;
	}
}

function describedWord(
	{ tokenLanguages, upos, lemmas }: RangeAnnotation,
	token: number,
): Pick<CorpusWord, 'language' | 'lemma' | 'tag'> {
	const tag = labelAt(upos, token);
	return {
		language: tokenLanguages?.ids[token] ?? LANGUAGES.indexOf('en'),
		...(lemmas === undefined ? {} : { lemma: textAt(lemmas, token) }),
		...(tag === undefined ? {} : { tag }),
	};
}
