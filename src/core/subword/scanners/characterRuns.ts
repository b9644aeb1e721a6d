import {
	afterCharacter,
	CharacterClass,
	classAt,
	LETTER,
	pairClass,
	prepareClasses,
	UNIT_CLASSES,
	WHITE_SPACE,
} from './characterClass';

const APOSTROPHE = 0x27;
const LONG_S = 0x17f;
const LETTER_D = 0x64;
const LETTER_E = 0x65;
const LETTER_L = 0x6c;
const LETTER_M = 0x6d;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;
/** Letters and numbers; what is neither and no white space is a symbol to the patterns. */
const NO_SYMBOL = LETTER | CharacterClass.Number | WHITE_SPACE;

/** The end of the run of characters of some classes from a place on. */
export function runEnd(units: Uint16Array, start: number, end: number, classes: number): number {
	let at = start;
	while (at < end) {
		const kind = UNIT_CLASSES[units[at]];
		if ((kind & classes) !== 0) {
			at++;
		} else if (kind === CharacterClass.HighSurrogate && (pairClass(units, at, end) & classes) !== 0) {
			at += 2;
		} else {
			break;
		}
	}
	return at;
}

/** Whether the character at a place is in `[^\s\p{L}\p{N}]`. */
export function isSymbolAt(units: Uint16Array, at: number, end: number): boolean {
	return at < end && (classAt(units, at, end) & NO_SYMBOL) === 0;
}

/** The end of the run of `[^\s\p{L}\p{N}]` from a place on. */
export function symbolsEnd(units: Uint16Array, start: number, end: number): number {
	let at = start;
	while (at < end) {
		const kind = UNIT_CLASSES[units[at]];
		if (kind === CharacterClass.HighSurrogate) {
			if ((pairClass(units, at, end) & NO_SYMBOL) !== 0) break;
			at = afterCharacter(units, at, end);
		} else if ((kind & NO_SYMBOL) === 0) {
			at++;
		} else {
			break;
		}
	}
	return at;
}

/** The end of at most `most` numbers, each a character. */
export function numbersEnd(units: Uint16Array, start: number, end: number, most: number): number {
	let at = start;
	for (let count = 0; count < most && at < end; count++) {
		if ((classAt(units, at, end) & CharacterClass.Number) === 0) break;
		at = afterCharacter(units, at, end);
	}
	return at;
}

/**
 * The end of the pre-token that begins a run of white space, when nothing of the run joins a character before it: all of it at
 * the end of the text, else all but its last, which may belong to what follows (`\s+(?!\S)|\s+`).
 */
export function spaceEnd(start: number, run: number, end: number): number {
	return run === end || run - start === 1 ? run : run - 1;
}

/** The place after the last `[\r\n]` of `[start, end)`, or -1 where there is none. */
export function afterLastBreak(units: Uint16Array, start: number, end: number): number {
	for (let at = end; at > start; at--) {
		if (UNIT_CLASSES[units[at - 1]] === CharacterClass.Break) return at;
	}
	return -1;
}

/**
 * The end of `'s`, `'t`, `'re`, `'ve`, `'m`, `'ll` or `'d` at a place, or the place itself where there is none.
 * @param anyCase whether capitals count, too; `ſ` (U+017F) is then an s, as in Unicode's folding of case
 */
export function contractionEnd(units: Uint16Array, at: number, end: number, anyCase: boolean): number {
	if (at + 1 >= end || units[at] !== APOSTROPHE) return at;
	const first = folded(units[at + 1], anyCase);
	if (first === LETTER_S || first === LETTER_T || first === LETTER_M || first === LETTER_D) return at + 2;
	const second = at + 2 < end ? folded(units[at + 2], anyCase) : 0;
	const isTwo =
		first === LETTER_L ? second === LETTER_L : second === LETTER_E && (first === LETTER_R || first === LETTER_V);
	return isTwo ? at + 3 : at;
}

function folded(unit: number, anyCase: boolean): number {
	if (!anyCase) return unit;
	if (unit === LONG_S) return LETTER_S;
	return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}

/**
 * The last place before which a letter stands and after which neither letter, mark, number nor apostrophe does: every pattern of
 * this folder ends a pre-token there and looks no farther.
 */
export function lastCutAfterLetter(units: Uint16Array, length: number): number {
	prepareClasses();
	for (let at = length - 1; at > 0; at--) {
		const kind = UNIT_CLASSES[units[at]];
		const ends = (kind === 0 || (kind & WHITE_SPACE) !== 0) && units[at] !== APOSTROPHE;
		if (ends && (UNIT_CLASSES[units[at - 1]] & LETTER) !== 0) return at;
	}
	return -1;
}
