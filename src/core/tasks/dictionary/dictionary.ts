import type { Span } from '../../text/span';

/** The dictionaries, by what results call them. */
export type DictionaryName = 'CC-CEDICT' | 'ECDICT';

/** A Chinese word that an entry names: a measure word, or a word that it sends the reader to. */
export interface NamedWord {
	/** In simplified script. */
	readonly word: string;
	/** The traditional form where it differs. */
	readonly traditional: string | undefined;
	/** Pinyin with tone marks; undefined where the dictionary has none. */
	readonly reading: string | undefined;
}

/** A reading of a word, or a part of speech of it, and what it means. */
export interface DictionarySense {
	/** Pinyin with tone marks for Chinese, phonetic signs for English; undefined where the dictionary has none. */
	readonly reading: string | undefined;
	/** Part of speech as the dictionary has it (`n.`, `vt.`), or a field (`[计]`); undefined where it has none. */
	readonly partOfSpeech: string | undefined;
	/** Meanings in the other language, in the dictionary's order; words that they name stand with their pinyin. */
	readonly meanings: readonly string[];
	/** Measure words of a Chinese noun. */
	readonly measureWords: readonly NamedWord[];
	/** Words that the meanings send the reader to: `see …`, `variant of …`, `abbr. for …`. */
	readonly references: readonly NamedWord[];
}

/** What a dictionary says of a word. */
export interface DictionaryEntry {
	/** The word as the dictionary writes it; Chinese in simplified script. */
	readonly word: string;
	/** The traditional form of a Chinese word where it differs. */
	readonly traditional: string | undefined;
	/** The commonest first where that is known; surnames last. */
	readonly senses: readonly DictionarySense[];
	/** Inflected forms of an English word, each once. */
	readonly forms: readonly string[];
	/** What results call the dictionary. */
	readonly dictionary: DictionaryName;
}

/** A word of a text that dictionaries have, at its place; of a text that was asked for alone, the place in it. */
export interface DictionaryMatch extends Span {
	/**
	 * How it lies to what was asked for: the word itself, a longer or shorter one at the place, or a part of what no
	 * dictionary has as a whole.
	 */
	readonly kind: 'word' | 'longer' | 'shorter' | 'part';
	/** Never empty; behind the word's own those of the word that it is a variant or an inflected form of. */
	readonly entries: readonly DictionaryEntry[];
}

/** What dictionaries say of a text or a place. */
export interface DictionaryAnswer {
	/** The word itself first where there is an entry for it, then longer words, shorter ones, parts. */
	readonly matches: readonly DictionaryMatch[];
	/** Why dictionaries could not be asked. */
	readonly failures: readonly string[];
}

/** A Chinese word of a text and how it is read there. */
export interface PinyinWord extends Span {
	/** Pinyin with tone marks, one word; of a person's name surname and given name. */
	readonly reading: string;
}
