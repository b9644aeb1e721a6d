import type { Language } from '../../../text/language';
import type { Word } from './word';

const CLOSING = /^(?:[.,;:?!%)\]}’”…]|'s|’s|n't|n’t|'(?:re|ve|ll|d|m))/iu;
const OPENING = /[([{‘“$£€#]$/u;
const LATIN_END = /[\p{Script=Latin}\p{N}]$/u;
const LATIN_START = /^[\p{Script=Latin}\p{N}]/u;
const CHINESE_CLOSING = /^[。，、；：！？）》”」』]/u;

/**
 * Words as running text: as they stood where they were neighbors, else by the usage of the language.
 * An English sentence begins with a capital.
 */
export function renderWords(words: readonly Word[], language: Language): string {
	let text = '';
	for (const [index, word] of words.entries()) {
		if (index > 0 && hasSpaceBetween(words[index - 1], word, language)) text += ' ';
		text += word.text;
	}
	return language === 'en' ? capitalized(text) : text;
}

function hasSpaceBetween(before: Word, after: Word, language: Language): boolean {
	if (wereNeighbors(before, after)) return after.isSpaced && !(language === 'zh' && CHINESE_CLOSING.test(after.text));
	if (language === 'en') return !CLOSING.test(after.text) && !OPENING.test(before.text);
	return LATIN_END.test(before.text) && LATIN_START.test(after.text);
}

/** Whether two words stood beside each other in the text. */
function wereNeighbors(before: Word, after: Word): boolean {
	const gap = after.start - before.end;
	return !before.isNew && !after.isNew && (gap === 0 || (gap === 1 && after.isSpaced));
}

/** With a capital at the start, but for words with capitals of their own, as in iPhone. */
function capitalized(text: string): string {
	const match = /^([^\p{L}\p{N}]*)(\p{Ll}[^\s]*)/u.exec(text);
	if (match === null || /\p{Lu}/u.test(match[2])) return text;
	const at = match[1].length;
	const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
	return text.slice(0, at) + first.toUpperCase() + text.slice(at + first.length);
}
