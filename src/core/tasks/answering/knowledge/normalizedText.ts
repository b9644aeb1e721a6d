import { NORMALIZED_UNITS } from '../../../text/normalizedUnits';

/** A text as names and questions are compared. */
export interface NormalizedText {
	/** Letters, digits and Han characters alone; one space parts words of letters. */
	readonly text: string;
	/** Where each code unit of `text` stands in the original, in UTF-16 code units; one more for the end. */
	readonly offsets: readonly number[];
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const APOSTROPHES = "'’‘ʼ`´";

/**
 * A text without what spellings of one name differ in: traditional characters are simplified, full-width ones half-width,
 * capitals small, accents and marks are gone, and there is no space beside Han characters: `《红楼夢》` is `红楼梦`,
 * `J.K. Rowling’s` is `j k rowling s`.
 */
export function normalizedText(original: string): NormalizedText {
	const offsets: number[] = [];
	let text = '';
	let isApart = false;
	for (let at = 0; at < original.length;) {
		const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
		const start = at;
		at += character.length;
		const plain = plainCharacter(character);
		if (plain === '') {
			isApart ||= !isInsideWord(original, start, character);
			continue;
		}
		if (isApart && text !== '' && !isHanUnit(text.charCodeAt(text.length - 1)) && !isHanUnit(plain.charCodeAt(0))) {
			text += ' ';
			offsets.push(start);
		}
		isApart = false;
		text += plain;
		for (let i = 0; i < plain.length; i++) offsets.push(start);
	}
	offsets.push(original.length);
	return { text, offsets };
}

/** Whether a code unit writes a language without spaces: Han characters and kana. */
export function isHanUnit(unit: number): boolean {
	return (unit >= 0x3040 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xd840 && unit <= 0xdfff);
}

/** A letter or a digit in its plainest form; empty for what is none. */
function plainCharacter(character: string): string {
	const code = character.charCodeAt(0);
	if (code < 0x80) {
		if (code >= 0x41 && code <= 0x5a) return character.toLowerCase();
		return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) ? character : '';
	}
	if (character.length > 1) return LETTER_OR_DIGIT.test(character) ? character : '';
	const folded = String.fromCharCode(NORMALIZED_UNITS[code]);
	if (!LETTER_OR_DIGIT.test(folded)) return '';
	if (isHanUnit(folded.charCodeAt(0))) return folded;
	return folded.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether a mark stands inside a word that goes on, as in O’Brien, or combines with a letter; 's is a word of its own. */
function isInsideWord(original: string, at: number, character: string): boolean {
	if (/\p{M}/u.test(character)) return true;
	if (!APOSTROPHES.includes(character)) return false;
	return /^\p{L}(?!(?<=s)(?:[^\p{L}]|$))/iu.test(original.slice(at + 1, at + 3));
}
