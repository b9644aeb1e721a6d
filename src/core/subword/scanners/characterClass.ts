import { isHighSurrogate, isLowSurrogate } from '../../text/characterKind';

/** What the patterns of byte-level vocabularies tell apart, as bits; 0 is all the rest: punctuation, symbols, unpaired surrogates. */
export const CharacterClass = {
	/** `\p{Lu}\p{Lt}` */
	Upper: 1,
	/** `\p{Ll}` */
	Lower: 2,
	/** `\p{Lm}\p{Lo}` */
	OtherLetter: 4,
	/** `\p{M}` */
	Mark: 8,
	/** `\p{N}` */
	Number: 16,
	/** `\s` without the two of `Break`. */
	Space: 32,
	/** `[\r\n]` */
	Break: 64,
	/** First half of a surrogate pair: the class is that of the pair, see {@link classAt}. */
	HighSurrogate: 128,
} as const;

/** `\p{L}` */
export const LETTER = CharacterClass.Upper | CharacterClass.Lower | CharacterClass.OtherLetter;
/**
 * `\s` as the references have it, who are written in Rust: Unicode's White_Space. JavaScript's `\s` has U+FEFF, too, and lacks
 * U+0085.
 */
export const WHITE_SPACE = CharacterClass.Space | CharacterClass.Break;

const PATTERNS: readonly (readonly [number, RegExp])[] = [
	[CharacterClass.Upper, /[\p{Lu}\p{Lt}]+/gu],
	[CharacterClass.Lower, /\p{Ll}+/gu],
	[CharacterClass.OtherLetter, /[\p{Lm}\p{Lo}]+/gu],
	[CharacterClass.Mark, /\p{M}+/gu],
	[CharacterClass.Number, /\p{N}+/gu],
	[CharacterClass.Space, /\p{White_Space}+/gu],
	[CharacterClass.Break, /[\r\n]+/gu],
];

/** How many code points of the other planes are looked at together, when one of them is met. */
const PAGE = 256;

/** Classes of all code units of the basic plane, once {@link prepareClasses} was called. */
export const UNIT_CLASSES = new Uint8Array(0x10000);
const LETTER_A = 0x41;
const astralClasses = new Map<number, Uint8Array>();

/** Fills the table of classes when it is first needed: that takes some 20 ms, which most programs that load this can do without. */
export function prepareClasses(): void {
	const classes = UNIT_CLASSES;
	if (classes[LETTER_A] !== 0) return;
	const CHUNK = 0x800;
	for (let start = 0; start < classes.length; start += CHUNK) {
		if (start < 0xd800 || start >= 0xe000) fillClasses(classes.subarray(start, start + CHUNK), start);
	}
	classes.fill(CharacterClass.HighSurrogate, 0xd800, 0xdc00);
}

/** Sets the classes of the code points from `first` on; surrogates must not be among them. */
function fillClasses(classes: Uint8Array, first: number): void {
	const units = first < 0x10000 ? 1 : 2;
	const codes = Array.from(classes, (_, i) => first + i);
	const text = String.fromCodePoint(...codes);
	for (const [kind, pattern] of PATTERNS) {
		for (const match of text.matchAll(pattern)) {
			classes.fill(kind, match.index / units, (match.index + match[0].length) / units);
		}
	}
}

/** The class of the character at a place, also of a surrogate pair. */
export function classAt(units: Uint16Array, at: number, end: number): number {
	const kind = UNIT_CLASSES[units[at]];
	return kind === CharacterClass.HighSurrogate ? pairClass(units, at, end) : kind;
}

/** The class of the pair that begins with the high surrogate at a place; 0 where its second half is missing. */
export function pairClass(units: Uint16Array, at: number, end: number): number {
	if (at + 1 >= end || !isLowSurrogate(units[at + 1])) {
		return 0;
	}
	const code = 0x10000 + ((units[at] & 0x3ff) << 10) + (units[at + 1] & 0x3ff);
	const page = Math.floor(code / PAGE);
	let classes = astralClasses.get(page);
	if (classes === undefined) {
		classes = new Uint8Array(PAGE);
		fillClasses(classes, page * PAGE);
		astralClasses.set(page, classes);
	}
	return classes[code % PAGE];
}

/** The place after the character at a place: a surrogate pair has two units. */
export function afterCharacter(units: Uint16Array, at: number, end: number): number {
	return isHighSurrogate(units[at]) && at + 1 < end && isLowSurrogate(units[at + 1]) ? at + 2 : at + 1;
}
