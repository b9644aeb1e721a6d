/** What a code unit is to a tokenizer; `Symbol` is all the rest: punctuation, symbols, emoji, unpaired surrogates. */
export const CharacterKind = { Space: 0, Letter: 1, Digit: 2, Symbol: 3 } as const;

/** One of the values of the table of that name. */
export type CharacterKind = (typeof CharacterKind)[keyof typeof CharacterKind];

/** White space, line ends and the invisible separators that no token starts or ends with, as inclusive ranges. */
export const SPACE_RANGES: readonly (readonly [number, number])[] = [
	[0, 0x20],
	[0x7f, 0xa0],
	[0x2000, 0x200b],
	[0x2028, 0x2029],
	[0x202f, 0x202f],
	[0x205f, 0x205f],
	[0x3000, 0x3000],
	[0xfeff, 0xfeff],
];

/** 0-9. */
export function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}

/** A-Z and a-z. */
export function isAsciiLetter(code: number): boolean {
	const lower = code | 0x20;
	return lower >= 0x61 && lower <= 0x7a;
}

/** Whether a code unit is the first half of a surrogate pair. */
export function isHighSurrogate(code: number): boolean {
	return (code & 0xfc00) === 0xd800;
}

/** Whether a code unit is the second half of a surrogate pair. */
export function isLowSurrogate(code: number): boolean {
	return (code & 0xfc00) === 0xdc00;
}

/** Blocks of symbols beyond ASCII, as inclusive ranges in order. */
const SYMBOL_RANGES: readonly (readonly [number, number])[] = [
	[0xa1, 0xa9],
	[0xab, 0xb1],
	[0xb4, 0xb4],
	[0xb6, 0xb8],
	[0xbb, 0xbb],
	[0xbf, 0xbf],
	[0xd7, 0xd7],
	[0xf7, 0xf7],
	[0x200c, 0x206f],
	[0x207a, 0x207e],
	[0x208a, 0x208e],
	[0x20a0, 0x20cf],
	[0x2100, 0x214f],
	[0x2190, 0x2bff],
	[0x3001, 0x3004],
	[0x3008, 0x3020],
	[0x3030, 0x3030],
	[0xfe0e, 0xfe6f],
	[0xff01, 0xff0f],
	[0xff1a, 0xff20],
	[0xff3b, 0xff40],
	[0xff5b, 0xff65],
	[0xffe0, 0xffff],
];

/** The kind of each code unit of the basic plane, looked up instead of computed: tokenizers ask for every character. */
const KINDS = kindTable();

function kindTable(): Uint8Array {
	const kinds = new Uint8Array(0x10000).fill(CharacterKind.Letter);
	for (let code = 0; code < 0x80; code++) {
		if (!isAsciiLetter(code)) {
			kinds[code] = CharacterKind.Symbol;
		}
	}
	for (const [first, last] of SYMBOL_RANGES) {
		kinds.fill(CharacterKind.Symbol, first, last + 1);
	}
	kinds.fill(CharacterKind.Symbol, 0xd800, 0xe000);
	kinds.fill(CharacterKind.Digit, 0x30, 0x3a);
	for (const [first, last] of SPACE_RANGES) {
		kinds.fill(CharacterKind.Space, first, last + 1);
	}
	return kinds;
}

/** Whether a code unit is in one of {@link SPACE_RANGES}. */
export function isSpace(code: number): boolean {
	return KINDS[code] === CharacterKind.Space;
}

/** The kind of one code unit; each half of a surrogate pair counts as a symbol, see {@link codePointKind}. */
export function characterKind(code: number): CharacterKind {
	return KINDS[code] as CharacterKind;
}

/**
 * The kind of the code point at an offset: pairs of the planes with letters (mathematical letters, rare Han characters)
 * are letters, emoji and unpaired surrogates are symbols.
 */
export function codePointKind(text: string, offset: number): CharacterKind {
	const code = text.charCodeAt(offset);
	if (!isHighSurrogate(code) || !isLowSurrogate(text.charCodeAt(offset + 1))) {
		return KINDS[code] as CharacterKind;
	}
	const isLetterPlane = code < 0xd83c || code >= 0xd840;
	return isLetterPlane ? CharacterKind.Letter : CharacterKind.Symbol;
}

/** The length in code units of the code point at an offset: 2 for a surrogate pair, else 1. */
export function codePointLength(text: string, offset: number): 1 | 2 {
	return isHighSurrogate(text.charCodeAt(offset)) && isLowSurrogate(text.charCodeAt(offset + 1)) ? 2 : 1;
}
