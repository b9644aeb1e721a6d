import type { Word } from '../word';

/** Whether a word is a finite verb by its tag. */
export function isFinite({ xpos }: Word): boolean {
	return /^(?:VBD|VBP|VBZ|MD)$/u.test(xpos);
}

/** Words in lower case with a space between them. */
export function spoken(words: readonly Word[]): string {
	return words.map(({ text }) => text.toLowerCase()).join(' ');
}

/** Vowels that are read as if a consonant came first: university, European, one. */
const LIKE_CONSONANT = /^(?:eu|u(?:ni|s[aeiu]|t[ei]|b[ie]|r[aeiy])|one|once)/iu;

/**
 * The article that stands before a word: a or an. Undefined for what is read otherwise than it is spelled as a rule:
 * acronyms, numbers, and words with a silent h.
 */
export function articleBefore({ text }: Word): 'a' | 'an' | undefined {
	if (!/^[a-z]/iu.test(text) || /^(?:[A-Z]{2}|.$|ho(?:ur|n)|heir)/u.test(text)) return undefined;
	return /^[aeiou]/iu.test(text) && !LIKE_CONSONANT.test(text) ? 'an' : 'a';
}
