import type { Language } from '../text/language';
import { LANGUAGES } from '../text/language';
import type { LabelColumn } from './labelColumn';
import type { SpanColumn } from './spanColumn';
import type { TokenTable } from './tokenTable';

/** A sentence by its number, and its tokens `[first, end)`. */
export interface SentenceTokens {
	readonly sentence: number;
	readonly first: number;
	readonly end: number;
}

/** Each sentence with its tokens; a sentence may have none. */
export function* sentenceRanges(sentences: SpanColumn, tokens: TokenTable): Generator<SentenceTokens, undefined> {
	let first = 0;
	for (let sentence = 0; sentence < sentences.starts.length; sentence++) {
		while (first < tokens.starts.length && tokens.starts[first] < sentences.starts[sentence]) first++;
		let end = first;
		while (end < tokens.starts.length && tokens.starts[end] < sentences.ends[sentence]) end++;
		yield { sentence, first, end };
		first = end;
	}
}

/** Calls `visit` with the number of each sentence and its tokens `[first, end)`; a sentence may have none. */
export function forEachSentence(
	sentences: SpanColumn,
	tokens: TokenTable,
	visit: (sentence: number, first: number, end: number) => void,
): void {
	const { starts } = tokens;
	let first = 0;
	for (let sentence = 0; sentence < sentences.starts.length; sentence++) {
		const start = sentences.starts[sentence];
		const stop = sentences.ends[sentence];
		while (first < starts.length && starts[first] < start) first++;
		let end = first;
		while (end < starts.length && starts[end] < stop) end++;
		visit(sentence, first, end);
		first = end;
	}
}

/** A language column with the given ids, which index {@link LANGUAGES}. */
export function languageColumn(ids: Uint8Array): LabelColumn {
	return { labels: LANGUAGES, ids };
}

/** The language of most of the tokens `[first, end)`; Chinese in a tie. */
export function mainLanguage(ids: Uint8Array, first: number, end: number): Language {
	let chinese = 0;
	for (let token = first; token < end; token++) if (ids[token] === 0) chinese++;
	return chinese * 2 >= end - first ? 'zh' : 'en';
}

/** The language that a sentence of these tokens is read in; English without any. */
export function sentenceLanguage(ids: Uint8Array, first: number, end: number): Language {
	return first === end ? 'en' : mainLanguage(ids, first, end);
}

/** Tokens `[first, end)` in one language. */
export interface LanguageStretch {
	readonly first: number;
	readonly end: number;
	readonly language: Language;
}

const NO_STRETCHES: readonly LanguageStretch[] = [];

/** The stretches `[start, end)` of tokens in `[first, end)` that are not in the given language. */
export function foreignStretches(
	ids: Uint8Array,
	first: number,
	end: number,
	main: Language,
): readonly LanguageStretch[] {
	const mainId = LANGUAGES.indexOf(main);
	// Most sentences have none.
	let stretches: LanguageStretch[] | undefined;
	for (let token = first; token < end; token++) {
		if (ids[token] === mainId) continue;
		const start = token;
		while (token + 1 < end && ids[token + 1] === ids[start]) token++;
		(stretches ??= []).push({ first: start, end: token + 1, language: LANGUAGES[ids[start]] });
	}
	return stretches ?? NO_STRETCHES;
}

function isMixed(ids: Uint8Array): boolean {
	for (let token = 1; token < ids.length; token++) if (ids[token] !== ids[0]) return true;
	return false;
}

/** So few words of the other language are tagged with the sentence they stand in. */
const EMBEDDED_WORDS = 2;

/**
 * Gives short foreign stretches of words the language of their sentence, in place.
 * @param ids language of each token, an index into {@link LANGUAGES}
 * @param ends the number of tokens up to the end of each sentence
 */
export function adoptEmbedded(ids: Uint8Array, ends: Int32Array): void {
	if (!isMixed(ids)) return;
	let first = 0;
	for (const end of ends) {
		const main = mainLanguage(ids, first, end);
		for (const stretch of foreignStretches(ids, first, end, main)) {
			if (stretch.end - stretch.first <= EMBEDDED_WORDS) {
				ids.fill(LANGUAGES.indexOf(main), stretch.first, stretch.end);
			}
		}
		first = end;
	}
}
