import { joinTokens, openingQuotes } from './joinTokens';
import type { JoinedTokens } from './mtToken';

/** What stands close to the word before. */
const CLOSE_LEFT = /^(?:[.,!?:;)\]}%'…]|\.\.\.|n't|'(?:s|m|d|re|ve|ll)|》|、)$/iu;

/** What stands close to the word after. */
const CLOSE_RIGHT = /^[([{#$€£¥《]$/u;

/** What stands close on both sides. */
const INFIX = /^[-/·]$/u;

/** Marks of Chinese that English has in another way. */
const WRITTEN: ReadonlyMap<string, string> = new Map(Object.entries({ '《': '"', '》': '"', '、': ',' }));

/** After these a sentence begins. */
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '...']);

/** A word that may get a capital: code and names with a case of their own do not. */
const SMALL_WORD = /^\p{Ll}[\p{L}\p{M}'’-]*$/u;

/**
 * English text of tokens: spaces, marks close to words, clitics joined, a capital at the beginning of each sentence.
 * @param forms the tokens' forms
 * @param capitalize whether the first word gets a capital; sentences after it always begin with one
 */
export function joinEnglish(forms: readonly string[], capitalize = true): JoinedTokens {
	const opening = openingQuotes(forms);
	const closesLeft = (i: number): boolean => (forms[i] === '"' ? !opening.has(i) : CLOSE_LEFT.test(forms[i]));
	const closesRight = (i: number): boolean => (forms[i] === '"' ? opening.has(i) : CLOSE_RIGHT.test(forms[i]));
	const isInfix = (i: number): boolean => INFIX.test(forms[i]);
	const hasSpace = (i: number): boolean => !closesLeft(i) && !closesRight(i - 1) && !isInfix(i) && !isInfix(i - 1);
	// After “Where?” the sentence of who asks may go on.
	const endsSpeech = (i: number): boolean => forms[i] === '"' && !opening.has(i) && forms[i - 1] !== '.';
	let isFirst = capitalize;
	const written = forms.map((form, i) => {
		const wasFirst = isFirst;
		isFirst = ENDS.has(form) ? i > 0 : isFirst && !/[\p{L}\p{N}]/u.test(form) && !endsSpeech(i);
		return wasFirst && SMALL_WORD.test(form) ? capital(form) : (WRITTEN.get(form) ?? form);
	});
	return joinTokens(written, hasSpace);
}

function capital(word: string): string {
	return word[0].toUpperCase() + word.slice(1);
}
