import type { DictionaryEntry } from './dictionary';
import type { ChineseDictionary } from './chinese/chineseDictionary';
import { chineseEntries, sameWords } from './chinese/chineseEntries';
import type { EnglishDictionary } from './english/englishDictionary';
import { englishEntry } from './english/englishDictionary';

/** The dictionaries at hand; one that could not be read is missing. */
export interface OpenedDictionaries {
	readonly zh: ChineseDictionary | undefined;
	readonly en: EnglishDictionary | undefined;
	/** The base forms that a lemmatizer finds for an English word that stands alone. */
	readonly lemmas: (form: string) => readonly string[];
}

/** Entries of a Chinese word in either script, and of what it is only a variant of. */
export function entriesOfChinese(zh: ChineseDictionary, word: string): DictionaryEntry[] {
	const lines = zh.lines(word);
	const isTraditional = lines.some(line => line.word !== word) && lines.some(line => line.traditional === word);
	const script = isTraditional ? 'traditional' : 'simplified';
	const entries = chineseEntries(lines, script);
	const known = new Set(entries.map(keyOf));
	for (const same of sameWords(lines) ?? []) {
		const others = zh.lines(same.traditional).filter(line => line.traditional === same.traditional);
		for (const entry of chineseEntries(others, script)) {
			if (!known.has(keyOf(entry))) entries.push(entry);
			known.add(keyOf(entry));
		}
	}
	return entries;
}

/** Entries of an English word, then of the words that it is an inflected form of. */
export function entriesOfEnglish({ en, lemmas }: OpenedDictionaries, word: string): DictionaryEntry[] {
	if (en === undefined) return [];
	const own = en.line(word) ?? en.line(word.replace(/['’](?:s|S)?$/u, ''));
	const bases = en.wordsOfForm(word);
	const lines = [...(own === undefined ? [] : [own]), ...bases];
	if (lines.length > 0) return [...new Map(lines.map(line => [line.word, line])).values()].map(englishEntry);
	return [...new Set(lemmas(word))].flatMap(lemma => {
		const line = en.line(lemma);
		return line === undefined ? [] : [englishEntry(line)];
	});
}

function keyOf({ word, traditional }: DictionaryEntry): string {
	return `${word}\t${traditional ?? ''}`;
}
