import { hashText } from '../../linear/featureHash';
import type { ModelContent, ModelFile } from '../../model/modelFile';
import { WordTable, packWordTable } from '../../linear/wordTable';

/** What words and phrases say of names; each by a hash, and 0 where nothing is known. */
export interface EnglishNameEntries<T> {
	/** By `hashText(form)`: leaf cluster in [0, 1024) + 1,024 * how often it is written with a capital, 1 never to 6 always. */
	readonly words: T;
	/** By the hash of a word in lower case: what kinds of name it is part of in plain text, see {@link nameShare}. */
	readonly uses: T;
	/** By the hash of a word in lower case: {@link WordBit}s of it in lists of names. */
	readonly parts: T;
	/** By {@link phraseHash}: {@link PhraseBit}s of names of two to five words. */
	readonly phrases: T;
}

/** The tables as they serve. */
export type EnglishNameLexicons = EnglishNameEntries<WordTable>;

/** What lists of names say of one word. */
export const WordBit = {
	Person: 1,
	Place: 2,
	Organization: 4,
	Other: 8,
	FirstName: 16,
	UsualFirstName: 32,
	LastName: 64,
	UsualLastName: 128,
	InPlace: 256,
	LastOfPlace: 512,
	InOrganization: 1024,
	LastOfOrganization: 2048,
	InOther: 4096,
} as const;

/** How many bits a word can have. */
export const WORD_BITS = 13;

/** What lists of names, or names found in plain text, say of a phrase. */
export const PhraseBit = {
	Person: 1,
	Place: 2,
	Organization: 4,
	Other: 8,
	FoundPerson: 16,
	FoundPlace: 32,
	FoundOrganization: 64,
} as const;

/** How many bits a phrase can have. */
export const PHRASE_BITS = 7;

/** The most words of a phrase. */
export const LONGEST_PHRASE = 5;

/** How many kinds of use there are for each share of names. */
const USES = 15;

/** What share of its occurrences are in names, in [0, 6], as {@link EnglishNameEntries.uses} says; -1 for unknown words. */
export function nameShare(use: number): number {
	return use === 0 ? -1 : Math.floor((use - 1) / USES);
}

/** In what kind of name a word is, and how clearly, in [0, 15); -1 for unknown words. */
export function nameUse(use: number): number {
	return use === 0 ? -1 : (use - 1) % USES;
}

/**
 * The value of a word's use in names.
 * @param share in [0, 6]
 * @param kind 0 a person's last or only name, 1 first name, 2 place, 3 organization, 4 the last word of organizations
 * @param clearness in [0, 2]
 */
export function packUse(share: number, kind: number, clearness: number): number {
	return 1 + share * USES + kind * 3 + clearness;
}

/** A word in lower case with digits as 0: what it is looked up by. */
export function lowerForm(word: string): string {
	const lower = word.toLowerCase();
	return /[0-9]/.test(lower) ? lower.replace(/[0-9]/g, '0') : lower;
}

/** Folds the hash of a word's lower form into that of the words before it (0 at the first). */
export function phraseHash(before: number, word: number): number {
	return (Math.imul(before, 0x01000193) ^ word) | 0;
}

/** The hash of a whole phrase. */
export function hashPhrase(words: readonly string[]): number {
	return words.reduce((hash, word) => phraseHash(hash, hashText(lowerForm(word))), 0);
}

/**
 * The lexicons of a model file.
 * @throws NlpError `model-malformed`.
 */
export function readLexicons(file: ModelFile): EnglishNameLexicons {
	return {
		words: WordTable.from(file, 'words'),
		uses: WordTable.from(file, 'uses'),
		parts: WordTable.from(file, 'parts'),
		phrases: WordTable.from(file, 'phrases'),
	};
}

/** The lexicons of these entries. */
export function lexiconsOf(entries: EnglishNameEntries<ReadonlyMap<number, number>>): EnglishNameLexicons {
	return {
		words: WordTable.of(entries.words),
		uses: WordTable.of(entries.uses),
		parts: WordTable.of(entries.parts),
		phrases: WordTable.of(entries.phrases),
	};
}

/** The tensors of lexicons. */
export function packLexicons(entries: EnglishNameEntries<ReadonlyMap<number, number>>): ModelContent['tensors'] {
	return {
		...packWordTable('words', entries.words),
		...packWordTable('uses', entries.uses),
		...packWordTable('parts', entries.parts),
		...packWordTable('phrases', entries.phrases),
	};
}
