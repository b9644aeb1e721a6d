import {
	afterCharacter,
	CharacterClass,
	classAt,
	LETTER,
	prepareClasses,
	UNIT_CLASSES,
	WHITE_SPACE,
} from './characterClass';
import {
	afterLastBreak,
	contractionEnd,
	isSymbolAt,
	lastCutAfterLetter,
	numbersEnd,
	runEnd,
	spaceEnd,
	symbolsEnd,
} from './characterRuns';
import type { PreTokenScanner } from './preTokenScanner';

const SPACE = 0x20;
const SLASH = 0x2f;
/** What stands in both character sets of a word: letters without case, and marks. */
const CASELESS = CharacterClass.OtherLetter | CharacterClass.Mark;
const UPPER_PART = CharacterClass.Upper | CASELESS;
const LOWER_PART = CharacterClass.Lower | CASELESS;

/** The pattern of OpenAI's `o200k_base`. */
export const O200K_PATTERN = [
	String.raw`[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?`,
	String.raw`[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?`,
	String.raw`\p{N}{1,3}`,
	String.raw` ?[^\s\p{L}\p{N}]+[\r\n/]*`,
	String.raw`\s*[\r\n]+`,
	String.raw`\s+(?!\S)`,
	String.raw`\s+`,
].join('|');

/** Cuts as {@link O200K_PATTERN} does, without a regular expression. */
export const o200kScanner: PreTokenScanner = {
	scan(units, length, ends) {
		prepareClasses();
		let count = 0;
		for (let at = 0; at < length; ends[count++] = at) {
			at = nextEnd(units, at, length);
		}
		return count;
	},
	lastCut: lastCutAfterLetter,
};

function nextEnd(units: Uint16Array, start: number, end: number): number {
	const kind = classAt(units, start, end);
	const word = wordEnd(units, start, end, kind);
	if (word > start) return contractionEnd(units, word, end, true);
	if ((kind & CharacterClass.Number) !== 0) return numbersEnd(units, start, end, 3);
	if ((kind & WHITE_SPACE) === 0) return breaksEnd(units, symbolsEnd(units, start, end), end);
	if (units[start] === SPACE && isSymbolAt(units, start + 1, end)) {
		return breaksEnd(units, symbolsEnd(units, start + 1, end), end);
	}
	const run = runEnd(units, start, end, WHITE_SPACE);
	const broken = afterLastBreak(units, start, run);
	return broken > start ? broken : spaceEnd(start, run, end);
}

/** The end of the word at a place without its contraction, with what may stand before it; the place where there is none. */
function wordEnd(units: Uint16Array, start: number, end: number, kind: number): number {
	if ((kind & LETTER) !== 0) return lettersEnd(units, start, end);
	if ((kind & (CharacterClass.Break | CharacterClass.Number)) !== 0) return start;
	const second = afterCharacter(units, start, end);
	const letters = lettersEnd(units, second, end);
	if ((kind & CharacterClass.Mark) === 0) return letters > second ? letters : start;
	// A mark may stand before the word, or be its first letter. It is the latter where the pattern's first alternative, which
	// wants a letter that is not a capital, finds none after it.
	return letters > second && hasLower(units, second, letters) ? letters : second;
}

/**
 * The end of the letters and marks of a word: capitals, then small letters; letters without case may be either. Where no
 * small letter follows the capitals the last letter without case ends the word, if there is one: it counts as small.
 */
function lettersEnd(units: Uint16Array, start: number, end: number): number {
	const capitals = runEnd(units, start, end, UPPER_PART);
	const small = runEnd(units, capitals, end, LOWER_PART);
	if (small > capitals) return small;
	for (let at = capitals; at > start; at = before(units, start, at)) {
		if ((classAt(units, before(units, start, at), end) & CASELESS) !== 0) return at;
	}
	return capitals;
}

/** Whether a word that {@link lettersEnd} found has a letter that is not a capital. */
function hasLower(units: Uint16Array, start: number, end: number): boolean {
	return runEnd(units, start, end, CharacterClass.Upper) < end;
}

function before(units: Uint16Array, start: number, at: number): number {
	const pair = at - 2 >= start && UNIT_CLASSES[units[at - 2]] === CharacterClass.HighSurrogate;
	return pair && (units[at - 1] & 0xfc00) === 0xdc00 ? at - 2 : at - 1;
}

function breaksEnd(units: Uint16Array, start: number, end: number): number {
	let at = start;
	while (at < end && (UNIT_CLASSES[units[at]] === CharacterClass.Break || units[at] === SLASH)) {
		at++;
	}
	return at;
}
