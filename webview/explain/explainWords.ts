import type { Phrase, Words } from '../../src/protocol/explain';
import type { StringKey } from '../strings';
import { STRINGS } from '../strings';
import type { Texts } from '../texts';

/** Words of an explanation in the language of the interface; a phrase that is not known is shown by its key. */
export function wordsText(words: Words, texts: Texts): string {
	return typeof words === 'string' ? words : phraseText(words, texts);
}

/** A number with three significant digits; a whole number as it is. */
export function figureText(value: number, texts: Texts): string {
	return Number.isInteger(value) ? texts.number(value) : texts.figure(value);
}

/** A score with its sign, two decimals. */
export function signedText(value: number, texts: Texts): string {
	const written = texts.decimal(Math.abs(value));
	if (written === texts.decimal(0)) return written;
	return value < 0 ? `−${written}` : `+${written}`;
}

function phraseText({ key, values = [] }: Phrase, texts: Texts): string {
	const known = `explain.${key}`;
	const filled = values.map(value => (typeof value === 'number' ? figureText(value, texts) : wordsText(value, texts)));
	return isStringKey(known) ? texts.t(known, ...filled) : [key, ...filled].join(' ');
}

function isStringKey(key: string): key is StringKey {
	return Object.hasOwn(STRINGS, key);
}
