import type { LayerName } from '../doc/layers';
import type { RangeAnnotation } from '../doc/rangeAnnotation';
import { sentenceRanges } from '../doc/sentenceTokens';
import { SENTENCE_WORD_LAYERS } from '../doc/sentenceWords';
import type { TokenTable } from '../doc/tokenTable';
import { tokenTerm } from '../doc/tokenTerm';
import type { Steps } from '../steps';
import { LANGUAGES } from '../text/language';
import type { Language } from '../text/language';
import { isStopWord } from './stopWords';
import type { TextTerm } from './textCounts';
import type { SpaceSettings } from './vectorSpace';

const WORD = /[\p{L}\p{N}]/u;

/** Tokens that are read in one step. */
const STEP = 4000;

/** The layers that terms are read from. Lemmas cost more; the background knows words by them. */
export function spaceLayers({ terms, vocabulary, frequencies }: SpaceSettings): readonly LayerName[] {
	const needsLemmas = terms === 'lemmas' || vocabulary === 'background' || frequencies === 'background';
	return needsLemmas ? [...SENTENCE_WORD_LAYERS, 'upos', 'xpos', 'lemmas'] : SENTENCE_WORD_LAYERS;
}

/** Called with each term of a text, and at the end of each sentence. */
export interface TermSink {
	add(term: TextTerm): void;
	/** A sentence `[start, end)` ends, which may have had no term. */
	endSentence(start: number, end: number): void;
}

/** Reads the terms of a text: its words without marks of punctuation. @param prose what the annotation's offsets are of */
export function* readTerms(
	prose: string,
	annotation: RangeAnnotation,
	settings: SpaceSettings,
	sink: TermSink,
): Steps<undefined> {
	const { sentences, tokens, tokenLanguages, lemmas } = annotation;
	if (sentences === undefined || tokens === undefined) return undefined;
	let read = 0;
	for (const { sentence, first, end } of sentenceRanges(sentences, tokens)) {
		for (let token = first; token < end; token++) {
			const language = LANGUAGES[tokenLanguages?.ids[token] ?? LANGUAGES.indexOf('en')];
			const lookup = tokenTerm(prose, tokens, lemmas, token);
			const term = termOf(formOf(prose, tokens, token), lookup, language, settings);
			if (term !== undefined) sink.add(term);
			if (++read % STEP === 0) yield;
		}
		sink.endSentence(sentences.starts[sentence], sentences.ends[sentence]);
	}
	return undefined;
}

function formOf(prose: string, tokens: TokenTable, token: number): string {
	return prose.slice(tokens.starts[token], tokens.ends[token]);
}

function termOf(form: string, lookup: string, language: Language, settings: SpaceSettings): TextTerm | undefined {
	if (!WORD.test(form)) return undefined;
	if (settings.leaveOutStopWords && (isStopWord(lookup) || isStopWord(form.toLowerCase()))) return undefined;
	if (settings.terms === 'lemmas') return { term: lookup, lookup, language };
	return { term: settings.foldCase ? form.toLowerCase() : form, lookup, language };
}
